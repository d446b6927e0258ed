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
	const children: Map<number, number>[] = [new Map()];
	const ends: number[][] = [[]];
	for (const { id, symbols } of sequences) {
		let state = 0;
		for (const symbol of symbols) {
			let next = children[state]?.get(symbol);
			if (next === undefined) {
				next = children.length;
				children.push(new Map());
				ends.push([]);
				children[state]?.set(symbol, next);
			}
			state = next;
		}
		ends[state]?.push(id);
	}
	const fail = new Int32Array(children.length);
	const queue: number[] = [...(children[0]?.values() ?? [])];
	// The queue grows while it is read.
	for (const state of queue) {
		for (const [symbol, next] of children[state] ?? []) {
			let back = fail[state] ?? 0;
			while (back > 0 && !children[back]?.has(symbol)) back = fail[back] ?? 0;
			fail[next] = children[back]?.get(symbol) ?? 0;
			ends[next]?.push(...(ends[fail[next] ?? 0] ?? []));
			queue.push(next);
		}
	}
	return {
		step(state, symbol) {
			if (symbol === 0) return 0;
			let at = state;
			for (;;) {
				const next = children[at]?.get(symbol);
				if (next !== undefined) return next;
				if (at === 0) return 0;
				at = fail[at] ?? 0;
			}
		},
		outputs: (state) => ends[state] ?? NONE
	};
}
