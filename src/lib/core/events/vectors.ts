import type { Vocabulary } from './weights.ts';
import type { Word, WordKind } from './words.ts';

/** A post as weighted words, strongest first; the weights' squares add up to 1 (to 0 for a post without words). */
export interface Vector {
	readonly ids: Int32Array;
	readonly weights: Float64Array;
}

/** The strongest words that are kept; the rest of a long text is background. */
const KEEP = 100;
/** The first line says what a post is about. */
const HEAD_WEIGHT = 1.5;

/** What is compared with posts of the same script: its words. Between scripts: what a bridge holds, names by their sound among it. */
export interface Profile {
	readonly words: Vector;
	readonly bridge: Vector;
}

const CROSSES: ReadonlySet<WordKind> = new Set([
	'sound',
	'number',
	'hashtag',
	'organisation',
	'place',
	'person'
]);

export function weighWords(words: ReadonlyMap<string, Word>, vocabulary: Vocabulary): Profile {
	const rows: Row[] = [];
	const bridge: Row[] = [];
	for (const word of words.values()) {
		const id = vocabulary.ids.get(word.key);
		if (id === undefined) throw new Error(`word "${word.key}" was never counted`);
		const weight =
			(vocabulary.weights[id] ?? 0) * (1 + Math.log(word.count)) * (word.inHead ? HEAD_WEIGHT : 1);
		if (weight <= 0) continue;
		if (word.kind !== 'sound') rows.push({ id, weight });
		if (CROSSES.has(word.kind)) bridge.push({ id, weight });
	}
	return { words: normalise(rows), bridge: normalise(bridge) };
}

interface Row {
	readonly id: number;
	readonly weight: number;
}

function normalise(rows: Row[]): Vector {
	rows.sort((a, b) => b.weight - a.weight || a.id - b.id);
	if (rows.length > KEEP) rows.length = KEEP;
	const length = Math.hypot(...rows.map((row) => row.weight)) || 1;
	return {
		ids: Int32Array.from(rows, (row) => row.id),
		weights: Float64Array.from(rows, (row) => row.weight / length)
	};
}

/** Weights by word, for comparing one post with many. */
export function weightsOf(vector: Vector): Map<number, number> {
	const weights = new Map<number, number>();
	vector.ids.forEach((id, at) => weights.set(id, vector.weights[at] ?? 0));
	return weights;
}

/** Cosine with another vector's weights. */
export function dotWith(vector: Vector, weights: ReadonlyMap<number, number>): number {
	let sum = 0;
	for (let at = 0; at < vector.ids.length; at++) {
		sum += (vector.weights[at] ?? 0) * (weights.get(vector.ids[at] ?? -1) ?? 0);
	}
	return sum;
}
