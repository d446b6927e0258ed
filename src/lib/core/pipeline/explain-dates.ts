import { otherDates } from '../annotate/dates/other-dates.ts';
import { upcomingDates } from '../annotate/dates/upcoming.ts';
import type { Announced, ArchiveReader, PostRow } from '../archive/view.ts';

/** Posts of an event explained when it is opened; the dates of the others are told with the posts that are asked for. */
const EXPLAINED = 60;
/** An event of thousands is announced in its first posts or not at all. */
const LISTENED_TO = 500;

function explain(row: PostRow): PostRow {
	return { ...row, dates: otherDates(row.post.text, row.post.when.evidence, row.post.when) };
}

function announcedIn(posts: readonly PostRow[]): Announced[] {
	const found = new Map<string, Announced>();
	for (const { post } of posts) {
		for (const { from, to } of upcomingDates(post.text, post.when)) {
			const key = `${String(from)} ${String(to)}`;
			if (!found.has(key)) found.set(key, { from, to, post: post.id });
		}
	}
	return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The same reader, whose posts also carry the dates their texts name (of a large event only the first), and events the days they announce; found when opened, not stored. */
export function explainDates(reader: ArchiveReader): ArchiveReader {
	return {
		...reader,
		async posts(query) {
			const answer = await reader.posts(query);
			return { ...answer, rows: answer.rows.map(explain) };
		},
		async event(id) {
			const answer = await reader.event(id);
			return (
				answer && {
					...answer,
					posts: answer.posts.map((row, i) => (i < EXPLAINED ? explain(row) : row)),
					announced: announcedIn(answer.posts.slice(0, LISTENED_TO))
				}
			);
		}
	};
}
