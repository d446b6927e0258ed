import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import { EMPTY_RECEIPT } from '#lib/core/model/receipt.ts';
import type { Mention, Term } from '#lib/core/model/term.ts';
import type { When } from '#lib/core/model/when.ts';

/** The few facts of a post that matter to counting; the rest is filled in. */
export interface Sketch {
	readonly at: number | null;
	/** Terms by index, as often as they are mentioned. */
	readonly terms: readonly number[];
	/** Any number: posts with the same one are one event. */
	readonly event: number;
	readonly text?: string;
	readonly halfWidthMs?: number;
}

export const TERMS: readonly Term[] = Array.from({ length: 6 }, (_, i) => ({
	kind: i < 4 ? 'organisation' : 'topic',
	id: `t${String(i)}`,
	label: `Term ${String(i)}`,
	short: `T${String(i)}`,
	wikidata: i === 0 ? 'Q1' : null
}));

function makeWhen(at: number | null, halfWidthMs: number): When {
	const evidence = { start: 0, end: 0, rule: 'made', note: 'Made for a test.' };
	if (at === null) return { at, from: null, to: null, basis: 'unknown', evidence };
	return {
		at,
		from: at - halfWidthMs,
		to: at + halfWidthMs,
		basis: halfWidthMs > 0 ? 'between' : 'recorded',
		evidence
	};
}

function makePost(sketch: Sketch, i: number): Post {
	return {
		id: `made/${String(i + 1)}` as PostId,
		source: 'made',
		text: sketch.text ?? `Post ${String(i)} says something`,
		when: makeWhen(sketch.at, sketch.halfWidthMs ?? 0),
		hashtags: i % 3 === 0 ? ['one', 'two'] : [],
		forwardedFrom: i % 2 === 0 ? 'Elsewhere' : null,
		author: null,
		edited: i % 4 === 0,
		media: i % 5 === 0 ? ['photo', 'video'] : [],
		links: i % 2 === 1 ? ['https://example.org/a'] : [],
		views: i % 2 === 0 ? i * 10 : null,
		reactions: i % 3 === 1 ? [{ emoji: '👍', count: i }] : [],
		editedAt: i % 4 === 0 && sketch.at !== null ? sketch.at + 60_000 : null,
		replyTo: i % 7 === 1 ? String(i) : null,
		forwards: i % 2 === 0 ? i : null,
		earlier:
			i % 4 === 0
				? [
						{
							text: `Said before ${String(i)}`,
							at: sketch.at,
							origin: { file: 'old.txt', unit: 'byte', place: i }
						}
					]
				: [],
		sameTextAs: i % 5 === 4 ? (`made/${String(i)}` as PostId) : null,
		album: i % 9 === 0 ? 'a1' : null,
		parts: i % 9 === 0 ? ['91', '92'] : [],
		alsoIn: i % 3 === 2 ? [{ file: 'other.txt', unit: 'line', place: i }] : [],
		origin: { file: 'made.txt', unit: i % 2 ? 'line' : 'byte', place: i * 3 + 1 }
	};
}

function makeEvent(posts: readonly Post[]): Event {
	const [first] = posts;
	if (!first) throw new Error('an event needs a post');
	const dated = posts.flatMap(({ when }) => (when.at === null ? [] : [when]));
	const known = dated.length > 0;
	return {
		id: first.id as string as EventId,
		title: first.text,
		lead: first.id,
		at: dated[0]?.at ?? null,
		from: known ? Math.min(...dated.map(({ from }) => from)) : null,
		to: known ? Math.max(...dated.map(({ to }) => to)) : null,
		posts: posts.map(({ id }) => id),
		weight: posts.length + (first.text.length % 3) / 10,
		reasons: posts.map((post, i) => ({
			post: post.id,
			joined: i === 0 ? null : first.id,
			why: i === 0 ? 'The first post.' : 'Shares a term.',
			shared: i === 0 ? [] : ['t0'],
			apartMs: null,
			score: i === 0 ? 1 : 0.5
		})),
		related: [
			{
				event: 'made/1' as EventId,
				story: posts.length > 1,
				why: 'Shares a term.',
				likeness: 0.25
			}
		]
	};
}

/** A whole archive out of sketches, in time order as the pipeline leaves it. */
export function makeArchive(sketches: readonly Sketch[]): Archive {
	const sorted = sketches.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || 0);
	const posts = sorted.map(makePost);
	const mentions = sorted.map(({ terms }) =>
		terms.flatMap((t, i): Mention[] => {
			const term = TERMS[t];
			return term ? [{ kind: term.kind, term: term.id, start: i, end: i + 1, rule: 'name' }] : [];
		})
	);
	const groups = new Map<number | undefined, Post[]>();
	posts.forEach((post, i) => groups.set(sorted[i]?.event, [...(groups.get(sorted[i]?.event) ?? []), post]));
	const used = new Set(mentions.flat().map(({ term }) => term));
	return {
		name: 'Made archive',
		description: 'For tests.',
		channels: [
			{ source: 'made', handle: 'made', name: 'Made', id: '1', description: null, posts: posts.length }
		],
		posts,
		mentions,
		events: [...groups.values()].map(makeEvent),
		terms: TERMS.filter(({ id }) => used.has(id)),
		receipt: {
			...EMPTY_RECEIPT,
			read: posts.length,
			kept: posts.length,
			undated: sorted.filter(({ at }) => at === null).length
		}
	};
}
