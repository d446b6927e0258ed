/** Acts with the next frame, or soon where none is drawn: a page in the background draws none. */
export function onNextFrame(act: () => void): void {
	if (typeof requestAnimationFrame === 'function' && document.visibilityState === 'visible') {
		requestAnimationFrame(act);
	} else queueMicrotask(act);
}
