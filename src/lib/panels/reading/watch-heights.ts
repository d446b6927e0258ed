import type { ListPlace } from './list-place.svelte.ts';

/**
 * An attachment for the blocks of a list: they tell their heights as soon as they are laid out, before they are painted.
 * `measured` is called after those of a frame.
 */
export function watchHeights(place: ListPlace, measured: () => void): (block: HTMLElement) => () => void {
	const observer = new ResizeObserver((entries) => {
		for (const { target } of entries) {
			if (target instanceof HTMLElement && target.isConnected && !target.classList.contains('waiting'))
				place.measure(Number(target.dataset['block']), target);
		}
		place.hold();
		measured();
	});
	return (block) => {
		observer.observe(block);
		return () => observer.unobserve(block);
	};
}
