import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Input } from '#lib/core/model/reading.ts';
import { findFiles } from './folder.ts';
import type { Terminal } from './terminal.ts';

/** Name of the input that stands for standard input. */
const STANDARD_INPUT = '-';
/** Bytes asked of a file at once: by a quarter of it, the usual size, an export takes a third longer. */
const CHUNK_BYTES = 1 << 18;

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file or folder',
	EACCES: 'it may not be read (permission denied)',
	EISDIR: 'it is a folder'
};

type Source = Pick<Terminal, 'folder' | 'stdin'>;

/** What went wrong with a path, in words. */
export function explain(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
	try {
		yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
	} catch (error) {
		throw new Error(explain(error), { cause: error });
	}
}

async function* unreadable(why: string): AsyncGenerator<Uint8Array> {
	yield* [];
	throw new Error(why);
}

function refusedInput(name: string, why: string): Input {
	return { name, size: 0, bytes: unreadable(why) };
}

async function inputsOf(name: string, { folder, stdin }: Source): Promise<Input[]> {
	if (name === STANDARD_INPUT) return [{ name: 'standard input', size: null, bytes: stdin }];
	const path = resolve(folder, name);
	try {
		const facts = await stat(path);
		// A pipe or a device has no size to tell.
		if (!facts.isDirectory())
			return [{ name, size: facts.isFile() ? facts.size : null, bytes: readable(path) }];
		const files = await findFiles(path);
		if (files.length === 0) return [refusedInput(name, 'the folder holds no file that could hold posts')];
		return files.map((file) => {
			const shown = join(name, file.name);
			return file.error === null
				? { name: shown, size: file.size, bytes: readable(join(path, file.name)) }
				: refusedInput(shown, explain(file.error));
		});
	} catch (error) {
		return [refusedInput(name, explain(error))];
	}
}

/**
 * Inputs for the names of a command line, in that order: files, folders with all that is in them, and `-` for standard
 * input. A name that leads nowhere becomes an input that cannot be read, so that it ends up in the receipt.
 */
export async function openInputs(names: readonly string[], source: Source): Promise<Input[]> {
	return (await Promise.all(names.map((name) => inputsOf(name, source)))).flat();
}
