import type { Attachment } from 'svelte/attachments';

export interface WheelHands {
	/** Zoom about `x`, px from the element's left edge; a factor below 1 zooms in. */
	readonly onzoom: (x: number, factor: number) => void;
	/** Pan by px; positive looks further right. */
	readonly onpan: (dx: number) => void;
	/** The wheel has rested. */
	readonly onrest: () => void;
}

const LINE_PX = 16;
const PAGE_PX = 400;
const ZOOM_PER_PX = 0.0016;
/** Browsers report a pinch on a trackpad as small wheel steps with ctrl held. */
const PINCH_GAIN = 6;
const MOST_PX = 240;
const REST_MS = 160;

function pixels(delta: number, mode: number): number {
	const px =
		mode === WheelEvent.DOM_DELTA_LINE
			? delta * LINE_PX
			: mode === WheelEvent.DOM_DELTA_PAGE
				? delta * PAGE_PX
				: delta;
	return Math.max(-MOST_PX, Math.min(MOST_PX, px));
}

/** The wheel over an element: up and down zooms about the pointer, sideways or with shift pans. */
export function wheelHands(hands: WheelHands): Attachment<HTMLElement> {
	return (element) => {
		let rest: ReturnType<typeof setTimeout> | undefined;
		const onwheel = (event: WheelEvent): void => {
			event.preventDefault();
			const dx = pixels(event.deltaX, event.deltaMode);
			const dy = pixels(event.deltaY, event.deltaMode);
			if (event.ctrlKey) {
				hands.onzoom(
					event.clientX - element.getBoundingClientRect().left,
					Math.exp(dy * ZOOM_PER_PX * PINCH_GAIN)
				);
			} else if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) {
				hands.onpan(Math.abs(dx) > Math.abs(dy) ? dx : dy);
			} else {
				hands.onzoom(event.clientX - element.getBoundingClientRect().left, Math.exp(dy * ZOOM_PER_PX));
			}
			clearTimeout(rest);
			rest = setTimeout(hands.onrest, REST_MS);
		};
		element.addEventListener('wheel', onwheel, { passive: false });
		return () => {
			clearTimeout(rest);
			element.removeEventListener('wheel', onwheel);
		};
	};
}
