import { isCandidate, isHidden, standsAside } from '#lib/core/formats/unpack/candidates.ts';
import { compareNames } from '#lib/core/formats/unpack/order.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { PickedFile } from '#lib/worker/protocol.ts';

/** What someone gave, ready to be looked at. */
export interface Gathered {
	/** Each under a path of its own, in natural order. */
	readonly files: readonly PickedFile[];
	/** Pictures, styles and the like beside the texts. */
	readonly leftOut: number;
	/** What the system would not hand over. */
	readonly unread: readonly Note[];
}

/** What a walk through folders finds, as it goes. */
interface Finds {
	readonly files: PickedFile[];
	readonly unread: Note[];
	leftOut: number;
}

/**
 * The files of a drop or a paste, folders walked to their ends; null where it holds none. What was dropped must be taken
 * hold of before this returns: the browser lets go of it then.
 */
export function gatherDropped(data: DataTransfer | null): Promise<Gathered> | null {
	const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file');
	if (items.length === 0) return null;
	return gather(items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile()));
}

/** Files chosen one by one, or with the folder they are in. */
export function gatherChosen(files: Iterable<File>): Promise<Gathered> {
	return gather([...files]);
}

async function gather(given: readonly (FileSystemEntry | File | null)[]): Promise<Gathered> {
	const finds: Finds = { files: [], unread: [], leftOut: 0 };
	for (const one of given) {
		if (one instanceof File) keep(one.webkitRelativePath || one.name, one, finds);
		else if (one) await walk(one, finds);
	}
	const files = finds.files.sort((a, b) => compareNames(a.path, b.path));
	return { files: tellApart(files), leftOut: finds.leftOut, unread: finds.unread };
}

async function walk(top: FileSystemEntry, finds: Finds): Promise<void> {
	const waiting = [top];
	for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
		const path = entry.fullPath.replace(/^\//, '') || entry.name;
		if (isHidden(path)) continue;
		try {
			if (entry.isDirectory) waiting.push(...(await entriesOf(entry as FileSystemDirectoryEntry)));
			else if (isCandidate(path)) keep(path, await fileOf(entry as FileSystemFileEntry), finds);
			else finds.leftOut++;
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			finds.unread.push({ file: path, at: 'whole file', why });
		}
	}
}

/** All batches: a browser hands over a long folder a hundred entries at a time, and an empty batch at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const found: FileSystemEntry[] = [];
	for (;;) {
		const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
			reader.readEntries(resolve, reject);
		});
		if (batch.length === 0) return found;
		found.push(...batch);
	}
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
	return new Promise((resolve, reject) => {
		entry.file(resolve, reject);
	});
}

function keep(path: string, file: File, finds: Finds): void {
	if (isCandidate(path)) finds.files.push({ path, file });
	else if (standsAside(path) && !isHidden(path)) finds.leftOut++;
}

/** Two files of one name, from different places, are two files of the receipt. */
function tellApart(files: readonly PickedFile[]): PickedFile[] {
	const times = new Map<string, number>();
	return files.map(({ path, file }) => {
		const time = (times.get(path) ?? 0) + 1;
		times.set(path, time);
		return { path: time === 1 ? path : `${path} (${String(time)})`, file };
	});
}
