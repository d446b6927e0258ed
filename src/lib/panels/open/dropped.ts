import type { ImportSource } from '#lib/worker/protocol.ts';

/** The files of a drop or a paste. Folders are left out: they cannot be read as one file. */
export function filesOf(data: DataTransfer | null): File[] {
	if (!data) return [];
	return [...data.items]
		.filter((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory !== true)
		.map((item) => item.getAsFile())
		.filter((file) => file !== null);
}

/** Files as something to read, under their bare names. */
export function pickedOf(files: readonly File[]): ImportSource {
	return { kind: 'files', files: files.map((file) => ({ path: file.name, file })) };
}
