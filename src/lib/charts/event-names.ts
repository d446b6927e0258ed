import type { EventMarks } from '#lib/core/archive/view.ts';
import { clockWords, countWords, daysWords, dayWords } from '#lib/core/time/words.ts';
import type { Zone } from '#lib/core/time/zone.ts';

function datesOf(marks: EventMarks, index: number, zone: Zone): string {
	const [from, to] = [marks.from[index] ?? 0, marks.to[index] ?? 0];
	return from === to ? `${dayWords(from, zone)}, ${clockWords(from, zone)}` : daysWords(from, to, zone);
}

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

/** Rows that the answered window has beside those that came with it. */
export function unlistedMarks(marks: EventMarks, counted: number): number {
	if (marks.rest === 0) return 0;
	return Math.max(0, counted - marks.within.reduce((sum, one) => sum + one, 0));
}
