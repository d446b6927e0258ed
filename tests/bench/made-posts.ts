import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import { EMPTY_RECEIPT } from '#lib/core/model/receipt.ts';
import type { Mention, Term } from '#lib/core/model/term.ts';

const START = Date.UTC(2023, 0, 1);
const LENGTH_MS = 2 * 365 * 86_400_000;
const TERM_COUNT = 300;

/** Same numbers in every run (Park and Miller's minimal standard generator), in [0, 1). */
export function seededNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

/** What a made post does not have. */
export const PLAIN: Omit<Post, 'id' | 'source' | 'text' | 'when' | 'origin'> = {
	hashtags: [],
	forwardedFrom: null,
	author: null,
	edited: false,
	media: [],
	links: [],
	views: null,
	reactions: [],
	editedAt: null,
	replyTo: null,
	forwards: null,
	earlier: [],
	sameTextAs: null,
	album: null,
	parts: [],
	alsoIn: []
};

const TERMS: readonly Term[] = Array.from({ length: TERM_COUNT }, (_, i) => {
	const id = `t${String(i)}`;
	return { kind: i % 3 === 0 ? 'topic' : 'organisation', id, label: id, short: id, wikidata: null };
});

/** An archive of two years: a few terms are in many posts, most in few; two posts in three stand alone as an event. */
export function makePosts(count: number): Archive {
	const next = seededNumbers(20_230_613);
	const evidence = { start: 0, end: 0, rule: 'made', note: '' };
	const times = Array.from({ length: count }, () => START + Math.floor(next() * LENGTH_MS)).sort(
		(a, b) => a - b
	);
	const posts = times.map((at, i): Post => {
		const when = { at, from: at, to: at, basis: 'recorded', evidence } as const;
		return {
			id: `made/${String(i)}` as PostId,
			source: 'made',
			text: `Post ${String(i)}`,
			when,
			...PLAIN,
			origin: { file: 'made', unit: 'record', place: i + 1 }
		};
	});
	const mentions = posts.map(() =>
		Array.from({ length: 1 + Math.floor(next() * 9) }, (_, i): Mention => {
			const term = TERMS[Math.floor(next() ** 3 * TERM_COUNT)] ?? { kind: 'topic', id: 't0' };
			return { kind: term.kind, term: term.id, start: i, end: i + 1, rule: 'name' };
		})
	);
	const groups: Post[][] = [];
	for (const post of posts) {
		const joined = next() < 1 / 3 ? groups[groups.length - 1 - Math.floor(next() * 20)] : undefined;
		if (joined) joined.push(post);
		else groups.push([post]);
	}
	const events = groups.flatMap((members): Event[] => {
		const [first] = members;
		if (!first) return [];
		const { at, from, to } = first.when;
		const ids = members.map(({ id }) => id);
		return [
			{
				id: first.id as string as EventId,
				title: first.text,
				lead: first.id,
				at,
				from,
				to,
				posts: ids,
				weight: next(),
				reasons: [],
				related: []
			}
		];
	});
	const receipt = { ...EMPTY_RECEIPT, read: count, kept: count };
	return { name: 'Made', description: '', channels: [], posts, mentions, events, terms: TERMS, receipt };
}
