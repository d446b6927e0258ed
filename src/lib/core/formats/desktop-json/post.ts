import type { Channel } from '#lib/core/model/channel.ts';
import type { RawPost, Reaction } from '#lib/core/model/post.ts';
import { sourceOf } from '../source.ts';
import { channelOfSender, type Chat } from './chat.ts';
import type { MessageClock } from './clock.ts';
import { mediaOf } from './media.ts';
import { KEY, type Message } from './message.ts';
import { readPoll } from './poll.ts';
import { readReactions } from './reactions.ts';
import { readText } from './text.ts';

/** The export writes nothing where the account or channel that wrote first is gone. */
const DELETED = 'Deleted account';
const NO_LINKS: readonly string[] = [];
const NO_REACTIONS: readonly Reaction[] = [];

/** `empty`: nothing of a post is in the message; `damaged`: what is in it is not to be trusted. */
export type NoPost = 'empty' | 'damaged';

export interface Place {
	readonly file: string;
	readonly chat: Chat;
	/** Of the record, bytes from the start of the file. */
	readonly offset: number;
}

/** Reads messages into posts; remembers the sender, which is mostly the same. */
export class PostReader {
	readonly #clock: MessageClock;
	#from: string | null = null;
	#fromId: string | null = null;
	#sender: Channel | null = null;
	#named: Channel | null = null;
	#source = '';

	constructor(clock: MessageClock) {
		this.#clock = clock;
	}

	/** The post a message is, or why it is none. */
	read(message: Message, { file, chat, offset }: Place): RawPost | NoPost {
		const links: string[] = [];
		const media = mediaOf(message);
		const text = textOf(message, links);
		const reactions = message.has(KEY.reactions)
			? readReactions(message.memory, message.start(KEY.reactions), message.end(KEY.reactions))
			: NO_REACTIONS;
		if (text === null || reactions === null) return 'damaged';
		const id = message.whole(KEY.id);
		const recorded = this.#clock.read(message, KEY.date_unixtime, KEY.date);
		if (text === '' && media.length === 0 && (id === null || recorded === null)) return 'empty';
		const from = message.repeated(KEY.from);
		const sender = this.#senderOf(from, message.repeated(KEY.from_id));
		const channel = chat.known ? chat.channel : (sender ?? chat.channel);
		const edit = this.#editOf(message, reactions.length > 0, recorded?.to ?? null);
		// Every field is written out: filling in a blank post takes as long as reading all of the message.
		return {
			source: channel === chat.channel ? chat.source : this.#sourceOf(channel, file),
			channel,
			number: id === null ? message.string(KEY.id) : String(id),
			album: null,
			text,
			recorded,
			editedAt: edit,
			edited: edit !== null,
			forwardedFrom: forwardOf(message),
			replyTo: replyOf(message),
			author: message.repeated(KEY.author) ?? (isChannelItself(from, sender, channel) ? null : from),
			media,
			links: links.length === 0 ? NO_LINKS : links,
			views: null,
			forwards: null,
			reactions,
			origin: { file, unit: 'byte', place: offset }
		};
	}

	#senderOf(from: string | null, fromId: string | null): Channel | null {
		if (from !== this.#from || fromId !== this.#fromId) {
			this.#from = from;
			this.#fromId = fromId;
			this.#sender = channelOfSender(from, fromId);
		}
		return this.#sender;
	}

	#sourceOf(channel: Channel, file: string): string {
		if (channel !== this.#named) {
			this.#named = channel;
			this.#source = sourceOf({ ...channel, file });
		}
		return this.#source;
	}

	/**
	 * When the text was changed. The service moves this time whenever somebody reacts, and the export has no other sign
	 * of an edit, so it says nothing of a message that has reactions.
	 */
	#editOf(message: Message, hasReactions: boolean, sent: number | null): number | null {
		if (hasReactions || !(message.has(KEY.edited) || message.has(KEY.edited_unixtime))) return null;
		const at = this.#clock.read(message, KEY.edited_unixtime, KEY.edited)?.from ?? null;
		return at !== null && (sent === null || at > sent) ? at : null;
	}
}

/** The text; for a poll or a place without one what its readers see instead. Null where it is damaged. */
function textOf(message: Message, links: string[]): string | null {
	const { bytes } = message;
	const key = message.has(KEY.text) ? KEY.text : KEY.text_entities;
	const text = message.has(key) ? readText(message.memory, message.start(key), message.end(key), links) : '';
	if (text !== '') return text;
	if (message.has(KEY.poll)) return readPoll(bytes, message.start(KEY.poll), message.end(KEY.poll));
	if (!message.has(KEY.place_name)) return '';
	return [message.string(KEY.place_name), message.string(KEY.address)]
		.filter((part) => part !== null)
		.join('\n');
}

function forwardOf(message: Message): string | null {
	if (message.has(KEY.forwarded_from)) return message.repeated(KEY.forwarded_from) ?? DELETED;
	return message.has(KEY.saved_from) ? (message.repeated(KEY.saved_from) ?? DELETED) : null;
}

/** A message of another chat is none that can be found here. */
function replyOf(message: Message): string | null {
	const id = message.has(KEY.reply_to_peer_id) ? null : message.whole(KEY.reply_to_message_id);
	return id === null ? null : String(id);
}

function isChannelItself(from: string | null, sender: Channel | null, channel: Channel): boolean {
	return from === channel.name || (sender !== null && sender.id === channel.id);
}
