import type { CutOptions } from './cut.ts';
import { bytesOfKey, findField } from './fields.ts';
import { FIELD_SIZE, type Scanner } from './scan.ts';
import { readString } from './strings.ts';

/** Records whose keys are compared before what they share is taken for the mark of a record. */
const LEARNT_FROM = 16;
/** Bytes after damage within which a record may stand at another indent: its own white space may be what is damaged. */
const NEAR = 16;

/** What tells a record from the objects inside it: keys that every record has, and how far it is indented. */
export class Signature {
	#keys: readonly Uint8Array[] | null;
	readonly #given: boolean;
	readonly #around: readonly Uint8Array[];
	#seen = 0;
	/** Bytes between the line's start and the record, -1 where other text stands before it, null before the first. */
	#indent: number | null = null;

	constructor({ marks, around }: CutOptions) {
		this.#given = marks !== undefined;
		this.#keys = marks?.map(bytesOfKey) ?? null;
		this.#around = around?.map(bytesOfKey) ?? [];
	}

	/** Learns from a whole record that was just scanned. */
	learn(bytes: Uint8Array, start: number, scanner: Scanner): void {
		if (this.#seen >= LEARNT_FROM) return;
		this.#seen += 1;
		this.#indent = indentOf(bytes, start);
		if (this.#given || scanner.fieldCount === 0) return;
		this.#keys = (this.#keys ?? keysOf(bytes, scanner)).filter((key) => hasKey(bytes, scanner, key));
	}

	/** Whether the object scanned last has the keys of a record. */
	isRecord(bytes: Uint8Array, scanner: Scanner): boolean {
		if (this.#keys === null || this.isAround(bytes, scanner)) return false;
		return this.#keys.every((key) => hasKey(bytes, scanner, key));
	}

	/** Whether the object scanned last, which need not be complete, is one around a list. */
	isAround(bytes: Uint8Array, scanner: Scanner): boolean {
		return this.#around.some((key) => hasKey(bytes, scanner, key));
	}

	/** Whether a record may stand at `start`, `far` bytes behind the damage. */
	mayStand(bytes: Uint8Array, start: number, far: number): boolean {
		return this.#indent === null || far <= NEAR || indentOf(bytes, start) === this.#indent;
	}
}

function keysOf(bytes: Uint8Array, { fields, fieldCount }: Scanner): Uint8Array[] {
	return Array.from({ length: fieldCount }, (_, index) => {
		const at = index * FIELD_SIZE;
		return bytesOfKey(readString(bytes, fields[at] ?? 0, fields[at + 1] ?? 0));
	});
}

/** Whether the object scanned last has the key, also where its value is not complete. */
function hasKey(bytes: Uint8Array, scanner: Scanner, key: Uint8Array): boolean {
	const count = scanner.openField < 0 ? scanner.fieldCount : scanner.fieldCount + 1;
	return findField(bytes, scanner, key, count) >= 0;
}

function indentOf(bytes: Uint8Array, start: number): number {
	let at = start;
	while (at > 0 && (bytes[at - 1] === 0x20 || bytes[at - 1] === 0x09)) at--;
	if (at > 0 && bytes[at - 1] !== 0x0a && bytes[at - 1] !== 0x0d) return -1;
	return start - at;
}
