import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeExport } from './made-export.ts';
import { measureInBrowser } from './reading-browser.ts';
import type { BenchRow } from './row.ts';

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

async function measure(path: string, posts: number, rounds: number): Promise<BenchRow[]> {
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
	const medians = [...taken].map(([what, runs]) => [what, medianOf(runs)] as const);
	const lost = medians.find(([, median]) => median.posts !== posts);
	if (lost) throw new Error(`${lost[0]} read ${String(lost[1].posts)} posts`);
	const ours = medianOf(taken.get('ours') ?? []);
	const row = { n: posts, yardstick: null, ratio: null };
	return medians.flatMap(([what, { ms, peakBytes }]): BenchRow[] => [
		what.startsWith('ours')
			? { name: `reading, ${what}`, value: size / ms / 1000, unit: 'MB/s', ...row }
			: {
					name: 'reading, ours',
					n: posts,
					value: size / ours.ms / 1000,
					unit: 'MB/s',
					yardstick: what,
					ratio: ms / ours.ms
				},
		{ name: `reading, peak memory, ${what}`, value: peakBytes / 1e6, unit: 'MB', ...row }
	]);
}

async function measureBrowser(path: string): Promise<BenchRow[]> {
	const { size } = statSync(path);
	const { fileMs, postsMs, posts } = await measureInBrowser(path, 3);
	return [
		{
			name: 'Chromium: reading',
			n: posts,
			value: size / postsMs / 1000,
			unit: 'MB/s',
			yardstick: 'the file alone',
			ratio: fileMs / postsMs
		}
	];
}

/** Reads a made export with each reader in turn, medians; `large` also one of a million posts. */
export async function measureReading(large: boolean): Promise<BenchRow[]> {
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-'));
	try {
		const path = join(folder, 'result.json');
		const small = await measure(path, SMALL, 3);
		const browser = await measureBrowser(path);
		return [...small, ...browser, ...(large ? await measure(path, LARGE, 1) : [])];
	} finally {
		rmSync(folder, { recursive: true });
	}
}
