import type { Reason } from '#lib/core/model/event.ts';
import type { Post } from '#lib/core/model/post.ts';
import { known } from './similarity.ts';
import { weightsOf, type Profile, type Vector } from './vectors.ts';
import type { Word } from './words.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** More would be a list, not a reason. */
const NAMED_AT_MOST = 6;

function sharedIds(a: Vector, b: Vector): { id: number; product: number }[] {
	const weights = weightsOf(b);
	return [...a.ids]
		.map((id, at) => ({ id, product: (a.weights[at] ?? 0) * (weights.get(id) ?? 0) }))
		.filter(({ product }) => product > 0)
		.sort((x, y) => y.product - x.product || x.id - y.id);
}

/** The words that both posts hold, strongest first; a name instead of its parts. Names by their sound only where words do not do. */
export function findShared(
	a: Profile,
	b: Profile,
	words: ReadonlyMap<string, Word>,
	keys: (id: number) => string
): Word[] {
	const inWords = sharedIds(a.words, b.words);
	const inBridge = sharedIds(a.bridge, b.bridge);
	const shared = (inWords.length > inBridge.length ? inWords : inBridge)
		.map(({ id }) => words.get(keys(id)))
		.filter((word) => word !== undefined);
	const parts = new Set(shared.filter((word) => word.kind === 'name').flatMap((word) => word.key.split(' ')));
	return shared.filter((word) => word.kind === 'name' || !parts.has(word.key)).slice(0, NAMED_AT_MOST);
}

function quote(word: Word): string {
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
export function reasonToJoin(post: Post, other: Post, shared: readonly Word[], score: number): Reason {
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
