import type { AsyncBuffer } from 'hyparquet';
import { lowerBound } from '../columns.ts';
import { sumOf, type SummedChunk } from './sums.ts';

/** A table that is not as it was written. The message names the file and what to do. */
export class DamagedTable extends Error {
	constructor(name: string, what: string) {
		super(`${name} ${what}. Build the archive anew, or copy all of its files again.`);
	}
}

/** What `work` gives, or in words that a table it needs is damaged. */
export async function refuseDamage<Result>(
	work: () => Promise<Result>
): Promise<Result | { readonly refused: string }> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof DamagedTable) return { refused: error.message };
		throw error;
	}
}

/**
 * The same file, of which every chunk is compared with its checksum before anybody decodes it: a decoder that is given
 * other bytes may work for hours or ask for all the memory there is.
 */
export function checkChunks(file: AsyncBuffer, name: string, chunks: readonly SummedChunk[]): AsyncBuffer {
	const ordered = [...chunks].sort((a, b) => a.start - b.start);
	const starts = ordered.map(({ start }) => start);
	return {
		byteLength: file.byteLength,
		async slice(start, end = file.byteLength) {
			const found = await file.slice(start, end);
			for (let i = lowerBound(starts, start); i < ordered.length; i++) {
				const chunk = ordered[i];
				if (!chunk || chunk.end > end) break;
				const bytes = new Uint8Array(found, chunk.start - start, chunk.end - chunk.start);
				if (sumOf(bytes) !== chunk.crc32)
					throw new DamagedTable(name, `was changed after it was written, near byte ${String(chunk.start)}`);
			}
			return found;
		}
	};
}
