import { NO_CHANNEL, type Channel } from '#lib/core/model/channel.ts';
import type { RecordList } from '../json/cut.ts';
import { sourceOf } from '../source.ts';

/** Old exports set these bits above the number of a channel. */
const CHANNEL_BITS = 2 ** 33;
const NUMBER_MAX = 2 ** 32;

/** The chat that messages stand in. */
export interface Chat {
	readonly channel: Channel;
	readonly source: string;
	/** As the export has it, '' where it says none. */
	readonly id: string;
	/** The export's word, e.g. `public_channel`. */
	readonly type: string;
	/** Whether the export names the chat; else its messages must. */
	readonly known: boolean;
}

/** The chat a list of messages belongs to, by what stood before the list. */
export function chatOf(list: RecordList, file: string): Chat {
	const head = list.enclosing.at(-1);
	const name = stringOf(head?.get('name'));
	const id = stringOf(head?.get('id'));
	const type = stringOf(head?.get('type'));
	const channel = { ...NO_CHANNEL, name: name === '' ? null : name, id: channelNumber(id) };
	return { channel, source: sourceOf({ ...channel, file }), id, type, known: name !== '' || id !== '' };
}

function stringOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The channel that sent a message, where a channel did: told by `from_id` as `channel123` or, in old exports, by its size. */
export function channelOfSender(from: string | null, fromId: string | null): Channel | null {
	if (fromId === null) return null;
	const isChannel = fromId.startsWith('channel') || (Number(fromId) >= CHANNEL_BITS && isOldNumber(fromId));
	return isChannel ? { ...NO_CHANNEL, name: from, id: channelNumber(fromId.replace('channel', '')) } : null;
}

function isOldNumber(id: string): boolean {
	return Number(id) >= CHANNEL_BITS && Number(id) < CHANNEL_BITS + NUMBER_MAX;
}

/** Digits of a channel's number as the service shows it; null where it is none. */
function channelNumber(id: string): string | null {
	const digits = /^(?:-100)?(\d{1,18})$/u.exec(id)?.[1] ?? null;
	if (digits !== null && isOldNumber(digits)) return String(Number(digits) - CHANNEL_BITS);
	return digits;
}

/** Whether a person asked for the chat, by its number or its name in any case. */
export function isWanted(chat: Chat, wanted: readonly string[] | null): boolean {
	if (wanted === null) return true;
	const names = [chat.id, chat.channel.id, chat.channel.name].map((name) => name?.toLowerCase());
	return wanted.some((one) => names.includes(one.trim().toLowerCase()));
}
