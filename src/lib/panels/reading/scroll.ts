const EASE_MS = 250;
/** A longer way is jumped but for its last stretch: rows flying past tell nothing. */
export const LONGEST_EASE_SCREENS = 1.5;
const HANDS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/** The nearest element around (or the same) that scrolls up and down; the page where there is none. */
export function scrollerOf(element: Element): Element {
	for (let at: Element | null = element; at; at = at.parentElement) {
		const { overflowY } = getComputedStyle(at);
		if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
	}
	return document.scrollingElement ?? document.documentElement;
}

/** Top and bottom, in the window's pixels, of what can be seen inside all that clips the element. */
export function clipOf(element: Element): { top: number; bottom: number } {
	let top = 0;
	let bottom = window.innerHeight;
	for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
		if (getComputedStyle(at).overflowY === 'visible') continue;
		const box = at.getBoundingClientRect();
		top = Math.max(top, box.top);
		bottom = Math.min(bottom, box.bottom);
	}
	return { top, bottom };
}

/** Eases until `distance()` is zero, measured anew each frame; at once where motion is unwelcome. A hand interrupts it. */
export function easeBy(scroller: Element, distance: () => number): void {
	const longest = scroller.clientHeight * LONGEST_EASE_SCREENS;
	const whole = distance();
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
		scroller.scrollTop += whole;
		return;
	}
	if (Math.abs(whole) > longest) scroller.scrollTop += whole - Math.sign(whole) * longest;
	const startedAt = performance.now();
	let frame = requestAnimationFrame(step);
	const stop = () => {
		cancelAnimationFrame(frame);
		for (const hand of HANDS) window.removeEventListener(hand, stop, true);
	};
	for (const hand of HANDS) window.addEventListener(hand, stop, { capture: true, passive: true });

	let done = 0;
	function step(now: number): void {
		// A frame may carry a time from before it was asked for.
		const part = Math.max(0, Math.min(1, (now - startedAt) / EASE_MS));
		const eased = 1 - (1 - part) ** 3;
		const left = distance();
		scroller.scrollTop += eased === 1 ? left : (left * (eased - done)) / (1 - done);
		done = eased;
		if (eased < 1) frame = requestAnimationFrame(step);
		else stop();
	}
}
