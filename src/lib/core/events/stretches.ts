import type { Post } from '#lib/core/model/post.ts';

const DAY_MS = 86_400_000;
/** Two happenings this far apart are never one, whatever they share. */
const WINDOW_MS = 14 * DAY_MS;
/** No event grows longer: what comes again and again in like words is a habit, not a happening. */
const LONGEST_MS = 21 * DAY_MS;
/** Across scripts fewer words are shared, so that nearness has to speak for more. */
export const BRIDGE_WINDOW_MS = DAY_MS;
/** Time over which likeness in words falls to 1/e. */
const FADE_MS = 6 * DAY_MS;
/** An interval as long as this says little about the day. */
const VAGUE_MS = 4 * DAY_MS;
/** What a vague date leaves of likeness in words. */
const VAGUE_FACTOR = 0.75;

/** When posts, or clusters by their first posts, are: from the earliest to the latest of what is dated. */
export class Stretches {
	/** UTC milliseconds; NaN while nothing is dated. */
	readonly #from: Float64Array;
	readonly #to: Float64Array;
	/** 1 where only neighbours bound it. */
	readonly #vague: Uint8Array;

	/** At first each post is one of its own. */
	constructor(posts: readonly Post[]) {
		this.#from = new Float64Array(posts.length);
		this.#to = new Float64Array(posts.length);
		this.#vague = new Uint8Array(posts.length);
		for (const [post, { when }] of posts.entries()) {
			this.#from[post] = when.from ?? NaN;
			this.#to[post] = when.to ?? NaN;
			this.#vague[post] = when.basis === 'between' ? 1 : 0;
		}
	}

	/** Whether two may be of one event. */
	isNear(a: number, b: number, windowMs = WINDOW_MS): boolean {
		const [from, to] = [this.#from, this.#to];
		const [fromA = NaN, toA = NaN, fromB = NaN, toB = NaN] = [from[a], to[a], from[b], to[b]];
		if (Number.isNaN(fromA) || Number.isNaN(fromB)) return true;
		const gap = Math.max(0, fromA - toB, fromB - toA);
		return gap === 0 || (gap <= windowMs && Math.max(toA, toB) - Math.min(fromA, fromB) <= LONGEST_MS);
	}

	/** What time leaves of likeness in words: 1 for one moment and where either is undated, 0 where they are not near. The vaguer a date, the nearer it may be. */
	factor(a: number, b: number, windowMs = WINDOW_MS): number {
		if (!this.isNear(a, b, windowMs)) return 0;
		const [from, to] = [this.#from, this.#to];
		const gap = Math.max(0, (from[a] ?? 0) - (to[b] ?? 0), (from[b] ?? 0) - (to[a] ?? 0));
		if (Number.isNaN(gap)) return 1;
		const vague = this.#isVague(a) || this.#isVague(b);
		return (gap === 0 ? 1 : Math.exp(-gap / FADE_MS)) * (vague ? VAGUE_FACTOR : 1);
	}

	/** Widens one by another. An interval that only neighbours bound gives way to any date, else it would stretch the event over all that lies between them. */
	join(into: number, other: number): void {
		const [from, to, vague] = [this.#from, this.#to, this.#vague];
		const [fromOther = NaN, toOther = NaN] = [from[other], to[other]];
		const [fromInto = NaN, toInto = NaN] = [from[into], to[into]];
		const dated = !Number.isNaN(fromInto);
		const [vagueInto, vagueOther] = [vague[into] === 1, vague[other] === 1];
		if (Number.isNaN(fromOther) || (vagueOther && dated && !vagueInto)) return;
		const gives = !dated || (vagueInto && !vagueOther);
		from[into] = gives ? fromOther : Math.min(fromInto, fromOther);
		to[into] = gives ? toOther : Math.max(toInto, toOther);
		vague[into] = vagueOther ? 1 : 0;
	}

	#isVague(at: number): boolean {
		return this.#vague[at] === 1 && (this.#to[at] ?? 0) - (this.#from[at] ?? 0) > VAGUE_MS;
	}
}
