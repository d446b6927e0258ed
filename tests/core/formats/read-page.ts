import { readPageText } from '#lib/core/formats/page-text.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';

export const encode = (text: string) => new TextEncoder().encode(text);

/** Every reading of an input that comes in the chunks given, progress left out. */
export async function readPage(chunks: readonly Uint8Array[], name = 'page.txt'): Promise<Reading[]> {
	async function* bytes(): AsyncGenerator<Uint8Array> {
		for (const chunk of chunks) yield await Promise.resolve(chunk);
	}
	const readings: Reading[] = [];
	for await (const reading of readPageText({ name, size: null, bytes: bytes() })) {
		if (reading.kind !== 'progress') readings.push(reading);
	}
	return readings;
}

export const postsOf = (readings: readonly Reading[]): RawPost[] =>
	readings.flatMap((reading) => (reading.kind === 'post' ? [reading.post] : []));

export const textsOf = async (text: string): Promise<string[]> =>
	postsOf(await readPage([encode(text)])).map((post) => post.text);
