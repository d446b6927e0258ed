import { CORRECTIONS_NAME } from '#lib/core/archive/files/manifest.ts';
import { sha256 } from '#lib/core/archive/sha256.ts';
import { findFile, findFolder, type FolderHandle } from './handles.ts';
import { writeFile } from './write-file.ts';

/** Of published archives, whose own files are elsewhere. */
const FOLDER = 'corrections';
const NAME_DIGITS = 12;

async function readText(folder: FolderHandle, name: string): Promise<string | null> {
	const file = await findFile(folder, name);
	return file && (await file.getFile()).text();
}

function nameOf(url: string): string {
	return `${sha256(new TextEncoder().encode(url)).slice(0, NAME_DIGITS)}.json`;
}

/** The corrections beside a kept archive; null where there are none. */
export async function readKept(archives: FolderHandle, id: string): Promise<string | null> {
	const folder = await findFolder(archives, id);
	return folder && readText(folder, CORRECTIONS_NAME);
}

/** Rejects with what the disk says, also where the archive is there no longer. */
export async function writeKept(archives: FolderHandle, id: string, text: string): Promise<void> {
	await writeFile(await archives.getDirectoryHandle(id), CORRECTIONS_NAME, new TextEncoder().encode(text));
}

/** The user's corrections of a published archive, kept in this browser; null where there are none. */
export async function readPublished(root: FolderHandle, url: string): Promise<string | null> {
	const folder = await findFolder(root, FOLDER);
	return folder && readText(folder, nameOf(url));
}

/** Rejects with what the disk says. */
export async function writePublished(root: FolderHandle, url: string, text: string): Promise<void> {
	const folder = await root.getDirectoryHandle(FOLDER, { create: true });
	await writeFile(folder, nameOf(url), new TextEncoder().encode(text));
}
