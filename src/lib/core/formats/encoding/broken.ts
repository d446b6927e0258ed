/** Counts the bytes of a stream that are no UTF-8, wherever the chunks are cut. */
export interface BrokenCounter {
	add(chunk: Uint8Array): void;
	/** Broken bytes if the stream ended here: a character that its end cuts off counts as well. */
	count(): number;
	/** Bytes of a character at the end that the next chunk may complete. */
	begun(): number;
}

const CONTINUATION_MIN = 0x80;
const CONTINUATION_MAX = 0xbf;
/** The high bit of each of four bytes: none is set where all are ASCII. */
const HIGH_BITS = 0x80808080;
const WORDS_AT_ONCE = 4;

/** How many continuation bytes a first byte asks for, -1 where it can begin nothing. */
function followersOf(lead: number): number {
	if (lead < 0x80) return 0;
	if (lead < 0xc2) return -1;
	if (lead < 0xe0) return 1;
	if (lead < 0xf0) return 2;
	return lead < 0xf5 ? 3 : -1;
}

/** The range of the second byte, narrower than later ones where it would else spell a surrogate or an overlong form. */
function secondOf(lead: number): readonly [number, number] {
	if (lead === 0xe0) return [0xa0, CONTINUATION_MAX];
	if (lead === 0xed) return [CONTINUATION_MIN, 0x9f];
	if (lead === 0xf0) return [0x90, CONTINUATION_MAX];
	if (lead === 0xf4) return [CONTINUATION_MIN, 0x8f];
	return [CONTINUATION_MIN, CONTINUATION_MAX];
}

/** A counter of bytes that a decoder of UTF-8 replaces. Text of two-byte letters and ASCII pass by on short paths. */
export function createBrokenCounter(): BrokenCounter {
	let broken = 0;
	/** The character begun: bytes seen of it, bytes missing, range of the next one. */
	let seen = 0;
	let missing = 0;
	let low = CONTINUATION_MIN;
	let high = CONTINUATION_MAX;

	function begin(lead: number): void {
		const followers = followersOf(lead);
		if (followers < 0) broken += 1;
		if (followers <= 0) return;
		seen = 1;
		missing = followers;
		[low, high] = secondOf(lead);
	}

	/** Goes on with the character begun; where it is to be read on from. */
	function goOn(chunk: Uint8Array, from: number): number {
		let at = from;
		while (missing > 0 && at < chunk.length) {
			const byte = chunk[at] ?? 0;
			if (byte < low || byte > high) {
				broken += seen;
				missing = 0;
				return at;
			}
			low = CONTINUATION_MIN;
			high = CONTINUATION_MAX;
			seen += 1;
			missing -= 1;
			at += 1;
		}
		return at;
	}

	function add(chunk: Uint8Array): void {
		const { length } = chunk;
		const shift = -chunk.byteOffset & 3;
		const words = wordsOf(chunk, shift);
		let at = goOn(chunk, 0);
		while (at < length) {
			const byte = chunk[at] ?? 0;
			if (byte < 0x80) {
				at += 1;
				if (((at - shift) & 3) === 0 && at >= shift) at = shift + (skipAscii(words, (at - shift) >> 2) << 2);
			} else if (byte >= 0xc2 && byte < 0xe0 && ((chunk[at + 1] ?? 0) & 0xc0) === 0x80) {
				at += 2;
			} else {
				begin(byte);
				at = goOn(chunk, at + 1);
			}
		}
	}

	return {
		add,
		count: () => broken + (missing > 0 ? seen : 0),
		begun: () => (missing > 0 ? seen : 0)
	};
}

/** Four bytes at a time, from the first place where memory allows it. */
function wordsOf(chunk: Uint8Array, shift: number): Int32Array {
	const count = (chunk.length - shift) >> 2;
	return count > 0 ? new Int32Array(chunk.buffer, chunk.byteOffset + shift, count) : new Int32Array(0);
}

/** The first word from which the next ones are not all ASCII. */
function skipAscii(words: Int32Array, from: number): number {
	let at = from;
	const end = words.length - WORDS_AT_ONCE;
	while (at <= end) {
		const four = (words[at] ?? 0) | (words[at + 1] ?? 0) | (words[at + 2] ?? 0) | (words[at + 3] ?? 0);
		if ((four & HIGH_BITS) !== 0) break;
		at += WORDS_AT_ONCE;
	}
	return at;
}
