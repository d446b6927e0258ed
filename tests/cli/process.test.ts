import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const PROGRAM = join(ROOT, 'src/cli/postline.ts');
/** Starting Node with a compiler takes seconds on a busy machine. */
const PATIENCE_MS = 60_000;

test(
	'as a process in another folder: reads standard input and does not mind a reader that has seen enough',
	async () => {
		const child = spawn(process.execPath, [TSX, PROGRAM, 'show', '-', '--json'], { cwd: tmpdir() });
		let stderr = '';
		let stdout = '';
		child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
		child.stdout.on('data', (chunk: Buffer) => {
			stdout += chunk.toString();
			child.stdout.destroy();
		});
		const posts = Array.from(
			{ length: 300 },
			(_, i) =>
				`Forwarded from Somebody\n📌 Meeting ${String(i)} was held in Minsk\n\n${'Words said. '.repeat(60)}\n`
		);
		child.stdin.end(posts.join(''));
		const code = await new Promise((done) => child.on('close', done));
		expect(stdout).toContain('"type":"post"');
		expect([code, stderr]).toEqual([0, '']);
	},
	PATIENCE_MS
);
