import type { PostId } from './ids.ts';
import type { When } from './when.ts';

/** Where a record stands in its input: file name and 1-based line of its first line. */
export interface Origin {
	readonly file: string;
	readonly line: number;
}

export type MediaKind = 'photo' | 'video' | 'file' | 'audio' | 'poll' | 'sticker' | 'unsupported';

export interface Reaction {
	readonly emoji: string;
	readonly count: number;
}

/** A time that the input records: UTC milliseconds, both ends inclusive (a clock of minutes spans one minute). */
export interface RecordedTime {
	readonly from: number;
	readonly to: number;
}

/** What every reader yields, whatever the input format: a post before its date is settled. */
export interface RawPost {
	/** Channel handle, or a slug of the channel's name or of the file name where there is no handle. */
	readonly source: string;
	/** The post's number in its channel where the input has it, else null. */
	readonly number: string | null;
	readonly text: string;
	readonly recorded: RecordedTime | null;
	readonly forwardedFrom: string | null;
	readonly author: string | null;
	readonly edited: boolean;
	readonly media: readonly MediaKind[];
	readonly links: readonly string[];
	readonly views: number | null;
	readonly reactions: readonly Reaction[];
	readonly origin: Origin;
}

/** A post with its id, time and hashtags: the unit everything later counts. */
export interface Post extends Omit<RawPost, 'recorded' | 'number'> {
	readonly id: PostId;
	readonly when: When;
	/** As written, without the number sign, each once, in order of first appearance. */
	readonly hashtags: readonly string[];
}
