import { openFolder, type ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import type { WordedParts } from '#lib/core/archive/reader.ts';
import type { Archive } from '#lib/core/model/archive.ts';

/** Written files as a place to read them from. */
export function serve(files: ReadonlyMap<string, Uint8Array>): ArchiveFiles {
	return {
		text: async (name) => new TextDecoder().decode(files.get(name)),
		range: async (name, start, end) => new Uint8Array(files.get(name)?.subarray(start, end) ?? []).buffer
	};
}

/** The parts of an archive that was written and is read again. */
export async function stored(archive: Archive): Promise<WordedParts> {
	const opened = await openFolder(serve(writeArchive(archive)));
	if ('refused' in opened) throw new Error(opened.refused);
	return opened.parts;
}
