import type { KnownWhen, When } from '#lib/core/model/when.ts';
import type { Cluster, Face } from './cluster.ts';
import type { Probe } from './probe.ts';
import type { Vector } from './vectors.ts';

const DAY_MS = 86_400_000;
/** Two happenings this far apart are never one, whatever they share. */
const WINDOW_MS = 14 * DAY_MS;
/** No event grows longer: what comes again and again in like words is a habit, not a happening. */
const LONGEST_MS = 21 * DAY_MS;
/** Across scripts fewer words are shared, so that nearness has to speak for more. */
const BRIDGE_WINDOW_MS = DAY_MS;
/** Time over which likeness in words falls to 1/e. */
const FADE_MS = 6 * DAY_MS;
/** An interval as long as this says little about the day. */
const VAGUE_MS = 4 * DAY_MS;
/** What a vague date leaves of likeness in words. */
const VAGUE_FACTOR = 0.75;
/** Less likeness is not worth counting words for. */
const LEAST = 0.2;
/** A post of no more words may share a single telling one. */
const SHORT_WORDS = 12;
/** Fewer shared names and numbers across scripts are chance, unless they are nearly all there is. */
const SHARED_ACROSS_SCRIPTS = 3;
const NEARLY_ALL = 0.45;
/** Names that cross scripts are sparser than words: the same likeness means more. */
const BRIDGE_FACTOR = 1.1;

/** Milliseconds between two intervals, 0 where they overlap: the vaguer a date, the nearer it may be. */
function gapMs(a: { from: number; to: number }, b: { from: number; to: number }): number {
	return Math.max(0, a.from - b.to, b.from - a.to);
}

export function known(when: When): KnownWhen | null {
	return when.at === null ? null : when;
}

/** What time leaves of likeness in words: 1 for one moment and where either is undated, 0 outside the window. */
export function timeFactor(when: KnownWhen | null, cluster: Cluster, face: Face): number {
	if (!when || cluster.from === null || cluster.to === null) return 1;
	const gap = gapMs(when, { from: cluster.from, to: cluster.to });
	if (gap > (face === 'bridge' ? BRIDGE_WINDOW_MS : WINDOW_MS)) return 0;
	const lasts = Math.max(when.from, cluster.to) - Math.min(when.to, cluster.from);
	if (gap > 0 && lasts > LONGEST_MS) return 0;
	const vague = when.basis === 'between' && when.to - when.from > VAGUE_MS;
	return Math.exp(-gap / FADE_MS) * (vague ? VAGUE_FACTOR : 1);
}

/** How many words that can tell happenings apart a post shares. */
function countTelling({ ids, from, to }: Vector, matched: readonly number[], telling: Uint8Array): number {
	let count = 0;
	for (let at = from; at < to; at++) if (telling[ids[at] ?? -1] === 1 && matched[at - from] !== 0) count++;
	return count;
}

/**
 * Likeness of a post to a cluster in 0..1: the cosine of their words on one face, less the more time lies between them. 0 where they share only
 * words that every other text holds; `telling` as in `Vocabulary`. `probe` is used for the reckoning.
 */
export function similarity(
	vector: Vector,
	when: KnownWhen | null,
	cluster: Cluster,
	face: Face,
	telling: Uint8Array,
	probe: Probe
): number {
	const sum = cluster.faces[face];
	if (!sum || sum.squares === 0) return 0;
	probe.load(vector);
	const alike = (probe.match(sum) / Math.sqrt(sum.squares)) * timeFactor(when, cluster, face);
	if (alike < LEAST) return 0;
	const length = vector.to - vector.from;
	if (face !== 'bridge') {
		return countTelling(vector, probe.matched, telling) >= (length > SHORT_WORDS ? 2 : 1) ? alike : 0;
	}
	let shared = 0;
	for (let at = 0; at < length; at++) if (probe.matched[at] !== 0) shared++;
	const enough = shared >= SHARED_ACROSS_SCRIPTS || (shared > 1 && alike >= NEARLY_ALL);
	return enough ? Math.min(1, alike * BRIDGE_FACTOR) : 0;
}
