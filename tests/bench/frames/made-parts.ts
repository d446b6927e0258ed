import type { Columns } from '#lib/core/archive/columns.ts';
import type { ArchiveParts, Prose } from '#lib/core/archive/reader.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import { EMPTY_RECEIPT } from '#lib/core/model/receipt.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { BASES } from '#lib/core/model/when.ts';
import { completeColumns, makeStored } from '../made-columns.ts';
import { PLAIN, seededNumbers } from '../made-posts.ts';
import { makeHeadline } from './headlines.ts';

const DAY_MS = 86_400_000;
const TERMS = 64;
const LONG_PART = 0.05;
const LONGEST_MS = 20 * DAY_MS;

/** An archive of two years as columns, with headlines of all lengths in two scripts and some events that last. */
export function makeParts(count: number): ArchiveParts {
	const next = seededNumbers(7);
	const stored = makeStored(count, TERMS);
	const { events, reachMs, terms } = stored;
	const columns = completeColumns({
		...stored,
		events: {
			...events,
			title: events.title.map((_, e) => makeHeadline(next, e + 1)),
			to: events.to.map((ms, e) =>
				reachMs[e] === 0 && next() < LONG_PART ? ms + next() ** 2 * LONGEST_MS : ms
			)
		}
	});
	const receipt = { ...EMPTY_RECEIPT, read: count, kept: count };
	return { columns, about: { name: 'Made', description: '', terms, receipt }, prose: proseOf(columns) };
}

/** Posts and events in full, made when they are asked for. */
function proseOf({ posts, events }: Columns): Prose {
	const evidence = { start: 0, end: 0, rule: 'made', note: '' };
	const idOf = (row: number): PostId => `made/${String(row)}` as PostId;
	const postOf = (row: number): Post => {
		const when = {
			at: posts.at[row] ?? 0,
			from: posts.from[row] ?? 0,
			to: posts.to[row] ?? 0,
			basis: BASES[posts.basis[row] ?? 0] ?? 'recorded',
			evidence
		};
		return {
			id: idOf(row),
			source: 'made',
			text: `${events.title[posts.event[row] ?? 0] ?? ''}\n\nPost ${String(row + 1)} of a made archive, with a sentence more.`,
			when: when as Post['when'],
			...PLAIN,
			origin: { file: 'made', unit: 'record', place: row + 1 }
		};
	};
	return {
		posts: async (rows) =>
			Array.from(rows, (row) => ({ post: postOf(row), mentions: [] as readonly Mention[] })),
		async event(place): Promise<Event> {
			const rows = Array.from(events.row.subarray(events.rowStart[place], events.rowStart[place + 1]));
			return {
				id: events.id[place] as EventId,
				title: events.title[place] ?? '',
				lead: idOf(events.lead[place] ?? 0),
				at: events.at[place] ?? null,
				from: events.from[place] ?? null,
				to: events.to[place] ?? null,
				posts: rows.map(idOf),
				weight: events.weight[place] ?? 0,
				reasons: [],
				related: []
			};
		},
		rowsOf: async (ids) => Int32Array.from(ids, (id) => Number(id.slice(id.indexOf('/') + 1)))
	};
}
