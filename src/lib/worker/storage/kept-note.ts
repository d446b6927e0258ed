import type { FolderHandle } from './handles.ts';
import { writeFile } from './write-file.ts';

/** What the page knows of a kept archive beside the archive itself; kept in a small file of its own. */
export interface KeptNote {
	/** As the user named it, null where it has its own name. */
	readonly name: string | null;
	/** UTC milliseconds. */
	readonly savedAt: number;
	/** First and last instant of a dated post, UTC milliseconds. */
	readonly from: number | null;
	readonly to: number | null;
}

/** Numbered, so that a new note is whole before the old one goes. */
const NOTE = /^note\.(\d{1,9})\.json$/u;

async function numbersOf(folder: FolderHandle): Promise<number[]> {
	const numbers: number[] = [];
	for await (const { name } of folder.values()) {
		const number = NOTE.exec(name)?.[1];
		if (number !== undefined) numbers.push(Number(number));
	}
	return numbers.sort((a, b) => b - a);
}

function nameOf(number: number): string {
	return `note.${String(number)}.json`;
}

function numberOrNull(value: unknown): number | null {
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function parseNote(text: string): KeptNote | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof value !== 'object' || value === null) return null;
	const { name, savedAt, from, to } = value as Record<string, unknown>;
	return {
		name: typeof name === 'string' && name !== '' ? name : null,
		savedAt: numberOrNull(savedAt) ?? 0,
		from: numberOrNull(from),
		to: numberOrNull(to)
	};
}

/** The newest note that can be read; null where there is none. */
export async function readNote(folder: FolderHandle): Promise<KeptNote | null> {
	for (const number of await numbersOf(folder)) {
		const file = await (await folder.getFileHandle(nameOf(number))).getFile();
		const note = parseNote(await file.text());
		if (note) return note;
	}
	return null;
}

/** Rejects with what the disk says; the note before is whole then. */
export async function writeNote(folder: FolderHandle, note: KeptNote): Promise<void> {
	const before = await numbersOf(folder);
	const name = nameOf((before[0] ?? 0) + 1);
	try {
		await writeFile(folder, name, new TextEncoder().encode(JSON.stringify(note)));
	} catch (error) {
		await folder.removeEntry(name).catch(() => undefined);
		throw error;
	}
	for (const number of before) await folder.removeEntry(nameOf(number)).catch(() => undefined);
}
