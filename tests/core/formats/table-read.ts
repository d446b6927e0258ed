import type { Format } from '#lib/core/formats/format.ts';
import { TABLE } from '#lib/core/formats/table.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import { DEFAULT_READ_OPTIONS, type Input, type Reading, type ReadOptions } from '#lib/core/model/reading.ts';

export const encode = (text: string) => new TextEncoder().encode(text);

export function inputOf(bytes: Uint8Array, name = 'posts.csv', chunk = 1 << 16): Input {
	async function* chunks(): AsyncGenerator<Uint8Array> {
		for (let at = 0; at < bytes.length; at += chunk)
			yield await Promise.resolve(bytes.subarray(at, at + chunk));
	}
	return { name, size: bytes.length, bytes: chunks() };
}

/** What a table or a file of records gives, progress left out. */
export async function readAll(
	data: string | Uint8Array,
	{
		format = TABLE,
		name = 'posts.csv',
		chunk = 1 << 16,
		options = {}
	}: { format?: Format; name?: string; chunk?: number; options?: Partial<ReadOptions> } = {}
) {
	const bytes = typeof data === 'string' ? encode(data) : data;
	const readings: Reading[] = [];
	for await (const reading of format.read(inputOf(bytes, name, chunk), {
		...DEFAULT_READ_OPTIONS,
		...options
	}))
		if (reading.kind !== 'progress') readings.push(reading);
	const notesOf = (kind: 'refused' | 'note') =>
		readings.flatMap((one) => (one.kind === kind ? [`${one.note.at}: ${one.note.why}`] : []));
	const posts: RawPost[] = readings.flatMap((one) => (one.kind === 'post' ? [one.post] : []));
	return { posts, refused: notesOf('refused'), notes: notesOf('note'), readings };
}

export const textsOf = (posts: readonly RawPost[]) => posts.map(({ text }) => text);
export const timeOf = (post: RawPost | undefined) =>
	post?.recorded == null ? null : new Date(post.recorded.from).toISOString();
