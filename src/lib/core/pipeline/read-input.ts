import { detectFormat } from '#lib/core/formats/detect.ts';
import { toUtf8 } from '#lib/core/formats/encoding/to-utf8.ts';
import { createBrokenCounter } from '#lib/core/formats/encoding/broken.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Header, Input, ReadOptions } from '#lib/core/model/reading.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { endAtFault } from './fault.ts';
import { createFingerprint } from './fingerprint.ts';

/** One input, read to its end. `merged` counts posts the reader found twice. */
export interface InputRead {
	readonly name: string;
	readonly bytes: number | null;
	/** In words; empty where the input was refused as a whole. */
	readonly format: string;
	readonly headers: readonly Header[];
	readonly posts: readonly RawPost[];
	readonly merged: number;
	readonly refused: readonly Note[];
	readonly notes: readonly Note[];
	readonly service: number;
	readonly broken: number;
	readonly fingerprint: string;
	/** First and last time that it records, by its own clock; null where it records none. */
	readonly from: number | null;
	readonly to: number | null;
}

/** So many bytes passed by take as long as one character of a post that is tagged. */
const BYTES_A_CHARACTER = 20;

/** Called whenever posts or a piece of input were read: bytes of this input read, posts of it found, characters just read. */
export type OnStep = (bytes: number, posts: number, characters: number) => Promise<void>;

export interface Watch {
	readonly onStep: OnStep;
	/** Called for every post, in order. */
	readonly onPost: (post: RawPost) => void;
}

/** An input without records: one that could not be had, or an archive of files that is only a wrapping. */
export function emptyInput(
	name: string,
	told: { readonly refused: readonly Note[]; readonly notes: readonly Note[]; readonly format: string }
): InputRead {
	return {
		name,
		bytes: null,
		headers: [],
		posts: [],
		merged: 0,
		...told,
		service: 0,
		broken: 0,
		fingerprint: createFingerprint(null).value(),
		from: null,
		to: null
	};
}

/** Reads one input of any known format. What is wrong with the input ends up in `refused`, with its place. */
export async function readInput(
	input: Input,
	options: ReadOptions,
	{ onStep, onPost }: Watch
): Promise<InputRead> {
	const headers: Header[] = [];
	const posts: RawPost[] = [];
	const refused: Note[] = [];
	const notes: Note[] = [];
	const fingerprint = createFingerprint(toldOf(input.name, options));
	const broken = createBrokenCounter();
	let label = '';
	let merged = 0;
	let service = 0;
	let size = 0;
	const refuse = (why: string, at = 'whole file') => refused.push({ file: input.name, at, why });

	async function keep(read: readonly RawPost[]): Promise<void> {
		let characters = 0;
		for (const post of read) {
			posts.push(post);
			onPost(post);
			characters += post.text.length;
		}
		await onStep(size, posts.length, characters);
	}

	async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
		for await (const chunk of bytes) {
			size += chunk.length;
			broken.add(chunk);
			fingerprint.add(chunk);
			yield chunk;
			await onStep(size, posts.length, chunk.length / BYTES_A_CHARACTER);
		}
	}

	const { bytes: source, fault } = endAtFault(input.bytes);
	const { head, input: utf8, encoding, replaced } = await toUtf8({ ...input, bytes: source });
	const format = head.bytes.length === 0 ? { refused: 'the file is empty' } : detectFormat(head);
	if (!('refused' in format)) {
		label = encoding === 'UTF-8' ? format.label : `${format.label}, ${encoding}`;
		for await (const reading of format.read({ ...utf8, bytes: counted(utf8.bytes) }, options)) {
			switch (reading.kind) {
				case 'post':
					await keep([reading.post]);
					break;
				case 'posts':
					await keep(reading.posts);
					break;
				case 'header':
					headers.push(reading.header);
					break;
				case 'service':
					service++;
					break;
				case 'refused':
					refused.push(reading.note);
					break;
				case 'merged':
					merged++;
					notes.push(reading.note);
					break;
				case 'note':
					notes.push(reading.note);
			}
		}
	}
	const why = fault();
	if (why !== null) refuse(why, posts.length > 0 ? `after ${String(posts.length)} posts` : 'whole file');
	else if ('refused' in format) refuse(format.refused);
	else if (posts.length + merged + refused.length + service === 0) refuse('no post was found in it');
	return {
		name: input.name,
		bytes: input.size,
		format: label,
		headers,
		posts,
		merged,
		refused,
		notes,
		service,
		broken: broken.count() + replaced(),
		fingerprint: fingerprint.value(),
		...periodOf(posts)
	};
}

/** What a person told of how to read one input. */
function toldOf(name: string, { zone, chats, columns }: ReadOptions): unknown {
	return { zone, chats, columns: { ...columns['*'], ...columns[name] } };
}

/** First and last recorded time of posts. */
export function periodOf(posts: readonly Pick<RawPost, 'recorded'>[]): Pick<InputRead, 'from' | 'to'> {
	let from: number | null = null;
	let to: number | null = null;
	for (const { recorded } of posts) {
		if (!recorded) continue;
		from = Math.min(from ?? Infinity, recorded.from);
		to = Math.max(to ?? -Infinity, recorded.to);
	}
	return { from, to };
}
