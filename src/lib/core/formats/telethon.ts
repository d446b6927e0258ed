import type { Origin } from '#lib/core/model/post.ts';
import type { Input, Reading, ReadOptions } from '#lib/core/model/reading.ts';
import { CappedNotes } from './capped-notes.ts';
import type { Format, Head } from './format.ts';
import type { Batch, Piece } from './json/cut.ts';
import { cutRecords, textOf } from './json/records.ts';
import { zoneSentence } from './local-clock.ts';
import { lookAhead } from './look-ahead.ts';
import { isWrapped } from './telethon/layout.ts';
import { isService, numberOf, readMessage, readTime } from './telethon/message.ts';
import { parseExactly } from './json/parse.ts';
import { Peers } from './telethon/peers.ts';
import { inside, isFields, kindOf, listIn, textIn, type Fields } from './telethon/value.ts';

/** `result` is what a bot gets of its updates. */
const LISTS = /(?:^|\.)(?:messages|chats|users|result)$/u;
/** One of them stands in every message and not in the pictures inside, which have a number and a date, too. */
const PEER_KEYS: readonly string[] = ['peer_id', 'to_id'];
const JSON_START = /^\s*[[{]/u;
const NAMED = /"_"\s*:\s*"(?:message|messageService|messageEmpty|(?:types\.)?messages\.\w+)"/iu;
const BY_PEER = [/"(?:peer_id|to_id)"\s*:\s*(?:\{|-?\d)/u, /"message"\s*:\s*"/u, /"date"\s*:/u];
const BY_CHAT = [/"message_id"\s*:\s*\d/u, /"chat"\s*:\s*\{/u, /"date"\s*:/u];

/**
 * Reads messages as Telethon, other libraries and the wire itself have them: an array, one a line or one after the
 * other, or the answers of `getHistory` with the channels beside.
 */
async function* readTelethon(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
	const { start, all } = await lookAhead(input.bytes);
	const lines = !start.trimStart().startsWith('[') && !isWrapped(start);
	const dump = new Dump(input.name, options.zone);
	const cut = {
		enter: (path: string) => (LISTS.test(path) || path === '' ? ('list' as const) : ('look' as const)),
		marks: ['id', 'date', ...PEER_KEYS.filter((key) => start.includes(`"${key}"`)).slice(0, 1)],
		lines
	};
	for await (const batch of cutRecords(all, cut)) {
		for (const piece of batch.pieces) yield* dump.read(batch, piece);
		yield { kind: 'progress', bytes: batch.read };
	}
	yield* dump.finish();
}

/** One dump under way: what is known of its channels, and what was said once. */
class Dump {
	readonly #peers = new Peers();
	readonly #notes: CappedNotes;
	#zoneNoted = false;
	#headed = false;

	constructor(
		private readonly file: string,
		private readonly zone: string
	) {
		this.#notes = new CappedNotes(file, 'message', 'messages');
	}

	/** Notes on what the messages had in common. */
	*finish(): Generator<Reading> {
		yield* this.#notes.finish('whole file');
	}

	*read(batch: Batch, piece: Piece): Generator<Reading> {
		const at = { file: this.file, at: `byte ${String(piece.offset)}` };
		if (piece.kind === 'unfinished' && piece.length === 0) {
			const why = 'The file ends before its list does; every message up to here was read.';
			yield { kind: 'note', note: { ...at, why } };
			return;
		}
		if (piece.kind !== 'record') {
			const why =
				piece.kind === 'broken'
					? `These ${String(piece.length)} bytes are no JSON; reading went on at the next message.`
					: 'The file ends inside this message; it was left out, those before it are kept.';
			yield { kind: 'refused', note: { ...at, why } };
			return;
		}
		let value: unknown;
		try {
			value = parseExactly(textOf(batch, piece));
		} catch {
			yield { kind: 'refused', note: { ...at, why: 'This message is no valid JSON; it was left out.' } };
			return;
		}
		yield* this.#take(value, { file: this.file, unit: 'byte', place: piece.offset });
	}

	*#take(value: unknown, origin: Origin): Generator<Reading> {
		const record = unwrap(value);
		if (record !== null && Array.isArray(record['messages'])) {
			for (const peer of [...listIn(record, 'chats'), ...listIn(record, 'users')]) yield* this.#learn(peer);
			for (const message of record['messages'] as readonly unknown[]) yield* this.#take(message, origin);
			return;
		}
		const number = record === null ? null : numberOf(record);
		const kind = record === null ? '' : kindOf(record);
		if (kind === 'messageEmpty' || record?.['empty'] === true) return;
		const isPeer = record !== null && !/^message/u.test(kind) && record['date'] === undefined;
		if (record !== null && (isPeer || /^(?:channel|chat|user)/u.test(kind)) && this.#peers.learn(record)) {
			yield* this.#head(record);
			return;
		}
		const isOther = kind !== '' && !/^message/u.test(kind);
		if (
			record === null ||
			number === null ||
			isOther ||
			(record['date'] === undefined && textIn(record, 'message') === null)
		) {
			const why = 'This record is no message: it has no number, or neither a date nor a text.';
			yield { kind: 'refused', note: { file: origin.file, at: `byte ${String(origin.place)}`, why } };
			return;
		}
		yield* this.#message(record, origin);
	}

	*#message(message: Fields, origin: Origin): Generator<Reading> {
		const channel = this.#peers.channelOf(message);
		if (isService(message)) {
			const title = textIn(inside(message, 'action'), 'title');
			if (title !== null) this.#peers.learnName(channel.id, title);
			yield* this.#headOf(this.#peers.channelOf(message).name);
			yield { kind: 'service' };
			return;
		}
		yield* this.#headOf(channel.name);
		const sent = readTime(message['date'], this.zone);
		const at = { file: origin.file, at: `byte ${String(origin.place)}` };
		if (sent !== null && !sent.zoned && !this.#zoneNoted) {
			this.#zoneNoted = true;
			const why = zoneSentence('this file', this.zone);
			yield { kind: 'note', note: { ...at, why } };
		}
		if (sent === null) {
			const why = 'This message has no time that can be read; it is kept undated.';
			yield* this.#notes.add('have no time that can be read and are kept undated', at.at, why);
		}
		const given = { channel, peers: this.#peers, zone: this.zone, origin, sent };
		yield { kind: 'post', post: readMessage(message, given) };
	}

	*#learn(peer: Fields): Generator<Reading> {
		if (this.#peers.learn(peer)) yield* this.#head(peer);
	}

	/** Only a channel heads a page; groups and persons beside it are those that its posts come from. */
	*#head(peer: Fields): Generator<Reading> {
		if (/^channel/u.test(kindOf(peer)) && !this.#headed) yield* this.#headOf(textIn(peer, 'title'));
	}

	*#headOf(name: string | null): Generator<Reading> {
		if (name === null || this.#headed) return;
		this.#headed = true;
		yield { kind: 'header', header: { name, description: null } };
	}
}

/** A message that a bot's update carries. */
function unwrap(value: unknown): Fields | null {
	if (!isFields(value)) return null;
	for (const key of ['channel_post', 'edited_channel_post', 'message', 'edited_message'])
		if (isFields(value[key])) return value[key];
	return value;
}

export const TELETHON: Format = {
	label: 'messages as Telethon or another library saves them (JSON)',
	recognise: ({ text }: Head) =>
		JSON_START.test(text) &&
		(NAMED.test(text) || [BY_PEER, BY_CHAT].some((signs) => signs.every((sign) => sign.test(text)))),
	read: readTelethon
};
