import { open, readFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JSONParser } from '@streamparser/json';
import { parser } from 'stream-json';
import { DESKTOP_JSON } from '#lib/core/formats/desktop-json.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';

/** Bytes asked of the file at once, into two buffers in turn: memory touched for the first time is what reading costs most. */
const CHUNK = 1 << 19;

async function* chunksOf(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
	const file = await open(path);
	const buffers = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)] as const;
	const ask = (at: number) =>
		file.read(buffers[((at - from) / CHUNK) & 1] ?? buffers[0], 0, Math.min(CHUNK, Math.max(0, to - at)), at);
	try {
		let next = ask(from);
		for (let at = from; at < to;) {
			const { bytesRead, buffer } = await next;
			if (bytesRead === 0) return;
			at += bytesRead;
			next = ask(at);
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await file.close();
	}
}

async function readOurs(path: string, from: number, to: number): Promise<number> {
	let posts = 0;
	const input = { name: path, size: to - from, bytes: chunksOf(path, from, to) };
	for await (const reading of DESKTOP_JSON.read(input, DEFAULT_READ_OPTIONS))
		if (reading.kind === 'posts') posts += reading.posts.length;
	return posts;
}

async function parseWhole(path: string): Promise<number> {
	const whole: unknown = JSON.parse(await readFile(path, 'utf8'));
	return typeof whole === 'object' && whole !== null && 'messages' in whole && Array.isArray(whole.messages)
		? whole.messages.length
		: 0;
}

async function parseWithStreamparser(path: string, to: number): Promise<number> {
	let posts = 0;
	const json = new JSONParser({ paths: ['$.messages.*'], keepStack: false });
	json.onValue = () => {
		posts += 1;
	};
	for await (const chunk of chunksOf(path, 0, to)) json.write(chunk);
	return posts;
}

/** Every token of the file, none put together: the least that stream-json can be asked. */
async function parseWithStreamJson(path: string): Promise<number> {
	let posts = 0;
	let depth = 0;
	const count = new Writable({
		objectMode: true,
		write(token: { readonly name: string }, _encoding, done) {
			if (token.name === 'startObject' && ++depth === 2) posts += 1;
			else if (token.name === 'endObject') depth -= 1;
			done();
		}
	});
	await pipeline(createReadStream(path), parser.asStream(), count);
	return posts;
}

const READERS: Readonly<Record<string, (path: string, from: number, to: number) => Promise<number>>> = {
	ours: readOurs,
	'JSON.parse': parseWhole,
	'@streamparser/json': (path, _from, to) => parseWithStreamparser(path, to),
	'stream-json': parseWithStreamJson
};

/** Runs one reader on one file, or on a part of it, and prints what it took: posts, milliseconds, peak memory in bytes. */
async function run([what = '', path = '', from = '0', to = '0']: readonly string[]): Promise<void> {
	const start = performance.now();
	const posts = (await READERS[what]?.(path, Number(from), Number(to))) ?? 0;
	const ms = performance.now() - start;
	console.log(JSON.stringify({ posts, ms, peakBytes: process.resourceUsage().maxRSS * 1024 }));
}

await run(process.argv.slice(2));
