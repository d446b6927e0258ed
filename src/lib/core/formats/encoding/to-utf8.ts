import type { Input } from '#lib/core/model/reading.ts';
import type { Head } from '../format.ts';
import { guessEncoding, type Encoding, type Guess } from './guess.ts';
import { createPeek, type Peeked } from './peek.ts';
import { createDecoder, createTranscoder } from './transcode.ts';

/** Enough for a format to show itself, also behind a long header. */
const HEAD_BYTES = 1 << 16;
/** How far is looked for a character above ASCII, which alone tells encodings apart. */
const FAR_BYTES = 1 << 20;

export interface AsUtf8 {
	readonly head: Head;
	/** The same input with bytes in UTF-8 without a byte order mark. Broken bytes of UTF-8 are left as they are. */
	readonly input: Input;
	readonly encoding: Encoding;
	/** Units replaced so far because the input's encoding does not know them; always 0 for UTF-8, where readers replace. */
	replaced(): number;
}

/**
 * Tells the encoding of an input by its beginning and gives its bytes in UTF-8: as they are where they are UTF-8
 * already, else chunk by chunk. Rejects with the source's error where the beginning cannot be read.
 */
export async function toUtf8(input: Input): Promise<AsUtf8> {
	const peeked = createPeek(input.bytes);
	const { encoding, mark } = await guess(peeked);
	const start = peeked.seen().subarray(mark, mark + HEAD_BYTES);
	const text = createDecoder(encoding)(start);
	const bare = mark === 0 ? peeked.all : withoutFirst(peeked.all, mark);
	if (encoding === 'UTF-8')
		return {
			head: { name: input.name, bytes: start, text },
			input: { ...input, bytes: bare },
			encoding,
			replaced: () => 0
		};
	const { transcode, replaced } = createTranscoder(encoding);
	return {
		head: { name: input.name, bytes: new TextEncoder().encode(text), text },
		input: { ...input, bytes: transcode(bare) },
		encoding,
		replaced
	};
}

async function guess(peeked: Peeked): Promise<Guess> {
	const ended = await peeked.more(HEAD_BYTES);
	const near = guessEncoding(peeked.seen(), ended);
	if (near.sure || ended) return near;
	const endedFar = await peeked.more(FAR_BYTES);
	return guessEncoding(peeked.seen(), endedFar);
}

async function* withoutFirst(bytes: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
	let left = count;
	for await (const chunk of bytes) {
		const skipped = Math.min(left, chunk.length);
		left -= skipped;
		if (skipped < chunk.length) yield skipped === 0 ? chunk : chunk.subarray(skipped);
	}
}
