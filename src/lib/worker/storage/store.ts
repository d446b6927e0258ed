import {
	MANIFEST_NAME,
	parseManifest,
	TABLES,
	VOCABULARY_NAME,
	type Manifest
} from '#lib/core/archive/files/manifest.ts';
import type { ArchiveFiles } from '#lib/core/archive/files/read.ts';
import type { Failure, Home, KeptArchive } from '../protocol.ts';
import { readKept, readPublished, writeKept, writePublished } from './corrections.ts';
import { folderFiles } from './folder-files.ts';
import { findFile, findFolder, isMissing, type FolderHandle } from './handles.ts';
import { readNote, writeNote, type KeptNote } from './kept-note.ts';
import { alone, ifIdle, type Locks } from './locks.ts';
import { writeFile, type OnPiece } from './write-file.ts';

const FOLDER = 'archives';
/** 48 bits of the content: short enough for a link, and no two archives of one machine share them. */
const ID_DIGITS = 12;
/** Larger tables are not read whole only to be compared. */
const CHECKED_BYTES = 64 * 1024 * 1024;
/** Where no lock tells whether a folder is being written, it is taken for a leftover after this long without a write. */
const LEFTOVER_MS = 60 * 60 * 1000;

/** What of the machine the store needs; tests make their own. */
export interface Machine {
	/** The root of the private file system. */
	readonly root: FolderHandle;
	/** Null where the browser has none. */
	readonly locks: Locks | null;
	/** UTC milliseconds. */
	readonly now: () => number;
}

/** An archive about to be kept: its files by name, as `writeArchive` gives them, and what to note beside them. */
export interface Keeping {
	readonly files: ReadonlyMap<string, Uint8Array>;
	readonly note: Omit<KeptNote, 'savedAt'>;
	readonly onPiece?: OnPiece;
}

/** Where corrections are kept: beside a kept archive, or for a published one. */
export type Place = Exclude<Home, { readonly kind: 'memory' }>;

/** The archives in the private file system: `archives/<id>/` with the files of an archive and a note. */
export interface Store {
	/** Newest first. */
	list(): Promise<KeptArchive[]>;
	find(id: string): Promise<KeptArchive | null>;
	files(id: string): Promise<ArchiveFiles>;
	/** What is wrong with the content of its tables, in words; null where they are as they were written. */
	check(id: string): Promise<string | null>;
	/**
	 * Keeps an archive; equal ones are kept once. Rejects with what the disk says (e.g. QuotaExceededError) or with what
	 * `onPiece` throws, and leaves nothing behind then.
	 */
	keep(keeping: Keeping): Promise<{ readonly id: string; readonly isNew: boolean }>;
	/** The name that the user gave, null where none. */
	nameOf(id: string): Promise<string | null>;
	rename(id: string, name: string): Promise<void>;
	remove(id: string): Promise<void>;
	/** The text of the corrections kept at a place; null where there are none. */
	readCorrections(place: Place): Promise<string | null>;
	/** Rejects with what the disk says. */
	writeCorrections(place: Place, text: string): Promise<void>;
	/** The text of the user's vocabulary; null where there is none. */
	readVocabulary(): Promise<string | null>;
	/** Rejects with what the disk says. */
	writeVocabulary(text: string): Promise<void>;
	/** Removes what a closed tab or a full disk left, but nothing that is being written. */
	sweep(): Promise<void>;
}

/** The private file system, or in words why there is none. */
export type FindStore = () => Promise<Store | { readonly trouble: Failure }>;

/** Whatever is wrong with the manifest of one archive must not hide the others. */
function manifestIn(text: string): ReturnType<typeof parseManifest> {
	try {
		const manifest = parseManifest(text);
		if ('refused' in manifest || Number.isInteger(manifest.counts.posts)) return manifest;
	} catch {
		// A part is missing that its parser takes for granted.
	}
	return { refused: `${MANIFEST_NAME} is damaged` };
}

export async function openStore({ root, locks, now }: Machine): Promise<Store> {
	const archives = await root.getDirectoryHandle(FOLDER, { create: true });

	async function describe(folder: FolderHandle): Promise<KeptArchive | null> {
		const file = await findFile(folder, MANIFEST_NAME);
		if (!file) return null;
		const manifest = manifestIn(await (await file.getFile()).text());
		const note = await readNote(folder);
		const sizes = await sizesOf(folder);
		const about = 'refused' in manifest ? null : manifest;
		return {
			id: folder.name,
			name: note?.name ?? about?.name ?? 'Unnamed archive',
			posts: about?.counts.posts ?? 0,
			from: note?.from ?? about?.receipt.from ?? null,
			to: note?.to ?? about?.receipt.to ?? null,
			bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0),
			savedAt: note?.savedAt ?? 0,
			refused: 'refused' in manifest ? manifest.refused : faultOf(manifest, sizes)
		};
	}

	/** Null where it is not there, or another tab removes it just now. */
	async function find(id: string): Promise<KeptArchive | null> {
		try {
			const folder = await findFolder(archives, id);
			return folder && (await describe(folder));
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	}

	async function remove(id: string): Promise<void> {
		try {
			const folder = await findFolder(archives, id);
			// First what makes it an archive: one removed by half is a leftover, and swept.
			if (folder && (await findFile(folder, MANIFEST_NAME))) await folder.removeEntry(MANIFEST_NAME);
			await archives.removeEntry(id, { recursive: true });
		} catch (error) {
			if (!isMissing(error)) throw error;
		}
	}

	async function note(id: string, change: Partial<KeptNote>): Promise<void> {
		const folder = await archives.getDirectoryHandle(id);
		const before = (await readNote(folder)) ?? { name: null, savedAt: now(), from: null, to: null };
		await writeNote(folder, { ...before, ...change });
	}

	async function write(id: string, { files, note: beside, onPiece }: Keeping): Promise<void> {
		const folder = await archives.getDirectoryHandle(id, { create: true });
		for (const [name, bytes] of files) {
			if (name !== MANIFEST_NAME) await writeFile(folder, name, bytes, onPiece);
		}
		await writeNote(folder, { ...beside, savedAt: now() });
		const manifest = files.get(MANIFEST_NAME);
		if (manifest) await writeFile(folder, MANIFEST_NAME, manifest, onPiece);
	}

	return {
		find,
		async list() {
			const found: (KeptArchive | null)[] = [];
			for (const id of await namesIn(archives)) found.push(await find(id));
			return found.filter((one) => one !== null).sort((a, b) => b.savedAt - a.savedAt);
		},
		async files(id) {
			return folderFiles(await archives.getDirectoryHandle(id));
		},
		async check(id) {
			const files = await archives.getDirectoryHandle(id);
			const manifest = manifestIn(await readText(files, MANIFEST_NAME));
			return 'refused' in manifest ? manifest.refused : changeOf(files, manifest);
		},
		keep(keeping) {
			const id = idOf(keeping.files);
			return alone(locks, id, async () => {
				const known = await find(id);
				if (known?.refused === null) {
					// The archive is there; that its time could not be noted is no loss.
					await note(id, { savedAt: now() }).catch(() => undefined);
					return { id, isNew: false };
				}
				const corrections = await readKept(archives, id).catch(() => null);
				await remove(id);
				try {
					await write(id, keeping);
					// What a person put right outlives damage to the tables.
					if (corrections !== null) await writeKept(archives, id, corrections);
				} catch (error) {
					await remove(id).catch(() => undefined);
					throw error;
				}
				return { id, isNew: true };
			});
		},
		async nameOf(id) {
			const folder = await findFolder(archives, id);
			return folder && ((await readNote(folder))?.name ?? null);
		},
		rename: (id, name) => alone(locks, id, () => note(id, { name: name.trim() || null })),
		remove: (id) => alone(locks, id, () => remove(id)),
		readCorrections: (place) =>
			place.kind === 'kept' ? readKept(archives, place.id) : readPublished(root, place.url),
		writeCorrections: (place, text) =>
			place.kind === 'kept'
				? alone(locks, place.id, () => writeKept(archives, place.id, text))
				: writePublished(root, place.url, text),
		async readVocabulary() {
			const file = await findFile(root, VOCABULARY_NAME);
			return file && (await file.getFile()).text();
		},
		writeVocabulary: (text) => writeFile(root, VOCABULARY_NAME, new TextEncoder().encode(text)),
		async sweep() {
			for (const id of await namesIn(archives)) {
				const sweepOne = async () => {
					const folder = await findFolder(archives, id);
					if (!folder || (await findFile(folder, MANIFEST_NAME))) return;
					if (locks || (await isOld(folder, now()))) await remove(id).catch(() => undefined);
				};
				await (locks ? ifIdle(locks, id, sweepOne) : sweepOne());
			}
		}
	};
}

function idOf(files: Keeping['files']): string {
	const manifest = parseManifest(new TextDecoder().decode(files.get(MANIFEST_NAME)));
	if ('refused' in manifest) throw new Error(manifest.refused);
	return manifest.content.slice(0, ID_DIGITS);
}

async function namesIn(folder: FolderHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const entry of folder.values()) if (entry.kind === 'directory') names.push(entry.name);
	return names.sort();
}

async function sizesOf(folder: FolderHandle): Promise<Map<string, number>> {
	const sizes = new Map<string, number>();
	for await (const entry of folder.values()) {
		if (entry.kind === 'file') sizes.set(entry.name, (await entry.getFile()).size);
	}
	return sizes;
}

/** What is wrong with the tables, in words; null where they are as long as they should be. */
function faultOf(manifest: Manifest, sizes: ReadonlyMap<string, number>): string | null {
	const wrong = TABLES.find((name) => sizes.get(name) !== manifest.files[name].bytes);
	if (wrong === undefined) return null;
	const size = sizes.get(wrong);
	if (size === undefined) return `${wrong} is missing`;
	return `${wrong} has ${String(size)} bytes instead of ${String(manifest.files[wrong].bytes)}`;
}

async function readText(folder: FolderHandle, name: string): Promise<string> {
	return (await (await folder.getFileHandle(name)).getFile()).text();
}

/** A reader of Parquet may run without end over bytes that nobody wrote, so they are compared with their hash first. */
async function changeOf(folder: FolderHandle, { files }: Manifest): Promise<string | null> {
	for (const name of TABLES) {
		if (files[name].bytes > CHECKED_BYTES) continue;
		const blob = await (await folder.getFileHandle(name)).getFile();
		const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
		const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
		if (hex !== files[name].sha256) return `${name} is not as it was written`;
	}
	return null;
}

/** An empty folder may have been made this moment, so it is left. */
async function isOld(folder: FolderHandle, nowMs: number): Promise<boolean> {
	let newest = -1;
	for await (const entry of folder.values()) {
		if (entry.kind === 'file') newest = Math.max(newest, (await entry.getFile()).lastModified);
	}
	return newest >= 0 && nowMs - newest > LEFTOVER_MS;
}
