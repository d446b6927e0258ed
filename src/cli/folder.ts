import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCandidate } from '#lib/core/formats/unpack/candidates.ts';
import { compareNames } from '#lib/core/formats/unpack/order.ts';

export interface FoundFile {
	/** Path inside the folder. */
	readonly name: string;
	readonly size: number;
	/** Null for a file, else why this one or this folder cannot be read. */
	readonly error: unknown;
}

/**
 * The files of a folder and of the folders in it, in natural order, without hidden ones and without pictures and the
 * like. Links to folders are not followed, since they may lead in circles.
 */
export async function findFiles(folder: string): Promise<FoundFile[]> {
	const found = await filesIn(folder, '');
	return found.sort((a, b) => compareNames(a.name, b.name));
}

async function filesIn(folder: string, inside: string): Promise<FoundFile[]> {
	const entries = await readdir(join(folder, inside), { withFileTypes: true });
	const found = await Promise.all(
		entries.map(async (entry): Promise<FoundFile[]> => {
			const name = join(inside, entry.name);
			if (!isCandidate(name)) return [];
			try {
				if (entry.isDirectory()) return await filesIn(folder, name);
				const facts = await stat(join(folder, name));
				return facts.isFile() ? [{ name, size: facts.size, error: null }] : [];
			} catch (error) {
				return [{ name, size: 0, error }];
			}
		})
	);
	return found.flat();
}
