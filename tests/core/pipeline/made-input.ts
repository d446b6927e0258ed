import type { Input } from '#lib/core/model/reading.ts';
import { BLANK_POST, type RawPost } from '#lib/core/model/post.ts';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export function textInput(name: string, text: string, chunkBytes = 1 << 16): Input {
	const bytes = new TextEncoder().encode(text);
	return { name, size: bytes.length, bytes: chunks(bytes, chunkBytes) };
}

export function brokenInput(name: string, why: string): Input {
	const bytes = (async function* (): AsyncGenerator<Uint8Array> {
		yield* [];
		throw new Error(why);
	})();
	return { name, size: null, bytes };
}

/** A post as a reader yields it. */
export function rawPost(over: Partial<RawPost> = {}): RawPost {
	return {
		...BLANK_POST,
		source: 'made',
		text: 'Talks were held',
		origin: { file: 'made.txt', unit: 'line', place: 1 },
		...over
	};
}
