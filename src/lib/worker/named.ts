import type { ArchiveReader } from '#lib/core/archive/view.ts';

/** The same reader under the name that the user gave. */
export function named(reader: ArchiveReader, name: string | null): ArchiveReader {
	if (name === null) return reader;
	return { ...reader, summary: async () => ({ ...(await reader.summary()), name }) };
}
