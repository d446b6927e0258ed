import type { TermKey } from '#lib/core/model/ids.ts';

/** More lines than this cannot be told apart, in colour or in place. */
const MOST_PINS = 6;

export interface Pin {
	readonly key: TermKey;
	/** Index 0..5 of its colour, kept for as long as it is pinned. */
	readonly colour: number;
}

/** Terms pinned to compare, each with a colour of its own. */
export class Pins {
	#pins = $state.raw<readonly Pin[]>([]);

	get list(): readonly Pin[] {
		return this.#pins;
	}
	readonly keys = $derived(this.#pins.map((pin) => pin.key));
	readonly full = $derived(this.#pins.length >= MOST_PINS);

	colourOf(key: TermKey): number | null {
		return this.#pins.find((pin) => pin.key === key)?.colour ?? null;
	}

	/** Pins or unpins; does nothing where all six places are taken. */
	toggle(key: TermKey): void {
		if (this.colourOf(key) !== null) this.#pins = this.#pins.filter((pin) => pin.key !== key);
		else this.#add(key);
	}

	set(keys: readonly TermKey[]): void {
		if (keys.join() === this.keys.join()) return;
		this.#pins = this.#pins.filter((pin) => keys.includes(pin.key));
		for (const key of keys) if (this.colourOf(key) === null) this.#add(key);
	}

	#add(key: TermKey): void {
		if (this.#pins.length >= MOST_PINS) return;
		const taken = new Set(this.#pins.map((pin) => pin.colour));
		let colour = 0;
		while (taken.has(colour)) colour++;
		this.#pins = [...this.#pins, { key, colour }];
	}
}
