import { describe, expect, test } from 'vitest';
import { loadArchive } from '#lib/core/archive/files/load.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { openStore, type Keeping, type Store } from '#lib/worker/storage/store.ts';
import { makeArchive } from '../../core/archive/made-archive.ts';
import { BROWSERS, FakeDisk, fakeLocks, type Abilities } from './fake-disk.ts';

const HOUR_MS = 3_600_000;

function archiveOf(name: string, day = 1): Archive {
	return { ...makeArchive([{ at: Date.UTC(2023, 5, day), terms: [0], event: 1, text: name }]), name };
}

const written = new Map<Archive, Map<string, Uint8Array>>();

function keepingOf(archive: Archive, more: Partial<Keeping> = {}): Keeping {
	let files = written.get(archive);
	if (!files) written.set(archive, (files = writeArchive(archive)));
	return { files, note: { name: null, from: 5, to: 9 }, ...more };
}

const OLD = archiveOf('Old');
const NEW = archiveOf('New');

function openOn(disk: FakeDisk, locks = fakeLocks()): Promise<Store> {
	return openStore({ root: disk.root, locks, now: () => disk.now });
}

async function loaded(store: Store, id: string): Promise<Archive> {
	const found = await loadArchive(await store.files(id));
	if ('refused' in found) throw new Error(found.refused);
	return found.archive;
}

/** A disk that holds the old archive, and the operations that keeping the new one takes. */
async function prepare(abilities: Abilities): Promise<{ disk: FakeDisk; oldId: string }> {
	const disk = new FakeDisk(abilities);
	const { id } = await (await openOn(disk)).keep(keepingOf(OLD));
	disk.operations = 0;
	return { disk, oldId: id };
}

describe.each(BROWSERS)('a browser %s', (_name, abilities) => {
	test('keeps an archive whole and lists it', async () => {
		const { disk, oldId } = await prepare(abilities);
		const store = await openOn(disk);
		disk.now += 1000;
		const { id, isNew } = await store.keep(keepingOf(NEW));
		expect(isNew).toBe(true);
		expect(id).toMatch(/^[0-9a-f]{12}$/u);
		expect(await loaded(store, id)).toEqual(NEW);
		const list = await store.list();
		expect(list.map(({ name }) => name)).toEqual(['New', 'Old']);
		expect(list[0]).toMatchObject({ id, posts: 1, from: 5, to: 9, savedAt: disk.now, refused: null });
		const bytes = [...keepingOf(NEW).files.values()].reduce((sum, file) => sum + file.length, 0);
		expect(list[0]?.bytes).toBeGreaterThan(bytes);
		expect(list[0]?.bytes).toBeLessThan(bytes + 200);
		expect(disk.paths().filter((path) => /\.part$/u.test(path))).toEqual([]);
		expect(await loaded(store, oldId)).toEqual(OLD);
	});

	test('a disk that is full at any operation leaves the older archive whole and nothing of the new', async () => {
		let isFull = true;
		let tried = 0;
		for (; isFull; tried++) {
			const { disk, oldId } = await prepare(abilities);
			const before = disk.paths();
			const store = await openOn(disk);
			disk.fullAt = tried;
			const error = await store.keep(keepingOf(NEW)).then(
				() => null,
				(caught: unknown) => caught
			);
			isFull = error !== null;
			if (isFull) {
				expect(error).toMatchObject({ name: 'QuotaExceededError' });
				expect(disk.paths()).toEqual(before);
			}
			expect(await loaded(store, oldId)).toEqual(OLD);
			const { id } = await store.keep(keepingOf(NEW));
			expect(await loaded(store, id)).toEqual(NEW);
		}
		// Four tables, a note and the manifest, each with several operations.
		expect(tried).toBeGreaterThan(12);
	});

	test('a tab closed at any operation leaves older ones whole, and the next start sweeps', async () => {
		let isClosed = true;
		let withLeftovers = 0;
		for (let n = 0; isClosed; n++) {
			const { disk, oldId } = await prepare(abilities);
			disk.deadAt = n;
			const closing = await openOn(disk);
			isClosed = await closing.keep(keepingOf(NEW)).then(
				() => false,
				() => true
			);
			disk.reload();
			const store = await openOn(disk);
			const found = disk.paths().length;
			await store.sweep();
			if (disk.paths().length < found) withLeftovers++;
			const list = await store.list();
			// Only where a file cannot be renamed may the manifest itself be cut.
			const damaged = list.filter(({ refused }) => refused !== null);
			expect(damaged.length).toBeLessThanOrEqual(abilities.move ? 0 : 1);
			expect(damaged.map(({ id }) => id)).not.toContain(oldId);
			expect(await loaded(store, oldId)).toEqual(OLD);
			const { id } = await store.keep(keepingOf(NEW));
			expect(await loaded(store, id)).toEqual(NEW);
		}
		expect(withLeftovers).toBeGreaterThan(8);
	});

	test('a full disk or a closed tab in a renaming keeps one of the two names', async () => {
		for (const fault of ['fullAt', 'deadAt'] as const) {
			for (let n = 0; n < 6; n++) {
				const { disk, oldId } = await prepare(abilities);
				const first = await openOn(disk);
				await first.rename(oldId, 'Mine');
				disk.operations = 0;
				disk[fault] = n;
				await first.rename(oldId, 'Yours').catch(() => undefined);
				disk.reload();
				const [only] = await (await openOn(disk)).list();
				expect(['Mine', 'Yours']).toContain(only?.name);
				expect(only?.refused).toBeNull();
			}
		}
	});
});

describe('the store', () => {
	test('keeps equal archives once, under the name given before', async () => {
		const disk = new FakeDisk();
		const store = await openOn(disk);
		const { id } = await store.keep(keepingOf(OLD));
		await store.rename(id, '  My name ');
		disk.now += 5000;
		expect(await store.keep(keepingOf(OLD))).toEqual({ id, isNew: false });
		expect(await store.list()).toMatchObject([{ id, name: 'My name', savedAt: disk.now }]);
		await store.rename(id, '');
		expect(await store.list()).toMatchObject([{ id, name: 'Old' }]);
	});

	test('two tabs that keep the same at once write it once', async () => {
		const disk = new FakeDisk();
		const locks = fakeLocks();
		const tabs = await Promise.all([openOn(disk, locks), openOn(disk, locks)]);
		const kept = await Promise.all(tabs.map((tab) => tab.keep(keepingOf(OLD))));
		expect(kept.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
		expect(await tabs[0].list()).toHaveLength(1);
	});

	test('never sweeps what another tab is writing', async () => {
		const disk = new FakeDisk();
		const locks = fakeLocks();
		const [writing, starting] = await Promise.all([openOn(disk, locks), openOn(disk, locks)]);
		let sweeps = 0;
		const { id } = await writing.keep(
			keepingOf(OLD, { onPiece: () => starting.sweep().then(() => void sweeps++) })
		);
		expect(sweeps).toBeGreaterThan(4);
		expect(await loaded(starting, id)).toEqual(OLD);
	});

	test('without locks sweeps only what nobody wrote to for long', async () => {
		const disk = new FakeDisk();
		const open = () => openStore({ root: disk.root, locks: null, now: () => disk.now });
		disk.deadAt = 9;
		await (await open()).keep(keepingOf(OLD)).catch(() => undefined);
		disk.reload();
		const left = disk.paths();
		expect(left.length).toBeGreaterThan(1);
		await (await open()).sweep();
		expect(disk.paths()).toEqual(left);
		disk.now += 2 * HOUR_MS;
		await (await open()).sweep();
		expect(disk.paths()).toEqual(['archives/']);
	});

	test('what a cancel interrupts leaves nothing', async () => {
		const disk = new FakeDisk();
		const store = await openOn(disk);
		for (let n = 0; n < 5; n++) {
			let pieces = 0;
			const onPiece = () => (pieces++ === n ? Promise.reject(new Error('cancelled')) : Promise.resolve());
			await expect(store.keep(keepingOf(OLD, { onPiece }))).rejects.toThrow('cancelled');
			expect(disk.paths()).toEqual(['archives/']);
		}
	});

	test.each([
		[
			'a table is missing',
			(folder: Map<string, unknown>) => folder.delete('posts.parquet'),
			'posts.parquet is missing'
		],
		[
			'a table is cut',
			(folder: Map<string, unknown>) => {
				const table = folder.get('events.parquet') as { bytes: Uint8Array };
				table.bytes = table.bytes.slice(0, 10);
			},
			'events.parquet has 10 bytes instead of'
		],
		[
			'the manifest is none',
			(folder: Map<string, unknown>) => {
				(folder.get('archive.json') as { bytes: Uint8Array }).bytes = new TextEncoder().encode('{"for');
			},
			'archive.json is not JSON'
		]
	])(
		'a folder where %s is refused in words, can be removed, and is mended by opening anew',
		async (_name, damage, words) => {
			const disk = new FakeDisk();
			const store = await openOn(disk);
			const { id } = await store.keep(keepingOf(OLD));
			await store.rename(id, 'Mine');
			const folder = (disk.entries.get('archives') as Map<string, unknown>).get(id) as Map<string, unknown>;
			damage(folder);
			expect(await store.list()).toMatchObject([
				{ id, name: 'Mine', refused: expect.stringContaining(words) as string }
			]);
			expect(await store.keep(keepingOf(OLD))).toEqual({ id, isNew: true });
			expect(await loaded(store, id)).toEqual(OLD);
			damage((disk.entries.get('archives') as Map<string, unknown>).get(id) as Map<string, unknown>);
			await store.remove(id);
			expect(disk.paths()).toEqual(['archives/']);
		}
	);

	test('reading what another tab removed fails in words', async () => {
		const disk = new FakeDisk();
		const [here, there] = await Promise.all([openOn(disk), openOn(disk)]);
		const { id } = await here.keep(keepingOf(OLD));
		const files = await here.files(id);
		await files.range('terms.parquet', 0, 4, 4);
		await there.remove(id);
		expect(await here.find(id)).toBeNull();
		await here.remove(id);
		for (const name of ['terms.parquet', 'posts.parquet']) {
			await expect(files.range(name, 0, 4, 4)).rejects.toMatchObject({
				what: expect.stringContaining('removed in another tab') as string
			});
		}
	});
});
