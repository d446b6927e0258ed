/**
 * Aho-Corasick over sequences of positive integers: `step` follows one symbol, `outputs` lists the patterns that end in a state, longest
 * first. Symbol 0 stands for anything no pattern holds. A. Aho, M. Corasick, "Efficient string matching", CACM 18 (1975).
 */
export interface Automaton {
	step(state: number, symbol: number): number;
	outputs(state: number): readonly number[];
}

const NONE: readonly number[] = [];

/** A sequence of symbols and the number by which `outputs` will name it. */
export interface Sequence {
	readonly id: number;
	readonly symbols: readonly number[];
}

export function buildAutomaton(sequences: readonly Sequence[]): Automaton {
	const children: (Map<number, number> | null)[] = [new Map()];
	const ends: (readonly number[])[] = [NONE];
	for (const { id, symbols } of sequences) {
		let state = 0;
		for (const symbol of symbols) {
			const row = (children[state] ??= new Map<number, number>());
			let next = row.get(symbol);
			if (next === undefined) {
				next = children.length;
				children.push(null);
				ends.push(NONE);
				row.set(symbol, next);
			}
			state = next;
		}
		ends[state] = [...(ends[state] ?? NONE), id];
	}
	const fail = new Int32Array(children.length);
	const queue: number[] = [...(children[0]?.values() ?? [])];
	// The queue grows while it is read.
	for (const state of queue) {
		for (const [symbol, next] of children[state] ?? []) {
			let back = fail[state] ?? 0;
			while (back > 0 && !children[back]?.has(symbol)) back = fail[back] ?? 0;
			const longest = children[back]?.get(symbol) ?? 0;
			fail[next] = longest;
			const shorter = ends[longest] ?? NONE;
			if (shorter.length > 0) ends[next] = [...(ends[next] ?? NONE), ...shorter];
			queue.push(next);
		}
	}
	return new FlatAutomaton(children, fail, ends);
}

/** The root has a place for each symbol, as most steps start there; each other state has a row of its few symbols in order. */
class FlatAutomaton implements Automaton {
	readonly #root: Int32Array;
	readonly #rows: Int32Array;
	readonly #symbols: Int32Array;
	readonly #nexts: Int32Array;
	readonly #fail: Int32Array;
	readonly #ends: readonly (readonly number[])[];

	constructor(
		children: readonly (ReadonlyMap<number, number> | null)[],
		fail: Int32Array,
		ends: readonly (readonly number[])[]
	) {
		const [first, ...others] = children;
		const opening = [...(first ?? [])];
		this.#root = new Int32Array(1 + opening.reduce((most, [symbol]) => Math.max(most, symbol), 0));
		for (const [symbol, next] of opening) this.#root[symbol] = next;
		const steps = others.map((row) => [...(row ?? [])].sort((a, b) => a[0] - b[0]));
		const flat = steps.flat();
		this.#rows = new Int32Array(children.length + 1);
		steps.forEach((row, i) => (this.#rows[i + 2] = (this.#rows[i + 1] ?? 0) + row.length));
		this.#symbols = Int32Array.from(flat, ([symbol]) => symbol);
		this.#nexts = Int32Array.from(flat, ([, next]) => next);
		this.#fail = fail;
		this.#ends = ends;
	}

	step(state: number, symbol: number): number {
		if (symbol === 0) return 0;
		for (let at = state; at > 0; at = this.#fail[at] ?? 0) {
			let low = this.#rows[at] ?? 0;
			let high = this.#rows[at + 1] ?? 0;
			while (low < high) {
				const middle = (low + high) >> 1;
				const found = this.#symbols[middle] ?? 0;
				if (found === symbol) return this.#nexts[middle] ?? 0;
				if (found < symbol) low = middle + 1;
				else high = middle;
			}
		}
		return this.#root[symbol] ?? 0;
	}

	outputs(state: number): readonly number[] {
		return this.#ends[state] ?? NONE;
	}
}
