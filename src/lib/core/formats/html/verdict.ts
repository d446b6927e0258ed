import type { RawPost } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
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
const NO_NUMBER =
	'The number of this message can’t be read; it is kept without one, so other files can’t be matched with it.';
const NO_TIME = 'The time of this message can’t be read; it is kept without one.';

/** Keeps a record, keeps it with a warning before it, or refuses it, by what its markup is like. */
export function judgeRecord(post: RawPost, { closed, last, strayed }: Condition): Reading[] {
	const damaged = !closed || strayed;
	if (!closed && last) return [{ kind: 'refused', note: noteOn(post, CUT_MESSAGE) }];
	const kept: Reading = { kind: 'post', post };
	if (!damaged && post.number !== null && post.recorded !== null) return [kept];
	const said = post.text !== '' || (post.media.length > 0 && !post.media.includes('unsupported'));
	if (damaged && (!said || post.number === null || post.recorded === null))
		return [{ kind: 'refused', note: noteOn(post, UNREADABLE) }];
	if (damaged) return [{ kind: 'note', note: noteOn(post, DAMAGED) }, kept];
	const missing = [
		...(post.recorded === null ? [NO_TIME] : []),
		...(post.number === null ? [NO_NUMBER] : [])
	];
	return [...missing.map((why): Reading => ({ kind: 'note', note: noteOn(post, why) })), kept];
}

function noteOn({ origin }: RawPost, why: string): Note {
	return { file: origin.file, at: `${origin.unit} ${String(origin.place)}`, why };
}
