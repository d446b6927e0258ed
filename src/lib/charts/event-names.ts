import type { EventMarks, Window } from '#lib/core/archive/view.ts';
import { countWords, daysWords } from '#lib/core/time/words.ts';
import type { Zone } from '#lib/core/time/zone.ts';

const datesOf = (marks: EventMarks, index: number, zone: Zone): string =>
	daysWords(marks.from[index] ?? 0, marks.to[index] ?? 0, zone);

/** What a screen reader says of an event: title, date, posts. */
export function eventName(marks: EventMarks, index: number, zone: Zone): string {
	const inferred = marks.soft[index] === 1 ? ', date inferred' : '';
	const posts = countWords(marks.posts[index] ?? 0, 'post');
	return `${marks.title[index] ?? ''}, ${datesOf(marks, index, zone)}${inferred}, ${posts}`;
}

/** Title, date and posts of the given rows, in order of time. */
export function eventRows(marks: EventMarks, indexes: readonly number[], zone: Zone): string[][] {
	return indexes
		.toSorted((a, b) => (marks.at[a] ?? 0) - (marks.at[b] ?? 0))
		.map((index) => [marks.title[index] ?? '', datesOf(marks, index, zone), String(marks.posts[index] ?? 0)]);
}

/** Events of the answered window that came without a row. */
export function unlistedEvents(
	marks: EventMarks,
	{ window, events }: { readonly window: Window; readonly events: number }
): number {
	if (marks.rest === 0) return 0;
	return Math.max(0, events - marks.at.filter((ms) => window.start <= ms && ms < window.end).length);
}
