import { createContext } from 'svelte';
import type { Mark } from '#lib/core/layout/marks.ts';

/** The marks someone points at, and what is needed to explain them. */
export interface Pointed {
	readonly marks: readonly Mark[];
	/** All marks of the same text: a topic is explained by all its signal words. */
	readonly all: readonly Mark[];
	readonly text: string;
	readonly anchor: HTMLElement;
}

/** Long enough to cross a text without notes flickering, and to reach a note with the pointer. */
const OPEN_MS = 160;
const CLOSE_MS = 260;

/** Which note is open. A note opened by a press stays until it is dismissed; one opened by hovering goes with the pointer. */
export class Explaining {
	#pointed = $state.raw<Pointed | null>(null);
	#isHeld = false;
	#hovered: readonly Mark[] | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Id of the words of the note, for `aria-describedby`. */
	readonly wordsId: string;

	constructor(wordsId: string) {
		this.wordsId = wordsId;
	}

	get pointed(): Pointed | null {
		return this.#pointed;
	}

	/** Called with every move over a mark. */
	hover(pointed: Pointed): void {
		if (this.#isHeld || this.#hovered === pointed.marks) return;
		this.#hovered = pointed.marks;
		this.#later(OPEN_MS, () => (this.#pointed = pointed));
	}
	leave(): void {
		this.#hovered = null;
		if (!this.#isHeld) this.#later(CLOSE_MS, () => (this.#pointed = null));
	}
	/** The pointer has come into the note. */
	stay(): void {
		clearTimeout(this.#timer);
	}
	show(pointed: Pointed, isHeld: boolean): void {
		clearTimeout(this.#timer);
		this.#isHeld = isHeld;
		this.#pointed = pointed;
	}
	dismiss(): void {
		clearTimeout(this.#timer);
		this.#isHeld = false;
		this.#pointed = null;
	}

	#later(ms: number, then: () => void): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(then, ms);
	}
}

export const [getExplaining, setExplaining] = createContext<Explaining>();
