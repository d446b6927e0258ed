import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CORRECTIONS_NAME, VOCABULARY_NAME, type OwnFile } from '#lib/core/archive/files/manifest.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { correctArchive } from '#lib/core/corrections/apply.ts';
import { parseCorrections } from '#lib/core/corrections/file.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { parseVocabulary } from '#lib/core/vocabulary/file.ts';
import { reviseArchive } from '#lib/core/vocabulary/revise-archive.ts';
import type { Reading } from './arguments.ts';
import { Failure } from './failure.ts';
import { explain } from './inputs.ts';

/** A file of the user's as text, and under what name. */
interface OwnText {
	readonly name: string;
	readonly text: string;
}

/** What the user made of an archive; null where nothing. */
export interface Own {
	readonly corrections: OwnText | null;
	readonly vocabulary: OwnText | null;
}

const WORDS: Readonly<Record<OwnFile, string>> = {
	[CORRECTIONS_NAME]: 'corrections',
	[VOCABULARY_NAME]: 'vocabulary'
};

async function readNamed(name: string, folder: string, what: OwnFile): Promise<OwnText> {
	try {
		return { name, text: await readFile(resolve(folder, name), 'utf8') };
	} catch (error) {
		throw new Failure(`cannot read the ${WORDS[what]} ${name}: ${explain(error)}`);
	}
}

async function readBeside(archive: string, out: string, what: OwnFile): Promise<OwnText | null> {
	try {
		return { name: join(out, what), text: await readFile(join(archive, what), 'utf8') };
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw new Failure(`cannot read ${what} of the archive that is replaced: ${explain(error)}`);
	}
}

/**
 * The files that a command names; where it names none, those beside the tables of the archive `out` that it replaces. Throws a
 * Failure where one cannot be read.
 */
export async function readOwn(
	{ corrections, vocabulary }: Reading,
	folder: string,
	out: string | null = null
): Promise<Own> {
	const read = (name: string | null, what: OwnFile) =>
		name !== null
			? readNamed(name, folder, what)
			: out === null
				? Promise.resolve(null)
				: readBeside(resolve(folder, out), out, what);
	return {
		corrections: await read(corrections, CORRECTIONS_NAME),
		vocabulary: await read(vocabulary, VOCABULARY_NAME)
	};
}

function parsed<Read extends object>(
	{ name, text }: OwnText,
	what: OwnFile,
	parse: (text: string) => Read | { readonly refused: string }
): Read {
	const read = parse(text);
	if ('refused' in read) throw new Failure(`cannot use the ${WORDS[what]} ${name}: ${read.refused}`);
	return read as Read;
}

function noted(archive: Archive, notes: readonly Note[]): Archive {
	const { receipt } = archive;
	return { ...archive, receipt: { ...receipt, notes: [...receipt.notes, ...notes] } };
}

/**
 * The archive as the user made it; what does not fit is in the notes of its receipt. Throws a Failure where a text is not what it
 * should be.
 */
export function applyOwn(archive: Archive, { corrections, vocabulary }: Own): Archive {
	let own = archive;
	if (vocabulary) {
		const read = parsed(vocabulary, VOCABULARY_NAME, parseVocabulary);
		own = reviseArchive(noted(own, read.notes), read.vocabulary);
	}
	if (corrections) {
		const read = parsed(corrections, CORRECTIONS_NAME, parseCorrections);
		own = correctArchive(noted(own, read.notes), read.corrections);
	}
	return own;
}
