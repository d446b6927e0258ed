import type { Reason } from '#lib/core/model/event.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import { showWord, type SharedWord } from './shown.ts';
import type { Vector } from './vectors.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** More would be a list, not a reason. */
const NAMED_AT_MOST = 6;

interface Shared {
	readonly id: number;
	readonly spot: number;
	readonly product: number;
}

/** The vectors of a post and of another. */
interface Compared {
	readonly post: Vector;
	readonly other: Vector;
}

/** Shared words are among the first of many at most. */
const weights = new Map<number, number>();

/** What two posts share, strongest first. */
function sharedOf({ post, other }: Compared): Shared[] {
	weights.clear();
	for (let at = other.from; at < other.to; at++) weights.set(other.ids[at] ?? 0, other.values[at] ?? 0);
	const shared: Shared[] = [];
	for (let at = post.from; at < post.to; at++) {
		const id = post.ids[at] ?? 0;
		const product = (post.values[at] ?? 0) * (weights.get(id) ?? 0);
		if (product > 0) shared.push({ id, spot: post.spots[at] ?? 0, product });
	}
	return shared.sort((x, y) => y.product - x.product || x.id - y.id);
}

/**
 * The words that a post and another hold, strongest first, as the post with `text` and `mentions` writes them; a name instead of its parts.
 * Names by their sound only where words do not do.
 */
export function findShared(
	words: Compared,
	bridge: Compared,
	text: string,
	mentions: readonly Mention[],
	lexicon: Lexicon
): SharedWord[] {
	const inWords = sharedOf(words);
	const inBridge = inWords.length > NAMED_AT_MOST ? [] : sharedOf(bridge);
	const found = inWords.length > inBridge.length ? inWords : inBridge;
	const parts = new Set<number>();
	for (const { id } of found) {
		if (lexicon.kind(id) === 'name') for (const part of lexicon.partsOf(id)) parts.add(part);
	}
	const shown: SharedWord[] = [];
	for (const { id, spot } of found) {
		if (shown.length === NAMED_AT_MOST) break;
		if (parts.has(id)) continue;
		const word = showWord(text, mentions, id, spot, lexicon);
		if (word) shown.push(word);
	}
	return shown;
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
