import { otherDates } from '../annotate/dates/other-dates.ts';
import type { ArchiveReader, PostRow } from '../archive/view.ts';

function explain(row: PostRow): PostRow {
	return { ...row, dates: otherDates(row.post.text, row.post.when.evidence, row.post.when) };
}

/** The same reader, whose posts also carry the dates their texts name; these are found when a post is opened, not stored. */
export function explainDates(reader: ArchiveReader): ArchiveReader {
	return {
		...reader,
		async posts(query) {
			const answer = await reader.posts(query);
			return { ...answer, rows: answer.rows.map(explain) };
		},
		async event(id) {
			const answer = await reader.event(id);
			return answer && { ...answer, posts: answer.posts.map(explain) };
		}
	};
}
