import { unpack } from '#lib/core/formats/unpack/unpack.ts';
import type { Input } from '#lib/core/model/reading.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { middleOf } from '#lib/core/time/day.ts';
import type { Pace } from './pace.ts';
import type { ImportOptions } from './progress.ts';
import { readInput, emptyInput, type InputRead, type OnStep } from './read-input.ts';
import { SpreadCounter } from './spread.ts';

const WRAPPING = 'archive of files';

/** Reads every input, and every file inside an archive of files, one after the other. Told of every post as it is read. */
export async function readInputs(
	inputs: readonly Input[],
	{ onProgress, read: told = DEFAULT_READ_OPTIONS }: ImportOptions,
	pace: Pace,
	onPost: (post: RawPost) => void
): Promise<InputRead[]> {
	const sizes = inputs.map((input) => input.size);
	const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
	const read: InputRead[] = [];
	const spread = new SpreadCounter();
	const onEach = (post: RawPost) => {
		spread.add(post.recorded && middleOf(post.recorded));
		onPost(post);
	};
	let bytesBefore = 0;
	let postsBefore = 0;
	for (const input of inputs) {
		let bytesHere = 0;
		const outer: Input = { ...input, bytes: counting(input.bytes, (bytes) => (bytesHere += bytes)) };
		const tell = (note: Note) =>
			read.push(emptyInput(note.file, { refused: [], notes: [note], format: WRAPPING }));
		for await (const inner of unpack(outer, tell)) {
			if ('refused' in inner) {
				read.push(emptyInput(inner.refused.file, { refused: [inner.refused], notes: [], format: '' }));
				continue;
			}
			const onStep: OnStep = async (_, posts, characters) => {
				const soFar = { done: bytesBefore + bytesHere, total, posts: postsBefore + posts };
				onProgress?.({ stage: 'reading', ...soFar, spread: spread.read });
				await pace(characters);
			};
			const done = await readInput(inner, told, { onStep, onPost: onEach });
			postsBefore += done.posts.length;
			read.push(done);
		}
		bytesBefore += input.size ?? bytesHere;
	}
	return read;
}

async function* counting(
	bytes: AsyncIterable<Uint8Array>,
	onBytes: (bytes: number) => void
): AsyncGenerator<Uint8Array> {
	for await (const chunk of bytes) {
		onBytes(chunk.length);
		yield chunk;
	}
}
