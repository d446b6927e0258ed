import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { run } from '#cli/run.ts';

export interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
	if (text !== '') yield new TextEncoder().encode(text);
}

interface Place {
	readonly cwd?: string;
	readonly stdin?: string;
	/** Shows progress on a screen of so many columns; else in lines. */
	readonly screen?: number;
	/** Milliseconds that pass between two looks at the clock. */
	readonly tick?: number;
	readonly signal?: AbortSignal;
}

/** Runs a command line in this process, as called from `cwd`. */
export async function postline(args: readonly string[], place: Place = {}): Promise<Ran> {
	const { cwd = import.meta.dirname, stdin = '', screen, tick = 0 } = place;
	let stdout = '';
	let stderr = '';
	let now = 0;
	const code = await run(args, {
		folder: cwd,
		stdin: once(stdin),
		signal: place.signal ?? new AbortController().signal,
		status: {
			isScreen: screen !== undefined,
			width: () => screen ?? 0,
			write: (text) => (stderr += text),
			now: () => (now += tick)
		},
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

/** What `show result.json --json` prints, a value a line. */
export async function showLines<Line>(cwd: string, ...options: string[]): Promise<Line[]> {
	const { code, stdout } = await postline(['show', 'result.json', '--json', ...options], { cwd });
	expect(code).toBe(0);
	return stdout
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);
}
