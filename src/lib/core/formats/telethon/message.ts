import type { Channel } from '#lib/core/model/channel.ts';
import {
	BLANK_POST,
	type Origin,
	type RawPost,
	type Reaction,
	type RecordedTime
} from '#lib/core/model/post.ts';
import { sourceOf } from '../source.ts';
import { readWrittenTime } from '../written-time.ts';
import { linksOf } from './entities.ts';
import { shownBy } from './media.ts';
import { bareId, idOfPeer, type Peers } from './peers.ts';
import { countOf, digitsOf, inside, isFields, kindOf, listIn, textIn, type Fields } from './value.ts';

/** Later than any second of a clock and earlier than any millisecond of the service's years. */
const MILLISECONDS_FROM = 100_000_000_000;
/** The last instant of a year of four digits: calendars end soon after, and an axis that reached there would never be done. */
const MAX_MS = 253_402_300_799_999;

/** A time as an input has it; `zoned` is false where it was read as one of the zone given. */
export interface MessageTime {
	readonly time: RecordedTime;
	readonly zoned: boolean;
}

/** Reads seconds or milliseconds since 1970, a written time, or a database's wrapper around either. */
export function readTime(value: unknown, zone: string): MessageTime | null {
	if (isFields(value) && value['$date'] !== undefined) return readTime(value['$date'], zone);
	const figure =
		typeof value === 'number' ? Math.round(value * 1000) / 1000 : Number(digitsOf(value) ?? Number.NaN);
	if (Number.isFinite(figure)) {
		const at = Math.round(figure >= MILLISECONDS_FROM ? figure : figure * 1000);
		return figure > 0 && at <= MAX_MS ? { time: { from: at, to: at }, zoned: true } : null;
	}
	return typeof value === 'string' ? readWrittenTime(value, zone) : null;
}

/** Whether a record reports a change of the channel. */
export function isService(message: Fields): boolean {
	return (
		kindOf(message) === 'messageService' ||
		(message['service'] !== undefined && message['service'] !== null && message['service'] !== false)
	);
}

/** The number of a message; null where the record is none. */
export function numberOf(message: Fields): string | null {
	const number = digitsOf(message['id'] ?? message['message_id']);
	return number !== null && /^\d+$/u.test(number) ? number : null;
}

/** The post that a message is. */
export function readMessage(
	message: Fields,
	given: {
		readonly channel: Channel;
		readonly peers: Peers;
		readonly zone: string;
		readonly origin: Origin;
		readonly sent: MessageTime | null;
	}
): RawPost {
	const { channel, peers, origin, sent } = given;
	const written = textIn(message, 'message', 'text', 'raw_text', 'caption') ?? '';
	const shown = shownBy(message);
	const links = linksOf(written, message['entities'] ?? message['caption_entities']);
	const changed = message['edit_hide'] === true ? null : readTime(message['edit_date'], given.zone);
	const edited = changed !== null && (sent === null || changed.time.from > sent.time.from);
	return {
		...BLANK_POST,
		source: sourceOf({ ...channel, file: origin.file }),
		channel,
		number: numberOf(message),
		album: albumOf(message),
		text: written === '' ? shown.words : written,
		recorded: sent?.time ?? null,
		edited,
		editedAt: edited ? changed.time.from : null,
		forwardedFrom: forwardOf(message, peers),
		replyTo: replyOf(message, channel),
		author: textIn(message, 'post_author', 'author_signature') ?? personOf(message, peers, channel),
		media: shown.media,
		links: shown.page === null || links.includes(shown.page) ? links : [...links, shown.page],
		views: countOf(message['views']),
		forwards: countOf(message['forwards']),
		reactions: reactionsOf(message['reactions']),
		origin
	};
}

function albumOf(message: Fields): string | null {
	const album = digitsOf(message['grouped_id'] ?? message['media_group_id']);
	return album === '0' ? null : album;
}

function personOf(message: Fields, peers: Peers, channel: Channel): string | null {
	const id = idOfPeer(message['from_id']);
	return id === null || id === channel.id ? null : peers.nameOf(id);
}

function replyOf(message: Fields, channel: Channel): string | null {
	const reply = inside(message, 'reply_to');
	const elsewhere = idOfPeer(reply['reply_to_peer_id']);
	if (elsewhere !== null && elsewhere !== channel.id) return null;
	const whole = inside(message, 'reply_to_message');
	return digitsOf(
		reply['reply_to_msg_id'] ??
			message['reply_to_msg_id'] ??
			message['reply_to_message_id'] ??
			whole['id'] ??
			whole['message_id']
	);
}

function forwardOf(message: Fields, peers: Peers): string | null {
	const header = inside(message, 'fwd_from');
	const flat = inside(message, 'forward_origin');
	const chats = [
		inside(message, 'forward_from_chat'),
		inside(flat, 'chat'),
		inside(flat, 'sender_chat'),
		inside(message, 'forward_from'),
		inside(flat, 'sender_user')
	];
	const shown =
		textIn(header, 'from_name') ??
		chats.map((chat) => textIn(chat, 'title', 'first_name', 'username')).find((name) => name !== null) ??
		textIn(message, 'forward_sender_name') ??
		textIn(flat, 'sender_user_name');
	if (shown !== null) return shown.trim();
	const peer = inside(header, 'from_id');
	const channel = bareId(header['channel_id'] ?? peer['channel_id'] ?? peer['chat_id']);
	if (channel !== null) return peers.nameOf(channel) ?? `channel ${channel}`;
	const person = bareId(peer['user_id'] ?? header['from_id']);
	return person === null ? null : (peers.nameOf(person) ?? `user ${person}`);
}

function reactionsOf(value: unknown): Reaction[] {
	const list = isFields(value)
		? [...listIn(value, 'results'), ...listIn(value, 'reactions')]
		: Array.isArray(value)
			? value.filter(isFields)
			: [];
	return list.flatMap((one) => {
		const reaction = inside(one, 'reaction');
		const paid = kindOf(reaction) === 'reactionPaid' ? '⭐' : null;
		const emoji = textIn(one, 'reaction', 'emoji') ?? textIn(reaction, 'emoticon', 'emoji') ?? paid;
		const count = countOf(one['count']);
		return emoji === null || count === null ? [] : [{ emoji, count }];
	});
}
