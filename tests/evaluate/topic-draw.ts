import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { timedPages } from './samples.ts';

/** A post that was given a topic, with the words that gave it. */
export interface Assignment {
	/** File of the sample and a hash of the text, so that it stays the same whatever else the samples hold. */
	readonly post: string;
	readonly topic: string;
	readonly text: string;
	readonly signals: readonly string[];
}

/** How many assignments are judged. */
const DRAWN = 200;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
	return sum;
}

/** Mixes the bits of a hash, so that near seeds draw unlike assignments. */
function scatter(value: number): number {
	let mixed = value;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

function assignmentsOf(name: string, text: string): Assignment[] {
	const signals = new Map<string, string[]>();
	for (const { kind, term, start, end } of annotateTerms(text).mentions) {
		if (kind === 'topic') signals.set(term, [...(signals.get(term) ?? []), text.slice(start, end)]);
	}
	const post = `${name}~${hash(text).toString(16)}`;
	return [...signals].map(([topic, words]) => ({ post, topic, text, signals: words }));
}

/**
 * So many of all assignments of the samples, each as likely as any other. The draw is an order by seeded hash: where a vocabulary changes
 * a little, the draw does too, and most judgements still hold.
 */
export function drawAssignments(seed: number, count = DRAWN): Assignment[] {
	const all = new Map<string, Assignment>();
	for (const { name, posts } of timedPages(Infinity)) {
		for (const { text } of posts) {
			for (const one of assignmentsOf(name, text)) all.set(`${one.post} ${one.topic}`, one);
		}
	}
	return [...all]
		.map(([key, one]) => ({ key, one, order: scatter(hash(key) ^ scatter(seed)) }))
		.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
		.slice(0, count)
		.map(({ one }) => one);
}
