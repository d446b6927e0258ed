import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST_NAME } from '#lib/core/archive/files/manifest.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import type { Command } from './arguments.ts';
import { Failure } from './failure.ts';
import { explain } from './inputs.ts';
import { applyOwn, readOwn } from './own-files.ts';
import { readArchive } from './read-archive.ts';
import { receiptLines } from './receipt-lines.ts';
import type { Terminal } from './terminal.ts';
import { plural } from './words.ts';

/** What stands at the target: a folder that may be replaced (an archive, or empty), or nothing. Else throws. */
async function replaceable(target: string, out: string): Promise<boolean> {
	let names: string[];
	try {
		names = await readdir(target);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
		throw new Failure(`cannot write to ${out}: ${explain(error)}`);
	}
	if (names.length > 0 && !names.includes(MANIFEST_NAME)) {
		throw new Failure(
			`${out} is a folder with other files in it: name a new folder, or an archive to replace`
		);
	}
	return true;
}

function sha256(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Puts the files in place in one step, so that nobody ever reads half an archive. */
async function writeFolder(
	target: string,
	files: ReadonlyMap<string, Uint8Array>,
	{ replace, signal }: { readonly replace: boolean; readonly signal: AbortSignal }
): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	const beside = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
	try {
		const fresh = join(beside, 'new');
		await mkdir(fresh);
		for (const [name, bytes] of files) await writeFile(join(fresh, name), bytes, { signal });
		signal.throwIfAborted();
		const old = join(beside, 'old');
		if (replace) await rename(target, old);
		try {
			await rename(fresh, target);
		} catch (error) {
			if (replace) await rename(old, target);
			throw error;
		}
	} finally {
		await rm(beside, { recursive: true, force: true });
	}
}

/** Reads the inputs and writes the archive folder. */
export async function build(command: Extract<Command, { kind: 'build' }>, terminal: Terminal): Promise<void> {
	const { folder, print, signal } = terminal;
	const { out } = command;
	const target = resolve(folder, out);
	const replace = await replaceable(target, out);
	const own = await readOwn(command, folder, out);
	const archive = await readArchive(command, terminal);
	const { events, receipt } = applyOwn(archive, own);
	const beside = { corrections: own.corrections?.text ?? null, vocabulary: own.vocabulary?.text ?? null };
	const files = writeArchive(archive, beside, sha256);
	try {
		await writeFolder(target, files, { replace, signal });
	} catch (error) {
		signal.throwIfAborted();
		throw new Failure(`cannot write to ${out}: ${explain(error)}`);
	}
	const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
	await print(
		`${archive.name}: ${plural(events.length, 'event')}, ${String(Math.ceil(bytes / 1024))} kB in ${out}`
	);
	for (const line of receiptLines(receipt, command.gapDays)) await print(line);
}
