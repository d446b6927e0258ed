import type { Reason } from '#lib/core/model/event.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import { Shared } from './shared.ts';
import { showWord, type SharedWord } from './shown.ts';
import type { Profiles } from './vectors.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** More would be a list, not a reason. */
const NAMED_AT_MOST = 6;
/** One for all posts that open an event. */
const NOTHING: readonly string[] = [];

/** Finds what two posts share, among all words and among those that cross scripts. */
export class Comparison {
	readonly #profiles: Profiles;
	readonly #lexicon: Lexicon;
	readonly #words: Shared;
	readonly #bridge: Shared;

	constructor(profiles: Profiles, lexicon: Lexicon) {
		this.#profiles = profiles;
		this.#lexicon = lexicon;
		this.#words = new Shared(lexicon.size);
		this.#bridge = new Shared(lexicon.size);
	}

	/**
	 * The words that a post and another hold, strongest first, as the post with `text` and `mentions` writes them; a name instead of its parts.
	 * Names by their sound only where words do not do.
	 */
	find(post: number, other: number, text: string, mentions: readonly Mention[]): SharedWord[] {
		const { words, bridge } = this.#profiles;
		this.#words.find(words.at(post), words.at(other));
		if (this.#words.size > NAMED_AT_MOST) return this.#show(this.#words, text, mentions);
		this.#bridge.find(bridge.at(post), bridge.at(other));
		const found = this.#words.size > this.#bridge.size ? this.#words : this.#bridge;
		return this.#show(found, text, mentions);
	}

	#show({ ids, spots, size }: Shared, text: string, mentions: readonly Mention[]): SharedWord[] {
		const parts: number[] = [];
		for (let at = 0; at < size; at++) {
			if (this.#lexicon.kind(ids[at] ?? 0) === 'name') parts.push(...this.#lexicon.partsOf(ids[at] ?? 0));
		}
		const shown: SharedWord[] = [];
		for (let at = 0; at < size && shown.length < NAMED_AT_MOST; at++) {
			const id = ids[at] ?? 0;
			const word = parts.includes(id) ? null : showWord(text, mentions, id, spots[at] ?? 0, this.#lexicon);
			if (word) shown.push(word);
		}
		return shown;
	}
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
	return { post: post.id, joined: null, why, shared: NOTHING, apartMs: null, score: 1 };
}

/** Why `post` is of one event with `other`. `shared` as a comparison finds it. */
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
