import {
	type ChatChoice,
	type Input,
	type Question,
	type Reading,
	type ReadOptions
} from '#lib/core/model/reading.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import { chatOf, isWanted, type Chat } from './desktop-json/chat.ts';
import { MessageClock } from './desktop-json/clock.ts';
import { KEY, Message } from './desktop-json/message.ts';
import { PostReader, type NoPost } from './desktop-json/post.ts';
import type { Format, Head } from './format.ts';
import type { CutOptions, Piece, RecordList } from './json/cut.ts';
import { cutRecords } from './json/records.ts';

/** Parts of a whole account's export that hold no messages. */
const OTHER_PARTS =
	/^(?:personal_information|profile_pictures|stories|contacts|frequent_contacts|sessions|web_sessions|other_data)$/u;
const CUT: CutOptions = {
	enter: (path) => {
		if (path === '' || path === 'messages' || path.endsWith('.messages')) return 'list';
		return OTHER_PARTS.test(path) ? 'skip' : 'look';
	},
	marks: ['id', 'type'],
	around: ['messages']
};

const STARTS = /^\s*[[{]/u;
const OTHER_DUMP = /"_"\s*:/u;
const MESSAGE = /"type"\s*:\s*"(?:message|service|unsupported)"/u;
const MESSAGE_DATE = /"(?:date_unixtime"\s*:\s*"?\d|text_entities"\s*:\s*\[|date"\s*:\s*"\d{4}-\d\d-\d\dT)/u;
const CHAT =
	/"type"\s*:\s*"(?:saved_messages|replies|personal_chat|bot_chat|(?:private|public)_(?:group|supergroup|channel))"/u;
const ACCOUNT =
	/^\s*\{\s*"about"\s*:[\s\S]*"(?:personal_information|contacts|frequent_contacts|sessions|chats|profile_pictures)"\s*:/u;

function recognise({ text }: Head): boolean {
	if (OTHER_DUMP.test(text)) return false;
	if (MESSAGE.test(text) && MESSAGE_DATE.test(text)) return true;
	return STARTS.test(text) && ((CHAT.test(text) && text.includes('"messages"')) || ACCOUNT.test(text));
}

/** Reads `result.json` of Telegram Desktop: one chat, a whole account, or any part of either. */
async function* read(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
	const clock = new MessageClock(options.zone);
	const posts = new PostReader(clock);
	const message = new Message();
	const file = input.name;
	let list: RecordList | null = null;
	let chat: Chat = chatOf({ path: '', enclosing: [], number: 0 }, file);
	let wanted = true;
	let chats = 0;
	let found = 0;
	const note = (kind: 'note' | 'refused', offset: number, why: string): Reading => ({
		kind,
		note: { file, at: `byte ${String(offset)}`, why }
	});
	for await (const batch of cutRecords(input.bytes, CUT)) {
		const read: RawPost[] = [];
		for (const piece of batch.pieces) {
			if (piece.list !== list) {
				list = piece.list;
				const next = chatOf(list, file);
				if (next.known && next.id !== chat.id) chats += 1;
				chat = next;
				wanted = isWanted(chat, options.chats);
				if (wanted) found += 1;
				if (wanted && chat.channel.name !== null)
					yield { kind: 'header', header: { name: chat.channel.name, description: null } };
			}
			if (piece.kind !== 'record') {
				const why = damageOf(piece);
				if (wanted || piece.kind === 'unfinished')
					yield note(piece.length === 0 ? 'note' : 'refused', piece.offset, why);
				continue;
			}
			if (!wanted) continue;
			const isObject = batch.bytes[piece.start] === 0x7b;
			if (isObject) {
				message.load(batch, piece);
				if (message.repeated(KEY.type) === 'service') {
					yield { kind: 'service' };
					continue;
				}
			}
			const post = isObject ? posts.read(message, { file, chat, offset: piece.offset }) : 'other';
			if (typeof post !== 'string') read.push(post);
			else yield note('refused', piece.offset, NO_POST[post]);
		}
		if (read.length > 0) yield { kind: 'posts', posts: read };
		yield { kind: 'progress', bytes: batch.read };
	}
	if (clock.zoneMissing) {
		const why = `Times without a zone were read as times of ${options.zone}; name the zone of the exporting computer if it was another.`;
		yield { kind: 'note', note: { file, at: 'every message', why } };
	}
	if (options.chats !== null && found === 0) {
		const why = `None of the chats asked for is in this export: ${options.chats.join(', ')}. Name them as the export does.`;
		yield { kind: 'refused', note: { file, at: 'byte 0', why } };
	} else if (options.chats === null && chats > 1) {
		const why = `This export holds ${String(chats)} chats and all were read; choose chats by name or number to read fewer.`;
		yield { kind: 'note', note: { file, at: 'the whole file', why } };
	}
}

const NO_POST: Readonly<Record<NoPost | 'other', string>> = {
	empty: 'A message without text, media and number; there is nothing to keep.',
	damaged: 'This message is damaged inside and was left out; those around it are kept.',
	other: 'What stands here among the messages is no message.'
};

function damageOf({ kind, length }: Piece): string {
	if (kind === 'broken')
		return `${String(length)} bytes are damaged and cannot be read as messages; reading goes on behind them.`;
	if (length === 0) return 'The file ends before its list of messages does; later messages are missing.';
	return 'The file is cut off in the middle of this message; the messages before it are kept.';
}

/** Counts the messages of each chat; a question only where there is a choice. */
async function ask(input: Input): Promise<Question | null> {
	const counts = new Map<string, { choice: Chat; messages: number }>();
	let list: RecordList | null = null;
	let count = { choice: chatOf({ path: '', enclosing: [], number: 0 }, input.name), messages: 0 };
	for await (const batch of cutRecords(input.bytes, CUT)) {
		for (const { kind, list: own } of batch.pieces) {
			if (own !== list) {
				list = own;
				const choice = chatOf(own, input.name);
				const key = `${choice.id}\n${choice.channel.name ?? ''}`;
				count = counts.get(key) ?? { choice, messages: 0 };
				if (choice.known) counts.set(key, count);
			}
			if (kind === 'record') count.messages += 1;
		}
	}
	const chats = [...counts.values()].map(({ choice: { id, type, channel }, messages }): ChatChoice => ({
		id,
		type,
		name: channel.name ?? '',
		messages
	}));
	return chats.length > 1 ? { kind: 'chats', chats } : null;
}

export const DESKTOP_JSON: Format = {
	label: 'Telegram Desktop JSON export',
	recognise,
	read,
	ask
};
