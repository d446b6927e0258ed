import { NO_CHANNEL, type Channel } from './channel.ts';
import type { PostId } from './ids.ts';
import type { When } from './when.ts';

/** Where a record begins in its input: the file, and a 1-based line, a byte counted from 0, or a 1-based record. */
export interface Origin {
	readonly file: string;
	readonly unit: 'line' | 'byte' | 'record';
	readonly place: number;
}

/** Where a post was read beside its home: once more, or a further message of its album. */
export interface FurtherOrigin extends Origin {
	/** The message's own number in the channel, where it is not the one that names the post. */
	readonly part?: string;
}

export type MediaKind =
	'photo' | 'video' | 'file' | 'audio' | 'poll' | 'sticker' | 'place' | 'contact' | 'unsupported';

export interface Reaction {
	readonly emoji: string;
	readonly count: number;
}

/** A time that the input records: UTC milliseconds, both ends inclusive (a clock of minutes spans one minute). */
export interface RecordedTime {
	readonly from: number;
	readonly to: number;
	/** True where the input's clock names no zone, nobody told one, and UTC was assumed. */
	readonly zoneAssumed?: boolean;
}

/** What every reader yields, whatever the input format: a post before its date is settled. */
export interface RawPost {
	/** Channel handle, or a slug of the channel's name or of the file name where there is no handle (`sourceOf`). */
	readonly source: string;
	readonly channel: Channel;
	/** The post's number in its channel where the input has it, else null. */
	readonly number: string | null;
	/** Posts of one channel with the same album are the parts of one post; null for a post of its own. */
	readonly album: string | null;
	readonly text: string;
	readonly recorded: RecordedTime | null;
	/** When the text was last changed, UTC milliseconds; null where it was not or the input does not say when. */
	readonly editedAt: number | null;
	readonly edited: boolean;
	readonly forwardedFrom: string | null;
	/** Number of the post in the same channel that this one answers; of an album's, the number that names it. */
	readonly replyTo: string | null;
	readonly author: string | null;
	readonly media: readonly MediaKind[];
	/** Addresses behind words and bare ones, each once, in order. Hostile: shown only after a check of the scheme. */
	readonly links: readonly string[];
	readonly views: number | null;
	readonly forwards: number | null;
	readonly reactions: readonly Reaction[];
	readonly origin: Origin;
}

/** A post of which nothing is known yet. */
export const BLANK_POST: Omit<RawPost, 'source' | 'origin'> = {
	channel: NO_CHANNEL,
	number: null,
	album: null,
	text: '',
	recorded: null,
	editedAt: null,
	edited: false,
	forwardedFrom: null,
	replyTo: null,
	author: null,
	media: [],
	links: [],
	views: null,
	forwards: null,
	reactions: []
};

/** What a post said before it was changed, as another input still has it. */
export interface EarlierVersion {
	readonly text: string;
	/** When this version was written, UTC milliseconds; null where no input says. */
	readonly at: number | null;
	readonly origin: Origin;
}

/** A post with its id, time and hashtags: the unit everything later counts. */
export interface Post extends Omit<RawPost, 'recorded' | 'number' | 'channel'> {
	readonly id: PostId;
	/** Oldest first; empty where every input has the same text. */
	readonly earlier: readonly EarlierVersion[];
	/** The first post, by time and then by id, of another channel that has the same text; null for that one itself. */
	readonly sameTextAs: PostId | null;
	/** Numbers in the channel of the other messages of an album that are joined in this post, ascending. */
	readonly parts: readonly string[];
	/** Where else it was read, in order of file and place. */
	readonly alsoIn: readonly FurtherOrigin[];
	readonly when: When;
	/** As written, without the number sign, each once, in order of first appearance. */
	readonly hashtags: readonly string[];
}
