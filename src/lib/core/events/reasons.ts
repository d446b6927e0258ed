import type { Reason } from '#lib/core/model/event.ts';
import type { Post } from '#lib/core/model/post.ts';
import { known } from './similarity.ts';
import { WORD_KINDS, type Lexicon, type WordKind } from './lexicon.ts';
import type { Vector } from './vectors.ts';
import type { WordTable } from './word-table.ts';
import type { WordReader } from './words.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** More would be a list, not a reason. */
const NAMED_AT_MOST = 6;

interface Shared {
	readonly id: number;
	readonly product: number;
}

/** What two posts share, strongest first; `table` holds the weights of one of them. */
function sharedIds({ ids, values, from, to }: Vector, table: WordTable): number[] {
	const shared: Shared[] = [];
	for (let at = from; at < to; at++) {
		const id = ids[at] ?? 0;
		const product = (values[at] ?? 0) * table.get(id);
		if (product > 0) shared.push({ id, product });
	}
	return shared.sort((x, y) => y.product - x.product || x.id - y.id).map(({ id }) => id);
}

/** A word as a reason names it. */
export interface SharedWord {
	readonly kind: WordKind;
	/** As the post writes it. */
	readonly shown: string;
}

/**
 * The words that both posts hold, strongest first; a name instead of its parts. Names by their sound only where words do not do. `reader` has read
 * the post whose vectors are `words` and `bridge`; the tables are of the other.
 */
export function findShared(
	words: Vector,
	bridge: Vector,
	otherWords: WordTable,
	otherBridge: WordTable,
	reader: WordReader,
	lexicon: Lexicon
): SharedWord[] {
	const inWords = sharedIds(words, otherWords);
	const inBridge = sharedIds(bridge, otherBridge);
	const shared: { word: SharedWord; id: number }[] = [];
	const parts = new Set<number>();
	for (const id of inWords.length > inBridge.length ? inWords : inBridge) {
		const place = reader.placeOf(id);
		const kind = WORD_KINDS[reader.kinds[place] ?? -1];
		if (kind === undefined) continue;
		shared.push({ word: { kind, shown: reader.shown(place) }, id });
		if (kind === 'name') for (const part of lexicon.partsOf(id)) parts.add(part);
	}
	return shared
		.filter(({ word, id }) => word.kind === 'name' || !parts.has(id))
		.slice(0, NAMED_AT_MOST)
		.map(({ word }) => word);
}

function quote(word: SharedWord): string {
	return word.kind === 'word' || word.kind === 'name' || word.kind === 'sound'
		? `“${word.shown}”`
		: word.shown;
}

function count(number: number, unit: string): string {
	return `${String(number)} ${unit}${number === 1 ? '' : 's'}`;
}

/** Null where the day of one of them is not known. */
function apart(a: Post, b: Post): number | null {
	const [first, second] = [known(a.when), known(b.when)];
	if (!first || !second || first.basis === 'between' || second.basis === 'between') return null;
	return Math.abs(first.at - second.at);
}

function sayApart(apartMs: number | null, clocks: boolean): string {
	if (apartMs === null) return 'the day of one of them is not known';
	if (apartMs >= DAY_MS / 2 && (!clocks || apartMs >= DAY_MS))
		return `${count(Math.max(1, Math.round(apartMs / DAY_MS)), 'day')} apart`;
	if (!clocks) return 'on the same day';
	if (apartMs < HOUR_MS) return `${count(Math.round(apartMs / 60_000), 'minute')} apart`;
	return `${count(Math.round(apartMs / HOUR_MS), 'hour')} apart`;
}

/** Why the first post of an event is in it. */
export function reasonToOpen(post: Post, alone: boolean): Reason {
	const why = alone ? 'the only post of this event' : 'the first post of this event';
	return { post: post.id, joined: null, why, shared: [], apartMs: null, score: 1 };
}

/** Why `post` is of one event with `other`. `shared` as from `findShared`. */
export function reasonToJoin(post: Post, other: Post, shared: readonly SharedWord[], score: number): Reason {
	const apartMs = apart(post, other);
	const clocks = post.when.basis === 'recorded' && other.when.basis === 'recorded';
	const what = shared.length > 0 ? `shares ${shared.map(quote).join(', ')}` : 'shares its text';
	return {
		post: post.id,
		joined: other.id,
		why: `${what}; ${sayApart(apartMs, clocks)}`,
		shared: shared.map((word) => word.shown),
		apartMs,
		score
	};
}
