import type { Attachment } from 'svelte/attachments';

/** A point in px from the element's top left corner. */
export interface Place {
	readonly x: number;
	readonly y: number;
	readonly touch: boolean;
}

/** All optional: an element takes the gestures it has a use for. */
export interface PointerHands {
	/** A press that may become a drag. */
	readonly onstart?: (place: Place, shift: boolean) => void;
	/** The pointer moved while pressed; `dx` since the press. */
	readonly ondrag?: (place: Place, dx: number, shift: boolean) => void;
	/** Two fingers: where each was when the pinch began, and is now. */
	readonly onpinch?: (before: readonly [number, number], now: readonly [number, number]) => void;
	/** The gesture is over; `cancelled` where the browser took it (then nothing should come of a selection). */
	readonly onend?: (cancelled: boolean) => void;
	readonly ontap?: (place: Place) => void;
	readonly ondouble?: (place: Place) => void;
	/** The pointer hovers, or null when it has left. */
	readonly onhover?: (place: Place | null) => void;
}

/** A press that moves less is a tap. */
const TAP_SLOP_PX = { mouse: 3, touch: 8 };
const DOUBLE_MS = 320;
const DOUBLE_SLOP_PX = 24;

/**
 * Drag, pinch, tap, double tap and hover on one element, by pointer events only. Vertical panning stays with the
 * page: the element should have `touch-action: pan-y`, and where the browser takes a touch the gesture is cancelled.
 */
export function pointerHands(hands: PointerHands): Attachment<HTMLElement> {
	return (element) => {
		const pressed = new Map<number, Place>();
		let begin: Place | null = null;
		let shift = false;
		/** Whether the press is no tap any more, and whether it has become a drag. */
		let moved = false;
		let isDragged = false;
		let pinch: {
			readonly ids: readonly [number, number];
			readonly before: readonly [number, number];
		} | null = null;
		let lastTap = { at: -Infinity, x: 0, y: 0 };

		const placeOf = (event: PointerEvent): Place => {
			const box = element.getBoundingClientRect();
			return {
				x: event.clientX - box.left,
				y: event.clientY - box.top,
				touch: event.pointerType !== 'mouse'
			};
		};
		const xOf = (id: number): number => pressed.get(id)?.x ?? 0;
		const release = (cancelled: boolean): void => {
			begin = null;
			pinch = null;
			hands.onend?.(cancelled);
		};

		const ondown = (event: PointerEvent): void => {
			if (event.pointerType === 'mouse' && event.button !== 0) return;
			if (pressed.size >= 2) return;
			const place = placeOf(event);
			pressed.set(event.pointerId, place);
			if (pressed.size === 1) {
				begin = place;
				shift = event.shiftKey;
				moved = isDragged = false;
				hands.onstart?.(place, shift);
				return;
			}
			const [a, b] = [...pressed.keys()];
			if (a === undefined || b === undefined || hands.onpinch === undefined) return;
			pinch = { ids: [a, b], before: [xOf(a), xOf(b)] };
			moved = true;
			for (const id of pressed.keys()) element.setPointerCapture(id);
		};
		const onmove = (event: PointerEvent): void => {
			const place = placeOf(event);
			if (!pressed.has(event.pointerId)) {
				if (event.pointerType === 'mouse') hands.onhover?.(place);
				return;
			}
			pressed.set(event.pointerId, place);
			if (pinch !== null) {
				hands.onpinch?.(pinch.before, [xOf(pinch.ids[0]), xOf(pinch.ids[1])]);
				return;
			}
			if (begin === null) return;
			const dx = place.x - begin.x;
			if (!isDragged) {
				const dy = place.y - begin.y;
				if (Math.hypot(dx, dy) < TAP_SLOP_PX[place.touch ? 'touch' : 'mouse']) return;
				moved = true;
				// A finger up or down is about to scroll the page, which the browser tells only some px later.
				if (place.touch && Math.abs(dy) > Math.abs(dx)) return;
				isDragged = true;
				// Captured only now: a captured press would swallow the clicks of what lies inside.
				element.setPointerCapture(event.pointerId);
				hands.onhover?.(null);
			}
			hands.ondrag?.(place, dx, shift);
		};
		const tap = (event: PointerEvent, place: Place): void => {
			const again =
				event.timeStamp - lastTap.at < DOUBLE_MS &&
				Math.hypot(place.x - lastTap.x, place.y - lastTap.y) < DOUBLE_SLOP_PX;
			lastTap = again ? { at: -Infinity, x: 0, y: 0 } : { at: event.timeStamp, x: place.x, y: place.y };
			if (again) hands.ondouble?.(place);
			else hands.ontap?.(place);
		};
		const onup = (event: PointerEvent): void => {
			if (!pressed.delete(event.pointerId)) return;
			if (pressed.size > 0) {
				// A finger left of a pinch does not go on as a drag: the view would jump.
				pinch = null;
				begin = null;
				return;
			}
			const wasTap = !moved;
			release(false);
			if (wasTap) tap(event, placeOf(event));
		};
		const oncancel = (event: PointerEvent): void => {
			if (!pressed.delete(event.pointerId)) return;
			if (pressed.size === 0) release(true);
			else pinch = null;
		};
		const onleave = (event: PointerEvent): void => {
			if (!pressed.has(event.pointerId)) hands.onhover?.(null);
		};

		element.addEventListener('pointerdown', ondown);
		element.addEventListener('pointermove', onmove);
		element.addEventListener('pointerup', onup);
		element.addEventListener('pointercancel', oncancel);
		element.addEventListener('pointerleave', onleave);
		return () => {
			element.removeEventListener('pointerdown', ondown);
			element.removeEventListener('pointermove', onmove);
			element.removeEventListener('pointerup', onup);
			element.removeEventListener('pointercancel', oncancel);
			element.removeEventListener('pointerleave', onleave);
			if (pressed.size > 0) release(true);
			pressed.clear();
		};
	};
}
