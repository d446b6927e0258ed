import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CORRECTIONS_NAME } from '#lib/core/archive/files/manifest.ts';
import { correctArchive } from '#lib/core/corrections/apply.ts';
import { parseCorrections } from '#lib/core/corrections/file.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { Failure } from './failure.ts';
import { explain } from './inputs.ts';

/** A file of corrections as text; throws a Failure where it cannot be read. */
export async function readCorrections(name: string, folder: string): Promise<string> {
	try {
		return await readFile(resolve(folder, name), 'utf8');
	} catch (error) {
		throw new Failure(`cannot read the corrections ${name}: ${explain(error)}`);
	}
}

/** The corrections that stand beside the tables of an archive that is replaced; null where none do. */
export async function correctionsOf(archive: string): Promise<string | null> {
	try {
		return await readFile(join(archive, CORRECTIONS_NAME), 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw new Failure(`cannot read ${CORRECTIONS_NAME} of the archive that is replaced: ${explain(error)}`);
	}
}

/** The archive with the corrections of a text; what does not fit is in the notes of its receipt. Throws a Failure where the text is no file of corrections. */
export function correctBy(archive: Archive, text: string | null, name: string): Archive {
	if (text === null) return archive;
	const read = parseCorrections(text);
	if ('refused' in read) throw new Failure(`cannot use the corrections ${name}: ${read.refused}`);
	const { receipt } = archive;
	const noted = { ...archive, receipt: { ...receipt, notes: [...receipt.notes, ...read.notes] } };
	return correctArchive(noted, read.corrections);
}
