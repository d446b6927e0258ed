import type { ByteReader } from './byte-reader.ts';
import { ofKnownLength, ofUnknownLength, type PackedBytes } from './packed-bytes.ts';
import {
	CENTRAL_FILE,
	DESCRIPTOR,
	FIXED_LENGTH,
	lengthOfHeader,
	LOCAL_FILE,
	parseLocalHeader,
	u32,
	type LocalHeader
} from './zip-header.ts';

/** What a walk through a zip comes upon: a file, a spot that makes no sense, or the end in the middle of that file. */
export type Found =
	| { readonly kind: 'file'; readonly header: LocalHeader; readonly packed: PackedBytes }
	| { readonly kind: 'damaged'; readonly at: number; readonly goesOnAt: number | null }
	| { readonly kind: 'cut'; readonly at: number; readonly within: LocalHeader | null };

const END_OF_FILES = 0x06054b50;
/** Signatures of what comes after the last file: the list of files, and the ends of it. */
const AFTER_FILES = new Set([CENTRAL_FILE, END_OF_FILES, 0x06064b50, 0x08064b50]);
/** Put before the first file of an archive that was to be split. */
const SPLIT_MARKS = new Set([DESCRIPTOR, 0x30304b50]);
const SIGNATURE_BYTES = 4;
const PIECE_BYTES = 1 << 16;
const P = 0x50;

export function isZip(head: Uint8Array): boolean {
	const signature = u32(head, 0);
	return signature === LOCAL_FILE || signature === END_OF_FILES || SPLIT_MARKS.has(signature);
}

/** Walks from file to file, front to back; what was left unread of a file is skipped. Throws the source's errors. */
export async function* walkZip(reader: ByteReader): AsyncGenerator<Found> {
	if (SPLIT_MARKS.has(u32(await reader.peek(SIGNATURE_BYTES), 0))) reader.consume(SIGNATURE_BYTES);
	for (;;) {
		const at = reader.position;
		const fixed = await reader.peek(FIXED_LENGTH);
		const signature = u32(fixed, 0);
		if (AFTER_FILES.has(signature)) return;
		if (signature !== LOCAL_FILE && fixed.length === FIXED_LENGTH) {
			const goesOn = await seekFile(reader);
			yield { kind: 'damaged', at, goesOnAt: goesOn ? reader.position : null };
			if (goesOn) continue;
			return;
		}
		const length = lengthOfHeader(fixed);
		const whole = await reader.peek(length);
		if (whole.length < length) {
			yield { kind: 'cut', at, within: null };
			return;
		}
		const header = parseLocalHeader(whole);
		reader.consume(length);
		const packed = header.sums ? ofKnownLength(reader, header.sums) : ofUnknownLength(reader);
		yield { kind: 'file', header, packed };
		while ((await packed.next(PIECE_BYTES)) !== null);
		if (packed.sums() === null) {
			yield { kind: 'cut', at: reader.position, within: header };
			return;
		}
	}
}

/** Goes to the next file or the list of files; false where there is none. */
async function seekFile(reader: ByteReader): Promise<boolean> {
	for (;;) {
		const window = await reader.peek(PIECE_BYTES);
		for (let at = window.indexOf(P); at >= 0; at = window.indexOf(P, at + 1)) {
			const signature = u32(window, at);
			if (signature !== LOCAL_FILE && signature !== CENTRAL_FILE) continue;
			reader.consume(at);
			return true;
		}
		reader.consume(Math.max(0, window.length - SIGNATURE_BYTES + 1));
		if (window.length < PIECE_BYTES) return false;
	}
}
