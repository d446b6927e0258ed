import type { Format } from '#lib/core/formats/format.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import { DEFAULT_READ_OPTIONS, type ReadOptions, type Reading } from '#lib/core/model/reading.ts';

export const encode = (text: string) => new TextEncoder().encode(text);

/** Every reading that a format yields of the chunks given, progress left out. */
export async function readAll(
	format: Format,
	chunks: string | readonly Uint8Array[],
	options: Partial<ReadOptions> = {},
	name = 'input'
): Promise<Reading[]> {
	async function* bytes(): AsyncGenerator<Uint8Array> {
		for (const chunk of typeof chunks === 'string' ? [encode(chunks)] : chunks)
			yield await Promise.resolve(chunk);
	}
	const input = { name, size: null, bytes: bytes() };
	const readings: Reading[] = [];
	for await (const reading of format.read(input, { ...DEFAULT_READ_OPTIONS, ...options }))
		if (reading.kind !== 'progress') readings.push(reading);
	return readings;
}

export const postsAmong = (readings: readonly Reading[]): RawPost[] =>
	readings.flatMap((reading) => (reading.kind === 'post' ? [reading.post] : []));

/** Bytes cut at the places given, each taken modulo the length. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
	const inside = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
	const cuts = [0, ...inside, bytes.length];
	return cuts.slice(1).map((cut, i) => bytes.subarray(cuts[i], cut));
}
