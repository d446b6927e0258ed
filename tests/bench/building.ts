import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeExport } from './made-export.ts';
import type { BenchRow } from './row.ts';

const run = promisify(execFile);
const PARSE = join(import.meta.dirname, 'reading-one.ts');
const BUILD = join(import.meta.dirname, 'building-one.ts');
const ROUNDS = 3;
/** From so many posts on one run is long enough. */
const MANY = 100_000;
/** Strings of the engine end here; a larger file cannot be parsed as a whole. */
const STRING_MAX_BYTES = 500_000_000;

interface Taken {
	readonly posts: number;
	readonly ms: number;
	readonly peakBytes: number;
}

interface Built extends Taken {
	readonly writingMs: number;
	readonly archiveBytes: number;
}

/** In a process of its own, so that none inherits the memory or the warm code of another. */
async function measureOne(script: string, args: readonly string[]): Promise<unknown> {
	const { stdout } = await run(process.execPath, [...process.execArgv, script, ...args]);
	return JSON.parse(stdout);
}

function fastest<One extends Taken>(runs: readonly One[]): One {
	return runs.reduce((best, one) => (one.ms < best.ms ? one : best));
}

/** Builds the archive of a made export of each size, beside JSON.parse of the same file in turn; the best of each. */
export async function measureBuilding(sizes: readonly number[]): Promise<BenchRow[]> {
	const rows: BenchRow[] = [];
	for (const size of sizes) rows.push(...(await measureSize(size)));
	return rows;
}

async function measureSize(posts: number): Promise<BenchRow[]> {
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-'));
	try {
		const path = join(folder, 'result.json');
		const size = writeExport(path, posts);
		const canParse = size < STRING_MAX_BYTES;
		const parsed: Taken[] = [];
		const built: Built[] = [];
		for (let round = 0; round < (posts > MANY ? 1 : ROUNDS); round++) {
			if (canParse) parsed.push((await measureOne(PARSE, ['JSON.parse', path, '0', String(size)])) as Taken);
			built.push((await measureOne(BUILD, [path])) as Built);
		}
		const best = fastest(built);
		if (best.posts !== posts) throw new Error(`${String(best.posts)} posts were built`);
		const plain = { n: posts, yardstick: null, ratio: null };
		const parse = canParse
			? { n: posts, yardstick: 'JSON.parse', ratio: fastest(parsed).ms / best.ms }
			: plain;
		return [
			{ name: 'ingest', value: best.ms, unit: 'ms', ...parse },
			{ name: 'ingest, posts a second', value: (posts * 1000) / best.ms, unit: 'posts/s', ...plain },
			{ name: 'ingest, writing of it', value: best.writingMs, unit: 'ms', ...plain },
			{ name: 'ingest, peak memory', value: best.peakBytes / 1e6, unit: 'MB', ...plain },
			{ name: 'ingest, size of the archive', value: best.archiveBytes / 1e6, unit: 'MB', ...plain }
		];
	} finally {
		rmSync(folder, { recursive: true });
	}
}
