import type { Batch, Piece } from '../json/cut.ts';
import { Memory } from '../json/lines.ts';
import { FIELD_SIZE } from '../json/scan.ts';
import { isSame, readRepeated } from '../json/repeated.ts';
import { readWhole } from '../json/whole.ts';
import { BACKSLASH, QUOTE } from '../json/signs.ts';
import { readString } from '../json/strings.ts';

/** The keys that are read, numbered: a name would have to be looked up for each of them in each message. */
export const KEY = {
	id: 0,
	type: 1,
	date: 2,
	date_unixtime: 3,
	edited: 4,
	edited_unixtime: 5,
	from: 6,
	from_id: 7,
	author: 8,
	forwarded_from: 9,
	saved_from: 10,
	reply_to_message_id: 11,
	reply_to_peer_id: 12,
	photo: 13,
	file: 14,
	media_type: 15,
	mime_type: 16,
	poll: 17,
	place_name: 18,
	address: 19,
	location_information: 20,
	contact_information: 21,
	game_title: 22,
	invoice_information: 23,
	giveaway_information: 24,
	text: 25,
	text_entities: 26,
	reactions: 27
} as const;
export type Key = (typeof KEY)[keyof typeof KEY];

const SLOTS: ReadonlyMap<string, number> = new Map(Object.entries(KEY));
const ENCODED = [...SLOTS.keys()].map((key) => new TextEncoder().encode(key));
const TABLE_SIZE = 1024;
const TABLE = new Int8Array(TABLE_SIZE).fill(-1);
for (const [slot, key] of ENCODED.entries()) {
	const place = placeOf(key, 0, key.length);
	if (TABLE[place] !== -1) throw new Error(`two keys have one place: ${String(slot)}`);
	TABLE[place] = slot;
}

function placeOf(bytes: Uint8Array, start: number, end: number): number {
	const first = bytes[start] ?? 0;
	const middle = bytes[start + ((end - start) >> 1)] ?? 0;
	const last = bytes[end - 1] ?? 0;
	return ((end - start) * 41 + first * 5 + middle * 11 + last * 3) & (TABLE_SIZE - 1);
}

const NOTHING = new Memory(0);

/** The fields of one message at a time, decoded when asked for. */
export class Message {
	memory = NOTHING;
	bytes = NOTHING.bytes;
	readonly #starts = new Int32Array(SLOTS.size);
	readonly #ends = new Int32Array(SLOTS.size);

	load(batch: Batch, piece: Piece): void {
		const { bytes, fields } = batch;
		this.memory = batch.memory;
		this.bytes = bytes;
		this.#starts.fill(-1);
		const stop = piece.fieldsAt + piece.fieldCount * FIELD_SIZE;
		for (let at = piece.fieldsAt; at < stop; at += FIELD_SIZE) {
			const slot = slotOf(bytes, fields[at] ?? 0, fields[at + 1] ?? 0);
			if (slot < 0) continue;
			this.#starts[slot] = fields[at + 2] ?? 0;
			this.#ends[slot] = fields[at + 3] ?? 0;
		}
	}

	/** Where the value begins in `bytes`, -1 where there is none. */
	start(key: Key): number {
		return this.#starts[key] ?? -1;
	}

	end(key: Key): number {
		return this.#ends[key] ?? -1;
	}

	has(key: Key): boolean {
		return this.start(key) >= 0;
	}

	isNull(key: Key): boolean {
		return this.bytes[this.start(key)] === 0x6e;
	}

	/** A string, or a number as it is written; null for anything else. */
	string(key: Key): string | null {
		const start = this.start(key);
		if (start < 0) return null;
		const first = this.bytes[start] ?? 0;
		if (first === QUOTE) return readString(this.bytes, start + 1, this.end(key) - 1);
		return first === 0x2d || (first >= 0x30 && first <= 0x39)
			? readString(this.bytes, start, this.end(key))
			: null;
	}

	/** As `string`, for what is mostly the same from message to message. */
	repeated(key: Key): string | null {
		const start = this.start(key);
		return this.bytes[start] === QUOTE
			? readRepeated(this.bytes, start + 1, this.end(key) - 1)
			: this.string(key);
	}

	/** A whole number, also where it is written as a string; null for anything else. */
	whole(key: Key): number | null {
		const start = this.start(key);
		return start < 0 ? null : readWhole(this.bytes, start, this.end(key));
	}
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
	const slot = TABLE[placeOf(bytes, start, end)] ?? -1;
	if (slot >= 0 && isSame(bytes, start, end, ENCODED[slot] ?? new Uint8Array(0))) return slot;
	for (let at = start; at < end; at++)
		if (bytes[at] === BACKSLASH) return SLOTS.get(readString(bytes, start, end)) ?? -1;
	return -1;
}
