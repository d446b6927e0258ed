import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST_NAME } from '#lib/core/archive/files/manifest.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { Failure, requirePosts } from './failure.ts';
import { explain, openInputs } from './inputs.ts';
import { receiptLines } from './plain.ts';
import type { Terminal } from './terminal.ts';

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

/** Puts the files in place in one step, so that nobody ever reads half an archive. */
async function writeFolder(
	target: string,
	files: ReadonlyMap<string, Uint8Array>,
	replace: boolean
): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	const beside = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
	try {
		const fresh = join(beside, 'new');
		await mkdir(fresh);
		for (const [name, bytes] of files) await writeFile(join(fresh, name), bytes);
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

/** Reads the inputs and writes the archive folder `out`. */
export async function build(
	{ inputs, out }: { readonly inputs: readonly string[]; readonly out: string },
	terminal: Terminal
): Promise<void> {
	const { folder, print } = terminal;
	const target = resolve(folder, out);
	const replace = await replaceable(target, out);
	const archive = await importArchive(await openInputs(inputs, terminal));
	requirePosts(archive);
	const files = writeArchive(archive);
	try {
		await writeFolder(target, files, replace);
	} catch (error) {
		throw new Failure(`cannot write to ${out}: ${explain(error)}`);
	}
	const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
	await print(
		`${archive.name}: ${String(archive.events.length)} events, ${String(Math.ceil(bytes / 1024))} kB in ${out}`
	);
	for (const line of receiptLines(archive.receipt)) await print(line);
}
