import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';

/** What is known of a record's markup when it was walked. */
export interface Condition {
	/** Whether the record's element was closed. */
	readonly closed: boolean;
	/** Whether it stands at the end of the input. */
	readonly last: boolean;
	/** Whether words stood where none belong. */
	readonly strayed: boolean;
}

export const CUT_MESSAGE =
	'The file ends in the middle of this message. Get the whole file and add it again.';
const UNREADABLE =
	'The markup of this message is broken; its text can’t be told apart. See it where it was published.';
const DAMAGED =
	'The markup of this message is broken, so part of it may be missing. See it where it was published.';
const NO_TIME = 'The time of this message can’t be read; it is kept without one.';

/** Keeps a record, keeps it with a warning, or refuses it, by what its markup is like. */
export function* judgeRecord(post: RawPost, { closed, last, strayed }: Condition): Generator<Reading> {
	const note = (why: string) => ({
		file: post.origin.file,
		at: `${post.origin.unit} ${String(post.origin.place)}`,
		why
	});
	const damaged = !closed || strayed;
	if (!closed && last) {
		yield { kind: 'refused', note: note(CUT_MESSAGE) };
		return;
	}
	const said = post.text !== '' || (post.media.length > 0 && !post.media.includes('unsupported'));
	if (damaged && (!said || post.number === null || post.recorded === null)) {
		yield { kind: 'refused', note: note(UNREADABLE) };
		return;
	}
	if (damaged) yield { kind: 'note', note: note(DAMAGED) };
	else if (post.recorded === null) yield { kind: 'note', note: note(NO_TIME) };
	yield { kind: 'post', post };
}
