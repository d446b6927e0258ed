import type { EventMarks, PostRow } from '#lib/core/archive/view.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import { isInferred } from '#lib/core/model/when.ts';

/** What the timeline draws: events, or where few are left of a short range, the posts themselves. */
export interface TimelineMarks extends EventMarks {
	readonly of: 'event' | 'post';
	/** The event that a row opens. */
	readonly event: readonly EventId[];
}

/** Posts after the first of an event stand back behind it. */
const LATER_PART = 0.5;
const LONGEST = 160;

export function eventMarks(marks: EventMarks): TimelineMarks {
	return { ...marks, of: 'event', event: marks.id };
}

/** The first line of a text that has a letter, without the pictures before its words. */
export function firstWords(text: string): string {
	const line = text.split('\n').find((words) => /\p{L}/u.test(words)) ?? text;
	const words = line.replace(/\s+/gu, ' ').trim();
	return begin(words.replace(/^[^\p{L}\p{N}\p{P}#@]+/u, '')) || begin(words);
}

/** Never half of a character. */
function begin(words: string): string {
	return words.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '');
}

/**
 * Posts as marks. The first post of an event keeps the event's id, title and weight, so that it stays where it is when
 * events become posts. `window` is the range that is shown.
 */
export function postMarks(
	rows: readonly PostRow[],
	events: EventMarks,
	window: { readonly start: number; readonly end: number }
): TimelineMarks {
	const known = new Map(events.id.map((id, index) => [id, index]));
	const marked = rows
		.flatMap(({ post, event }) => {
			const { at, from, to, basis } = post.when;
			if (at === null || from === null || to === null) return [];
			const lead = (post.id as string) === (event as string) ? known.get(event) : undefined;
			const weight = events.weight[known.get(event) ?? -1] ?? 1;
			return {
				id: post.id as string as EventId,
				event,
				title: (lead === undefined ? undefined : events.title[lead]) ?? firstWords(post.text),
				weight: lead === undefined ? weight * LATER_PART : weight,
				soft: lead === undefined ? Number(isInferred({ basis, from, to })) : (events.soft[lead] ?? 0),
				within: Number(window.start <= at && at < window.end),
				at,
				from,
				to
			};
		})
		.sort((a, b) => b.weight - a.weight || a.at - b.at);
	return {
		of: 'post',
		id: marked.map(({ id }) => id),
		event: marked.map(({ event }) => event),
		title: marked.map(({ title }) => title),
		at: Float64Array.from(marked, ({ at }) => at),
		from: Float64Array.from(marked, ({ from }) => from),
		to: Float64Array.from(marked, ({ to }) => to),
		weight: Float64Array.from(marked, ({ weight }) => weight),
		posts: new Int32Array(marked.length).fill(1),
		soft: Uint8Array.from(marked, ({ soft }) => soft),
		within: Uint8Array.from(marked, ({ within }) => within),
		rest: 0
	};
}
