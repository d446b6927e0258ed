import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeExport } from './made-export.ts';

const run = promisify(execFile);
const PARSE = join(import.meta.dirname, 'reading-one.ts');
const BUILD = join(import.meta.dirname, 'building-one.ts');
const POSTS = 100_000;
const ROUNDS = 3;

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

function line(what: string, { posts, ms, peakBytes }: Taken, ratio: string): string {
	return `${what.padEnd(22)} ${ms.toFixed(0).padStart(10)} ${((posts * 1000) / ms).toFixed(0).padStart(8)} ${(peakBytes / 1e6).toFixed(0).padStart(8)} ${ratio.padStart(14)}`;
}

/** Builds the archive of a made export, beside JSON.parse of the same file in turn, and prints the best of each. */
export async function measureBuilding(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-'));
	try {
		const path = join(folder, 'result.json');
		const size = writeExport(path, POSTS);
		const parsed: Taken[] = [];
		const built: Built[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			parsed.push((await measureOne(PARSE, ['JSON.parse', path, '0', String(size)])) as Taken);
			built.push((await measureOne(BUILD, [path])) as Built);
		}
		const [parse, build] = [fastest(parsed), fastest(built)];
		if (build.posts !== POSTS) throw new Error(`${String(build.posts)} posts were built`);
		console.log(`\nbuild of ${String(POSTS)} posts, ${(size / 1e6).toFixed(0)} MB`);
		console.log(
			`${''.padEnd(22)} ${'best ms'.padStart(10)} ${'posts/s'.padStart(8)} ${'MB peak'.padStart(8)} ${'x JSON.parse'.padStart(14)}`
		);
		console.log(line('JSON.parse', parse, ''));
		console.log(line('import and write', build, (build.ms / parse.ms).toFixed(1)));
		console.log(
			`of it writing ${build.writingMs.toFixed(0)} ms; the archive is ${(build.archiveBytes / 1e6).toFixed(1)} MB`
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
