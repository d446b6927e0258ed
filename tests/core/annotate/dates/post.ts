import type { RawPost, RecordedTime } from '#lib/core/model/post.ts';

/** A post as a page without times gives it. */
export function bare(
	text: string,
	line = 1,
	recorded: RecordedTime | null = null,
	file = 'page.txt'
): RawPost {
	return {
		source: 'page',
		number: null,
		text,
		recorded,
		forwardedFrom: null,
		author: null,
		edited: false,
		media: [],
		links: [],
		views: null,
		reactions: [],
		origin: { file, line }
	};
}
