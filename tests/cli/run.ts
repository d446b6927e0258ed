import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '#cli/run.ts';

export interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
	if (text !== '') yield new TextEncoder().encode(text);
}

/** Runs a command line in this process, as called from `cwd`. */
export async function postline(
	args: readonly string[],
	{ cwd = import.meta.dirname, stdin = '' }: { cwd?: string; stdin?: string } = {}
): Promise<Ran> {
	let stdout = '';
	let stderr = '';
	const code = await run(args, {
		folder: cwd,
		stdin: once(stdin),
		print: async (line) => void (stdout += `${line}\n`),
		complain: (line) => (stderr += `${line}\n`)
	});
	return { code, stdout, stderr };
}

export async function makeFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'postline-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}
