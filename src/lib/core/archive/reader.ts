import type { Event } from '#lib/core/model/event.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { Columns } from './columns.ts';
import { createDesk } from './desk.ts';
import { answerFind } from './find.ts';
import { answerEvents, known, listPosts } from './list.ts';
import { answerLocate } from './locate.ts';
import { answerMilestones } from './milestones.ts';
import { answerOverview } from './overview.ts';
import { answerRange } from './range.ts';
import type { ArchiveReader, PostRow, RelatedRow, Summary } from './view.ts';
import type { Wording } from './wording.ts';

/** Where the prose comes from: the only thing in which one home of an archive differs from another. */
export interface Prose {
	/** Posts in full, in the order of the rows asked for. */
	posts(rows: Int32Array): Promise<Pick<PostRow, 'post' | 'mentions'>[]>;
	/** One event in full, by its place in the columns. */
	event(event: number): Promise<Event>;
	/** The rows of posts, -1 where the archive has no such post. */
	rowsOf(ids: readonly PostId[]): Promise<Int32Array>;
}

/** What is known of the archive beside its columns. */
export type About = Pick<Summary, 'name' | 'description' | 'terms' | 'receipt'>;

/** All that answers are made of. */
export interface ArchiveParts {
	readonly columns: Columns;
	readonly about: About;
	readonly prose: Prose;
}

/** An archive as its import left it, with the wording to read it again by. */
export interface WordedParts extends ArchiveParts {
	readonly wording: Wording;
}

function summarise({ posts, events }: Columns, { name, description, terms, receipt }: About): Summary {
	const dated = posts.dated > 0;
	return {
		name,
		description,
		terms,
		receipt,
		posts: posts.count,
		events: events.count,
		undated: posts.count - posts.dated,
		firstAt: dated ? (posts.at[0] ?? null) : null,
		lastAt: dated ? (posts.at[posts.dated - 1] ?? null) : null
	};
}

/** Answers every question of the screen from columns; asks `prose` for text only. */
export function readParts({ columns, about, prose }: ArchiveParts): ArchiveReader {
	const desk = createDesk(columns);
	const { posts, events } = columns;

	async function postRows(rows: Int32Array): Promise<PostRow[]> {
		const found = await prose.posts(rows);
		return found.map((row, i) => {
			const event = events.id[posts.event[rows[i] ?? -1] ?? -1];
			if (event === undefined) throw new Error(`${row.post.id} is in no event`);
			return { ...row, dates: [], event };
		});
	}

	/** An id of the import may by now be that of a post in another event. */
	async function placesOf(ids: readonly EventId[]): Promise<number[]> {
		const places = ids.map((id) => events.id.indexOf(id));
		if (!places.includes(-1)) return places;
		const rows = await prose.rowsOf(ids as readonly string[] as readonly PostId[]);
		return places.map((place, i) => (place >= 0 ? place : (posts.event[rows[i] ?? -1] ?? -1)));
	}

	async function relatedRows({ related }: Event, own: number): Promise<RelatedRow[]> {
		const places = await placesOf(related.map(({ event }) => event));
		return related.flatMap(({ story, why }, i) => {
			const place = places[i] ?? -1;
			const id = events.id[place];
			if (id === undefined || place === own || places.indexOf(place) < i) return [];
			const [at, from, to] = [events.at, events.from, events.to].map((times) => known(times[place]));
			return {
				id,
				title: events.title[place] ?? '',
				at: at ?? null,
				from: from ?? null,
				to: to ?? null,
				story,
				why
			};
		});
	}

	return {
		summary: async () => summarise(columns, about),
		overview: async (query) => answerOverview(desk, query),
		range: async (query) => answerRange(desk, query),
		events: async (query) => answerEvents(desk, about.terms, query),
		async posts(query) {
			const { total, rows } = listPosts(desk, query);
			return { total, first: query.first, rows: await postRows(rows) };
		},
		async event(id: EventId | PostId) {
			const own = events.id.indexOf(id as EventId);
			const [row = -1] = own >= 0 ? [] : await prose.rowsOf([id as PostId]);
			const event = own >= 0 ? own : (posts.event[row] ?? -1);
			if (event < 0) return null;
			const rows = events.row.subarray(events.rowStart[event], events.rowStart[event + 1]);
			const told = await prose.event(event);
			const related = await relatedRows(told, event);
			return { event: told, posts: await postRows(rows), announced: [], related };
		},
		locate: async (query) => answerLocate(desk, query),
		find: async (query) => answerFind(desk, query),
		milestones: async (query) => answerMilestones(desk, query)
	};
}
