import { detectFormat } from '#lib/core/formats/detect.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import { DEFAULT_READ_OPTIONS, type Header, type Input } from '#lib/core/model/reading.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { createIdGiver } from './ids.ts';
import { peek } from './peek.ts';

/** One input, read to its end. `ids[i]` belongs to `posts[i]`; `merged` counts posts the reader found twice. */
export interface InputRead {
	readonly name: string;
	readonly headers: readonly Header[];
	readonly posts: readonly RawPost[];
	readonly ids: readonly PostId[];
	readonly merged: number;
	readonly refused: readonly Note[];
	readonly notes: readonly Note[];
}

/** Called after every post and every piece of input: bytes of this input read, posts of it found, characters just read. */
export type OnStep = (bytes: number, posts: number, characters: number) => Promise<void>;

/** The bytes could not be had (no such file, no permission): the input's fault and not the reader's. */
class UnreadableBytes extends Error {}

async function* guarded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		yield* bytes;
	} catch (error) {
		throw new UnreadableBytes(error instanceof Error ? error.message : String(error));
	}
}

/** Reads one input of any known format. What is wrong with the input ends up in `refused`, with its place. */
export async function readInput(input: Input, onStep: OnStep): Promise<InputRead> {
	const headers: Header[] = [];
	const posts: RawPost[] = [];
	const ids: PostId[] = [];
	const refused: Note[] = [];
	const notes: Note[] = [];
	let merged = 0;
	const refuse = (why: string) => refused.push({ file: input.name, at: 'whole file', why });

	try {
		const { head, all } = await peek(guarded(input.bytes));
		const text = new TextDecoder().decode(head, { stream: true });
		const format =
			head.length === 0
				? { refused: 'the file is empty' }
				: detectFormat({ name: input.name, bytes: head, text });
		if (!('refused' in format)) {
			const giveId = createIdGiver();
			let bytes = 0;
			for await (const reading of format.read({ ...input, bytes: all }, DEFAULT_READ_OPTIONS)) {
				let characters = 0;
				if (reading.kind === 'header') headers.push(reading.header);
				else if (reading.kind === 'progress') bytes = reading.bytes;
				else if (reading.kind === 'refused') refused.push(reading.note);
				else notesOf(reading);
				if (reading.kind === 'post') {
					posts.push(reading.post);
					ids.push(giveId(reading.post));
					characters = reading.post.text.length;
				}
				await onStep(bytes, posts.length, characters);
			}
			if (posts.length + merged + refused.length === 0) refuse('no post was found in it');
		} else refuse(format.refused);
	} catch (error) {
		if (!(error instanceof UnreadableBytes)) throw error;
		refuse(error.message);
	}
	return { name: input.name, headers, posts, ids, merged, refused, notes };

	function notesOf(reading: { kind: string; note?: Note }): void {
		if (reading.kind === 'merged') merged++;
		if (reading.note) notes.push(reading.note);
	}
}
