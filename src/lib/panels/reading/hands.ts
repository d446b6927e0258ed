import { scrollerOf } from './scroll.ts';

/** What the hand does to a list: holds the thumb of its scroll bar, or rests on the glass. */
export class Hands {
	#isThumbHeld = false;
	#isTouching = false;

	get isThumbHeld(): boolean {
		return this.#isThumbHeld;
	}
	get isTouching(): boolean {
		return this.#isTouching;
	}

	/** Begins to listen for what is done to a list; gives what ends it. */
	watch(root: HTMLElement | null): () => void {
		const pressed = ({ target, offsetX, offsetY }: PointerEvent) => {
			this.#isThumbHeld =
				root !== null &&
				target instanceof HTMLElement &&
				target === scrollerOf(root) &&
				(offsetX >= target.clientWidth || offsetY >= target.clientHeight);
		};
		const letGo = () => (this.#isThumbHeld = false);
		const touched = ({ touches }: TouchEvent) => (this.#isTouching = touches.length > 0);
		const options = { capture: true, passive: true };
		const hands: [string, (event: never) => void][] = [
			['pointerdown', pressed],
			['pointerup', letGo],
			['wheel', letGo],
			['keydown', letGo],
			['touchstart', touched],
			['touchend', touched],
			['touchcancel', touched]
		];
		for (const [name, hand] of hands) window.addEventListener(name, hand as EventListener, options);
		return () => {
			for (const [name, hand] of hands) window.removeEventListener(name, hand as EventListener, options);
		};
	}
}
