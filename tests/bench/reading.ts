import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeExport } from './made-export.ts';
import { measureInBrowser } from './reading-browser.ts';

const run = promisify(execFile);
const ONE = join(import.meta.dirname, 'reading-one.ts');
const SMALL = 100_000;
const LARGE = 1_000_000;
/** Strings of the engine end here; a larger file cannot be parsed as a whole. */
const STRING_MAX_BYTES = 500_000_000;

interface Taken {
	readonly posts: number;
	readonly ms: number;
	readonly peakBytes: number;
}

/** Each reader runs in a process of its own, so that none inherits the memory or the warm code of another. */
async function read(what: string, path: string, from: number, to: number): Promise<Taken> {
	const { stdout } = await run(process.execPath, [
		...process.execArgv,
		ONE,
		what,
		path,
		String(from),
		String(to)
	]);
	return JSON.parse(stdout) as Taken;
}

/** A border between two messages near the middle, where a second reader can begin. */
function middleOf(path: string, size: number): number {
	const file = openSync(path, 'r');
	const near = Math.floor(size / 2);
	const bytes = Buffer.alloc(1 << 16);
	readSync(file, bytes, 0, bytes.length, near);
	closeSync(file);
	return near + bytes.indexOf('\n  },\n  {') + '\n  }'.length;
}

async function readByTwo(path: string, size: number): Promise<Taken> {
	const middle = middleOf(path, size);
	const halves = await Promise.all([read('ours', path, 0, middle), read('ours', path, middle, size)]);
	return {
		posts: halves.reduce((sum, { posts }) => sum + posts, 0),
		ms: Math.max(...halves.map(({ ms }) => ms)),
		peakBytes: halves.reduce((sum, { peakBytes }) => sum + peakBytes, 0)
	};
}

function medianOf(runs: readonly Taken[]): Taken {
	const sorted = [...runs].sort((a, b) => a.ms - b.ms);
	const middle = sorted[sorted.length >> 1];
	if (middle === undefined) throw new Error('nothing was run');
	return middle;
}

async function measure(path: string, posts: number, rounds: number): Promise<void> {
	const size = writeExport(path, posts);
	const readers = ['JSON.parse', '@streamparser/json', 'stream-json', 'ours', 'ours, two processes'];
	const possible = readers.filter((what) => what !== 'JSON.parse' || size < STRING_MAX_BYTES);
	const taken = new Map<string, Taken[]>(possible.map((what) => [what, []]));
	// In turn, so that a busy minute of the machine falls on all alike.
	for (let round = 0; round < rounds; round++)
		for (const what of possible)
			taken
				.get(what)
				?.push(
					what === 'ours, two processes' ? await readByTwo(path, size) : await read(what, path, 0, size)
				);
	const ours = medianOf(taken.get('ours') ?? []);
	console.log(`\nresult.json of ${String(posts)} posts, ${(size / 1e6).toFixed(0)} MB`);
	console.log(
		`${'reader'.padEnd(22)} ${'median ms'.padStart(10)} ${'MB/s'.padStart(6)} ${'MB peak'.padStart(8)} ${'ours x'.padStart(7)}`
	);
	for (const [what, runs] of taken) {
		const median = medianOf(runs);
		if (median.posts !== posts) throw new Error(`${what} read ${String(median.posts)} posts`);
		const ratio = what.startsWith('ours') ? '' : (median.ms / ours.ms).toFixed(1);
		console.log(
			`${what.padEnd(22)} ${median.ms.toFixed(0).padStart(10)} ${(size / median.ms / 1000).toFixed(0).padStart(6)} ${(median.peakBytes / 1e6).toFixed(0).padStart(8)} ${ratio.padStart(7)}`
		);
	}
}

async function measureBrowser(path: string, size: number): Promise<void> {
	const { fileMs, postsMs, posts } = await measureInBrowser(path, 3);
	const speed = (ms: number) => `${(size / ms / 1000).toFixed(0)} MB/s`;
	console.log(
		`\nThe same in a worker of Chromium: the file alone ${speed(fileMs)}, its ${String(posts)} posts ${speed(postsMs)}`
	);
}

/** Reads a made export with each reader in turn and prints medians and ratios; `large` also one of a million posts. */
export async function measureReading(large: boolean): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-'));
	try {
		await measure(join(folder, 'result.json'), SMALL, 3);
		await measureBrowser(join(folder, 'result.json'), statSync(join(folder, 'result.json')).size);
		if (large) await measure(join(folder, 'result.json'), LARGE, 1);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
