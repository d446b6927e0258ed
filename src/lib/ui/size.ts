import type { Attachment } from 'svelte/attachments';

/** Calls back with the element's inner width and height in px, at once and whenever they change. */
export function watchSize(onsize: (widthPx: number, heightPx: number) => void): Attachment<HTMLElement> {
	return (element) => {
		const observer = new ResizeObserver((entries) => {
			const box = entries.at(-1)?.contentRect;
			if (box !== undefined) onsize(box.width, box.height);
		});
		observer.observe(element);
		onsize(element.clientWidth, element.clientHeight);
		return () => {
			observer.disconnect();
		};
	};
}
