import { DESKTOP_JSON } from '#lib/core/formats/desktop-json.ts';
import { DEFAULT_READ_OPTIONS, type Input } from '#lib/core/model/reading.ts';
import { inputsOf } from '#lib/worker/inputs.ts';

/** What a file is put to, and what that took. */
export interface Task {
	readonly what: 'file alone' | 'posts';
	readonly file: File;
}

export interface TaskDone {
	/** Bytes of the file, or posts in it. */
	readonly count: number;
	readonly ms: number;
}

async function readFile({ bytes }: Input): Promise<number> {
	let size = 0;
	for await (const chunk of bytes) size += chunk.length;
	return size;
}

async function readPosts(input: Input): Promise<number> {
	let posts = 0;
	for await (const reading of DESKTOP_JSON.read(input, DEFAULT_READ_OPTIONS))
		if (reading.kind === 'posts') posts += reading.posts.length;
	return posts;
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
	const { what, file } = data;
	const source = { kind: 'files' as const, files: [{ path: file.name, file }] };
	const [input] = inputsOf(source, new AbortController().signal);
	if (!input) return;
	const start = performance.now();
	const read = what === 'posts' ? readPosts(input) : readFile(input);
	void read.then((count) => {
		const done: TaskDone = { count, ms: performance.now() - start };
		postMessage(done);
	});
});
