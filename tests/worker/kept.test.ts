import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import { Cancelled, type Client } from '#lib/worker/client.ts';
import type { OpenRequest, Progress } from '#lib/worker/protocol.ts';
import { createServices } from '#lib/worker/services.ts';
import { openStore } from '#lib/worker/storage/store.ts';
import { connectServices, requestOf } from './channel.ts';
import { FakeDisk, fakeLocks } from './storage/fake-disk.ts';

const LIST = { filter: NO_FILTER, window: { start: 0, end: Date.UTC(2100, 0, 1) }, first: 0, count: 9 };

/** A page of its own on the same machine, as after a reload or in another tab. */
function page(disk: FakeDisk, locks = fakeLocks()): Client {
	const store = async () => {
		const opened = await openStore({ root: disk.root, locks, now: () => disk.now });
		await opened.sweep();
		return opened;
	};
	return connectServices(createServices(store));
}

function pageOf(channel: string, day: number): string {
	return [
		channel,
		'12 subscribers',
		'Download Telegram',
		'Forwarded from Somebody',
		`📌 The council of ${channel} met in Minsk (June ${String(day)}, 2023)`,
		'',
		'Ministers of the five countries spoke about trade and transport.',
		''
	].join('\n');
}

function textOf(channel: string, day = 13, add = false): OpenRequest {
	return requestOf({ kind: 'text', name: `${channel}.txt`, text: pageOf(channel, day) }, add);
}

async function keptId(client: Client, request: OpenRequest): Promise<string> {
	const { home } = await client.open(request).result;
	if (home.kind !== 'kept') throw new Error(`it is ${home.kind}`);
	return home.id;
}

describe('an opened archive', () => {
	test('is kept, and there again after a reload with the same answers', async () => {
		const disk = new FakeDisk();
		const first = page(disk);
		const opened = await first.open(textOf('Lake')).result;
		expect(opened.home.kind).toBe('kept');
		const posts = await first.posts(LIST);
		const { archives, trouble } = await first.shelf({ kind: 'list' });
		expect(trouble).toBeNull();
		expect(archives).toMatchObject([{ name: 'Lake', posts: 1, from: posts.rows[0]?.post.when.at }]);

		const second = page(disk);
		const [kept] = archives;
		const again = await second.open(requestOf({ kind: 'kept', id: kept?.id ?? '' })).result;
		expect(again).toEqual(opened);
		expect(await second.posts(LIST)).toEqual(posts);
	});

	test('opened twice is kept once', async () => {
		const disk = new FakeDisk();
		const ids = [await keptId(page(disk), textOf('Lake')), await keptId(page(disk), textOf('Lake'))];
		expect(ids[0]).toBe(ids[1]);
		expect((await page(disk).shelf({ kind: 'list' })).archives).toHaveLength(1);
	});

	test('is opened under the name the user gave', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		const id = await keptId(client, textOf('Lake'));
		const { archives } = await client.shelf({ kind: 'rename', archive: id, name: 'My lake' });
		expect(archives).toMatchObject([{ id, name: 'My lake' }]);
		const { summary } = await page(disk).open(requestOf({ kind: 'kept', id })).result;
		expect(summary.name).toBe('My lake');
	});

	test('that another tab removes fails in words, and the page goes on', async () => {
		const disk = new FakeDisk();
		const here = page(disk);
		const id = await keptId(here, textOf('Lake'));
		const there = page(disk);
		await there.open(requestOf({ kind: 'kept', id })).result;
		expect((await here.shelf({ kind: 'remove', archive: id })).archives).toEqual([]);
		// The tab that imported it has it in memory; the other had read small tables whole.
		expect((await here.posts(LIST)).total).toBe(1);
		expect((await there.events(LIST)).total).toBe(1);
		await expect(page(disk).open(requestOf({ kind: 'kept', id })).result).rejects.toMatchObject({
			what: 'This archive is not on this machine, or it was removed.'
		});
	});

	test('that is damaged is refused in words, and what was open stays', async () => {
		const disk = new FakeDisk();
		const id = await keptId(page(disk), textOf('Lake'));
		const archives = disk.entries.get('archives') as Map<string, Map<string, { bytes: Uint8Array }>>;
		const table = archives.get(id)?.get('posts.parquet');
		if (!table) throw new Error('no table');
		table.bytes = table.bytes.map((byte, i) => (i > 20 ? byte ^ 0x5a : byte));
		const client = page(disk);
		await client.open(textOf('Pond')).result;
		await expect(client.open(requestOf({ kind: 'kept', id })).result).rejects.toMatchObject({
			what: expect.stringContaining('“Lake”') as string,
			next: expect.stringContaining('Remove it') as string
		});
		expect((await client.posts(LIST)).rows[0]?.post.text).toContain('Pond');
	});
});

test.each(['counts', 'receipt', 'files', 'channels', 'name'])(
	'an archive whose manifest lost its %s leaves the list of all whole',
	async (part) => {
		const disk = new FakeDisk();
		const client = page(disk);
		await keptId(client, textOf('Pond'));
		const id = await keptId(client, textOf('Lake'));
		const archives = disk.entries.get('archives') as Map<string, Map<string, { bytes: Uint8Array }>>;
		const manifest = archives.get(id)?.get('archive.json');
		if (!manifest) throw new Error('no manifest');
		const text = new TextDecoder().decode(manifest.bytes);
		manifest.bytes = new TextEncoder().encode(text.replaceAll(`"${part}"`, `"${part}?"`));
		const shelf = await page(disk).shelf({ kind: 'list' });
		expect(shelf.trouble).toBeNull();
		expect(shelf.archives).toHaveLength(2);
		if (part === 'name') return;
		const kept = shelf.archives.find((one) => one.id === id);
		expect(kept?.refused).toContain('archive.json');
		await expect(page(disk).open(requestOf({ kind: 'kept', id })).result).rejects.toMatchObject({
			what: expect.stringContaining('on this machine cannot be read') as string
		});
	}
);

test('a changed byte anywhere in a kept archive is told in words, or does no harm', async () => {
	const disk = new FakeDisk();
	const id = await keptId(page(disk), textOf('Lake'));
	const folder = (disk.entries.get('archives') as Map<string, Map<string, { bytes: Uint8Array }>>).get(id);
	const files = [...(folder ?? [])].filter(([name]) => !name.startsWith('note'));
	const client = page(disk);
	let told = 0;
	await fc.assert(
		fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, where, by) => {
			const [, content] = files[which % files.length] ?? [];
			if (!content) throw new Error('no file');
			const whole = content.bytes;
			content.bytes = whole.map((byte, i) => (i === where % whole.length ? byte ^ by : byte));
			try {
				await client.open(requestOf({ kind: 'kept', id })).result;
				await client.posts(LIST);
				await client.events(LIST);
			} catch (error) {
				told++;
				expect(error).toMatchObject({
					what: expect.stringContaining('on this machine cannot be read') as string
				});
			} finally {
				content.bytes = whole;
			}
		}),
		{ numRuns: 100 }
	);
	expect(told).toBeGreaterThan(10);
	expect((await client.open(requestOf({ kind: 'kept', id })).result).summary.posts).toBe(1);
});

describe('adding to an archive', () => {
	test.each(['in memory', 'after a reload'])(
		'%s puts one in the place of the old, under its name',
		async (when) => {
			const disk = new FakeDisk();
			let client = page(disk);
			const old = await keptId(client, textOf('Lake'));
			await client.shelf({ kind: 'rename', archive: old, name: 'Waters' });
			if (when === 'after a reload') {
				client = page(disk);
				await client.open(requestOf({ kind: 'kept', id: old })).result;
			}
			const { summary, home } = await client.open(textOf('Pond', 20, true)).result;
			expect(summary).toMatchObject({ name: 'Waters', posts: 2 });
			await expect
				.poll(async () => (await client.shelf({ kind: 'list' })).archives)
				.toMatchObject([{ id: home.kind === 'kept' ? home.id : '', name: 'Waters', posts: 2 }]);
		}
	);

	test('what it has already changes nothing', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		const id = await keptId(client, textOf('Lake'));
		expect(await keptId(client, textOf('Lake', 13, true))).toBe(id);
	});

	test('to what cannot be read fails in words', async () => {
		const client = page(new FakeDisk());
		await client.open(textOf('Lake')).result;
		const empty = requestOf({ kind: 'text', name: 'empty.txt', text: '' }, true);
		await expect(client.open(empty).result).rejects.toMatchObject({
			what: expect.stringContaining('empty.txt') as string
		});
		expect((await client.posts(LIST)).total).toBe(1);
	});

	test('on a full disk leaves the old one whole and the new one open from memory, with the reason', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		const old = await keptId(client, textOf('Lake'));
		disk.fullAt = disk.operations + 7;
		const { summary, home } = await client.open(textOf('Pond', 20, true)).result;
		expect(summary.posts).toBe(2);
		expect(home).toMatchObject({
			kind: 'memory',
			why: { what: expect.stringContaining('not enough room') as string }
		});
		expect((await client.posts(LIST)).total).toBe(2);
		const reloaded = page(disk);
		expect((await reloaded.shelf({ kind: 'list' })).archives).toMatchObject([{ id: old, refused: null }]);
		expect((await reloaded.open(requestOf({ kind: 'kept', id: old })).result).summary.posts).toBe(1);
	});
});

describe('a cancel', () => {
	test('at any stage leaves the open archive and nothing on the disk', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		await client.open(textOf('Lake')).result;
		const before = disk.paths();
		for (const stage of ['reading', 'tagging', 'grouping', 'indexing', 'keeping'] as const) {
			const opening = client.open(textOf('Pond', 20), {
				onProgress: (progress: Progress) => {
					if (progress.stage === stage) opening.cancel();
				}
			});
			await expect(opening.result).rejects.toBeInstanceOf(Cancelled);
			expect((await client.posts(LIST)).rows[0]?.post.text).toContain('Lake');
		}
		// The next opening waits for the end of the cancelled one.
		await client.open(textOf('Lake')).result;
		expect(disk.paths().filter((path) => !/note/u.test(path))).toEqual(
			before.filter((path) => !/note/u.test(path))
		);
	});
});

test('where nothing can be kept the archive opens all the same, and says why', async () => {
	const trouble = { what: 'No files here.', next: 'Carry on.' };
	const client = connectServices(createServices(() => Promise.resolve({ trouble })));
	const { home } = await client.open(textOf('Lake')).result;
	expect(home).toEqual({ kind: 'memory', why: trouble });
	expect(await client.shelf({ kind: 'list' })).toMatchObject({ archives: [], trouble });
	await expect(client.open(requestOf({ kind: 'kept', id: 'abc' })).result).rejects.toMatchObject(trouble);
});
