import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchRow } from './row.ts';

const run = promisify(execFile);
const ONE = join(import.meta.dirname, 'answers-one.ts');

/** The answers at a size in Node, in a process of its own, so that none inherits the memory or the warm code of another. */
export async function measureInNode(posts: number, terms: number): Promise<BenchRow[]> {
	const { stdout } = await run(process.execPath, [...process.execArgv, ONE, String(posts), String(terms)]);
	return JSON.parse(stdout) as BenchRow[];
}
