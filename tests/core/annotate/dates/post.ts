import { BLANK_POST, type RawPost, type RecordedTime } from '#lib/core/model/post.ts';

/** A post as a page without times gives it. */
export function bare(
	text: string,
	line = 1,
	recorded: RecordedTime | null = null,
	file = 'page.txt'
): RawPost {
	return {
		...BLANK_POST,
		source: 'page',
		text,
		recorded,
		origin: { file, unit: 'line', place: line }
	};
}
