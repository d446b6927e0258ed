import { describe, expect, it } from 'vitest';
import { gatherChosen, gatherDropped } from '#lib/panels/open/dropped.ts';

interface Tree {
	readonly [name: string]: Tree | string;
}

/** A browser hands over at most this many entries of a folder at a time. */
const BATCH = 100;

function fileEntry(path: string, text: string): FileSystemEntry {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return {
		name,
		fullPath: path,
		isFile: true,
		isDirectory: false,
		file(resolve: (file: File) => void, reject: (error: Error) => void) {
			if (text === 'locked') reject(new Error('may not be read'));
			else resolve(new File([text], name));
		}
	} as unknown as FileSystemEntry;
}

function folderEntry(path: string, tree: Tree): FileSystemEntry {
	return {
		name: path.slice(path.lastIndexOf('/') + 1),
		fullPath: path,
		isFile: false,
		isDirectory: true,
		createReader() {
			const rest = Object.entries(tree).map(([name, inside]) => entryOf(`${path}/${name}`, inside));
			return {
				readEntries: (resolve: (entries: FileSystemEntry[]) => void) => {
					resolve(rest.splice(0, BATCH));
				}
			};
		}
	} as unknown as FileSystemEntry;
}

function entryOf(path: string, inside: Tree | string): FileSystemEntry {
	return typeof inside === 'string' ? fileEntry(path, inside) : folderEntry(path, inside);
}

function transferOf(tree: Tree): DataTransfer {
	const items = Object.entries(tree).map(([name, inside]) => ({
		kind: 'file',
		webkitGetAsEntry: () => entryOf(`/${name}`, inside),
		getAsFile: () => null
	}));
	return { items } as unknown as DataTransfer;
}

async function pathsOf(tree: Tree): Promise<string[]> {
	const gathered = await gatherDropped(transferOf(tree));
	return (gathered?.files ?? []).map(({ path }) => path);
}

describe('what is dropped', () => {
	it('is walked to its ends, in natural order, under relative paths', async () => {
		const tree = {
			'notes.txt': 'a',
			export: { 'messages10.html': 'a', 'messages2.html': 'a', 'messages.html': 'a', more: { 'a.json': 'a' } }
		};
		expect(await pathsOf(tree)).toEqual([
			'export/messages.html',
			'export/messages2.html',
			'export/messages10.html',
			'export/more/a.json',
			'notes.txt'
		]);
	});

	it('is read in all its batches', async () => {
		const names = Array.from({ length: 2 * BATCH + 1 }, (_, i) => [`${String(i)}.html`, 'a'] as const);
		expect(await pathsOf({ long: Object.fromEntries(names) })).toHaveLength(2 * BATCH + 1);
	});

	it('leaves pictures aside and counts them; what a system left behind is not worth a word', async () => {
		const tree = {
			'.git': { 'a.txt': 'a' },
			'.DS_Store': 'a',
			photos: { 'a.jpg': 'a', 'b.PNG': 'a' },
			'a.html': 'a'
		};
		const gathered = await gatherDropped(transferOf({ export: tree }));
		expect(gathered?.files.map(({ path }) => path)).toEqual(['export/a.html']);
		expect(gathered?.leftOut).toBe(2);
	});

	it('goes on where one file cannot be had, and says so', async () => {
		const gathered = await gatherDropped(transferOf({ 'a.html': 'locked', 'b.html': 'b' }));
		expect(gathered?.files.map(({ path }) => path)).toEqual(['b.html']);
		expect(gathered?.unread).toEqual([{ file: 'a.html', at: 'whole file', why: 'may not be read' }]);
	});

	it('is nothing where only text was dropped', () => {
		expect(gatherDropped({ items: [{ kind: 'string' }] } as unknown as DataTransfer)).toBeNull();
		expect(gatherDropped(null)).toBeNull();
	});
});

it('tells two files of one name apart', async () => {
	const file = () => new File(['a'], 'result.json');
	const { files } = await gatherChosen([file(), file(), file()]);
	expect(files.map(({ path }) => path)).toEqual(['result.json', 'result.json (2)', 'result.json (3)']);
});
