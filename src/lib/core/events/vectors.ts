import type { Vocabulary } from './weights.ts';
import type { Word } from './words.ts';

/** A post as weighted words, strongest first; the weights' squares add up to 1 (to 0 for a post without words). */
export interface Vector {
	readonly ids: Int32Array;
	readonly weights: Float64Array;
}

/** The strongest words that are kept; the rest of a long text is background. */
const KEEP = 100;
/** The first line says what a post is about. */
const HEAD_WEIGHT = 1.5;

export function weighWords(words: ReadonlyMap<string, Word>, vocabulary: Vocabulary): Vector {
	const rows: { id: number; weight: number }[] = [];
	for (const word of words.values()) {
		const id = vocabulary.ids.get(word.key);
		if (id === undefined) throw new Error(`word "${word.key}" was never counted`);
		const weight =
			(vocabulary.weights[id] ?? 0) * (1 + Math.log(word.count)) * (word.inHead ? HEAD_WEIGHT : 1);
		if (weight > 0) rows.push({ id, weight });
	}
	rows.sort((a, b) => b.weight - a.weight || a.id - b.id);
	if (rows.length > KEEP) rows.length = KEEP;
	const length = Math.hypot(...rows.map((row) => row.weight)) || 1;
	return {
		ids: Int32Array.from(rows, (row) => row.id),
		weights: Float64Array.from(rows, (row) => row.weight / length)
	};
}

/** Cosine of two posts. */
export function dot(a: Vector, b: Vector): number {
	const weights = new Map<number, number>();
	b.ids.forEach((id, at) => weights.set(id, b.weights[at] ?? 0));
	return dotWith(a, weights);
}

export function dotWith(vector: Vector, weights: ReadonlyMap<number, number>): number {
	let sum = 0;
	for (let at = 0; at < vector.ids.length; at++) {
		sum += (vector.weights[at] ?? 0) * (weights.get(vector.ids[at] ?? -1) ?? 0);
	}
	return sum;
}
