import type { Input } from '#lib/core/model/reading.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { Budget } from './budget.ts';
import type { ByteReader } from './byte-reader.ts';
import { isHidden, standsAside } from './candidates.ts';
import { openPacked } from './inflate.ts';
import { walkZip, type Found } from './zip-walk.ts';
import type { LocalHeader } from './zip-header.ts';

const STORED = 0;
const DEFLATED = 8;
/** First files of documents and programs that are zips only inside. */
const DOCUMENT_FILES = new Set([
	'[Content_Types].xml',
	'mimetype',
	'META-INF/MANIFEST.MF',
	'AndroidManifest.xml'
]);
const DOCUMENT = 'This is a document or a program and no archive of files. Save its text as a text file.';
const NOTHING = 'The archive holds no file that could hold posts.';

type File = Input | { readonly refused: Note };

/**
 * The files of a zip in its order, read from front to back. What is wrong with one is said and costs only that one;
 * pictures and the like are counted and told once. Closes the reader.
 */
export async function* readZip(
	zip: string,
	reader: ByteReader,
	budget: Budget,
	tell: (note: Note) => void
): AsyncGenerator<File> {
	const state = { files: 0, aside: 0, told: false };
	try {
		for await (const found of walkZip(reader)) {
			if (found.kind !== 'file') {
				if (!state.told) yield refuse(zip, damageWords(found), damagePlace(found));
				state.files += 1;
				continue;
			}
			const { name } = found.header;
			if (state.files + state.aside === 0 && DOCUMENT_FILES.has(name)) {
				yield refuse(zip, DOCUMENT);
				return;
			}
			state.told = false;
			if (name.endsWith('/') || isHidden(name)) continue;
			if (standsAside(name)) {
				state.aside += 1;
				continue;
			}
			state.files += 1;
			yield fileOf(`${zip}/${name}`, found, budget, state);
			if (budget.spent) break;
		}
		if (state.files === 0) yield refuse(zip, NOTHING);
	} catch (error) {
		if (!state.told) yield refuse(zip, error instanceof Error ? error.message : String(error));
	} finally {
		await reader.close();
	}
	if (state.aside > 0) tell({ file: zip, at: 'whole file', why: asideWords(state.aside) });
}

function refuse(file: string, why: string, at = 'whole file'): { readonly refused: Note } {
	return { refused: { file, at, why } };
}

function fileOf(
	name: string,
	{ header, packed }: Extract<Found, { kind: 'file' }>,
	budget: Budget,
	state: { told: boolean }
): File {
	const problem = problemOf(header);
	if (problem !== null) return refuse(name, problem);
	const method = header.method === STORED ? 'stored' : 'deflated';
	async function* bytes(): AsyncGenerator<Uint8Array> {
		try {
			yield* openPacked(packed, method, budget);
		} catch (error) {
			// Whoever reads the file says so; it is not to be said twice.
			state.told = true;
			throw error;
		}
	}
	return { name, size: header.sums?.size ?? null, bytes: bytes() };
}

function problemOf({ encrypted, method }: LocalHeader): string | null {
	if (encrypted) return 'The file is locked with a password. Unpack the archive and open the file itself.';
	if (method === STORED || method === DEFLATED) return null;
	return `The file is packed by a method that is not known here (number ${String(method)}). Unpack the archive and open the file itself.`;
}

function damagePlace(found: Exclude<Found, { kind: 'file' }>): string {
	return `byte ${String(found.at)}`;
}

function damageWords(found: Exclude<Found, { kind: 'file' }>): string {
	if (found.kind === 'cut')
		return found.within === null
			? 'The archive is cut off here; the files before were read.'
			: `The archive is cut off here, in ${found.within.name}.`;
	return found.goesOnAt === null
		? 'The archive is damaged from here on; the files before were read.'
		: `The archive is damaged here; reading went on at byte ${String(found.goesOnAt)}.`;
}

function asideWords(count: number): string {
	return count === 1
		? 'One picture or other file was left aside.'
		: `${count.toLocaleString('en')} pictures and other files were left aside.`;
}
