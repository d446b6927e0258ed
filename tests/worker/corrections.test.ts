import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import type { Correction } from '#lib/core/corrections/correction.ts';
import { parseCorrections, writeCorrections } from '#lib/core/corrections/file.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Client } from '#lib/worker/client.ts';
import type { OpenRequest } from '#lib/worker/protocol.ts';
import { createServices } from '#lib/worker/services.ts';
import { openStore } from '#lib/worker/storage/store.ts';
import { makeArchive } from '../core/archive/made-archive.ts';
import { connect, connectServices, requestOf } from './channel.ts';
import { FakeDisk, fakeLocks } from './storage/fake-disk.ts';

const LIST = { filter: NO_FILTER, window: { start: 0, end: Date.UTC(2100, 0, 1) }, first: 0, count: 9 };

/** A page of its own on the same machine, as after a reload. */
function page(disk: FakeDisk): Client {
	return connectServices(
		createServices(() => openStore({ root: disk.root, locks: fakeLocks(), now: () => disk.now }))
	);
}

const TEXTS = ['The council met in Minsk', 'A ferry sank off Lima', 'Ministers signed a declaration'];

function exported(count: number, add = false): OpenRequest {
	const messages = TEXTS.slice(0, count).map((text, i) => ({
		id: i + 1,
		type: 'message',
		date_unixtime: String(1_700_000_000 + i * 864_000),
		text
	}));
	const text = JSON.stringify({ name: 'Lake', type: 'public_channel', id: 7, messages });
	return requestOf({ kind: 'text', name: `result-${String(count)}.json`, text }, add);
}

const id = (number: number) => `lake/${String(number)}` as PostId;
const MERGE: Correction = { kind: 'merge', event: id(1), with: id(2) };
const DATE: Correction = { kind: 'date', post: id(2), day: '2020-02-03' };
const LATE: Correction = { kind: 'title', event: id(3), title: 'Signed' };

async function titles(client: Client): Promise<string[]> {
	return (await client.events(LIST)).rows.map(({ title, allPosts }) => `${title} ${String(allPosts)}`);
}

async function keptId(client: Client, request: OpenRequest): Promise<string> {
	const { home } = await client.open(request).result;
	if (home.kind !== 'kept') throw new Error(`it is ${home.kind}`);
	return home.id;
}

describe('corrections of the open archive', () => {
	test('are applied, answered and taken back', async () => {
		const client = page(new FakeDisk());
		const opened = await client.open(exported(3)).result;
		expect(opened.state).toEqual({ corrections: [], warnings: [], unsaved: null });
		const before = await titles(client);
		const { summary, state } = await client.correct([MERGE, DATE]);
		expect(summary).toMatchObject({ posts: 3, events: 2, firstAt: Date.UTC(2020, 1, 3, 12) });
		expect(state).toEqual({ corrections: [MERGE, DATE], warnings: [], unsaved: null });
		expect(await titles(client)).toEqual(['The council met in Minsk 2', 'Ministers signed a declaration 1']);
		expect((await client.correct([])).summary.events).toBe(3);
		expect(await titles(client)).toEqual(before);
	});

	test('are there after a reload, and when the same files are read again', async () => {
		const disk = new FakeDisk();
		const kept = await keptId(page(disk), exported(3));
		const first = page(disk);
		await first.open(requestOf({ kind: 'kept', id: kept })).result;
		await first.correct([MERGE, LATE]);
		for (const request of [requestOf({ kind: 'kept', id: kept }), exported(3)]) {
			const client = page(disk);
			const { state, home, summary } = await client.open(request).result;
			expect(home).toEqual({ kind: 'kept', id: kept });
			expect(state.corrections).toEqual([MERGE, LATE]);
			expect(summary.events).toBe(2);
			expect(await titles(client)).toContain('Signed 1');
		}
	});

	test('go with the archive that more is added to, whose tables stay as read', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		await client.open(exported(2)).result;
		await client.correct([DATE, MERGE]);
		const { state, home } = await client.open(exported(3, true)).result;
		expect(state.corrections).toEqual([DATE, MERGE]);
		const again = page(disk);
		if (home.kind !== 'kept') throw new Error(`it is ${home.kind}`);
		expect(
			(await again.open(requestOf({ kind: 'kept', id: home.id })).result.then(({ state }) => state))
				.corrections
		).toEqual([DATE, MERGE]);
		await again.correct([]);
		const { rows } = await again.posts(LIST);
		expect(rows.map(({ post }) => post.when.basis)).toEqual(['recorded', 'recorded', 'recorded']);
	});

	test('are taken over by a later export of the same channel, as far as they fit', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		await client.open(exported(3)).result;
		await client.correct([MERGE, LATE]);
		const later = page(disk);
		const { state } = await later.open(exported(2)).result;
		expect(state.corrections).toEqual([MERGE]);
		expect(state.warnings).toEqual([]);
	});

	test('that do not fit are told', async () => {
		const client = page(new FakeDisk());
		await client.open(exported(2)).result;
		const { state } = await client.correct([LATE, MERGE]);
		expect(state.warnings).toMatchObject([{ at: 'correction 1' }]);
		expect(state.corrections).toEqual([LATE, MERGE]);
	});

	test('stand in a readable file beside the tables; a damaged one is told and harms nothing', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		const kept = await keptId(client, exported(2));
		await client.correct([MERGE]);
		const folder = await (await disk.root.getDirectoryHandle('archives')).getDirectoryHandle(kept);
		const file = await (await folder.getFileHandle('corrections.json')).getFile();
		expect(parseCorrections(await file.text())).toEqual({ corrections: [MERGE], notes: [] });
		const store = await openStore({ root: disk.root, locks: null, now: () => 0 });
		await store.writeCorrections({ kind: 'kept', id: kept }, 'no JSON');
		const { state, summary } = await page(disk).open(requestOf({ kind: 'kept', id: kept })).result;
		expect(state.corrections).toEqual([]);
		expect(state.warnings).toMatchObject([{ file: 'corrections.json', at: 'whole file' }]);
		expect(summary.events).toBe(2);
	});

	test('of a published archive are kept for its address', async () => {
		const disk = new FakeDisk();
		const store = await openStore({ root: disk.root, locks: null, now: () => 0 });
		const [here, there] = ['https://example.org/a/', 'https://example.org/b/'];
		await store.writeCorrections({ kind: 'published', url: here }, writeCorrections([MERGE]));
		expect(await store.readCorrections({ kind: 'published', url: here })).toContain('merge');
		expect(await store.readCorrections({ kind: 'published', url: there })).toBeNull();
	});

	test('that an archive was published with are applied, until the user has others', async () => {
		const archive = makeArchive([1, 2, 3].map((event) => ({ at: event * 1e10, terms: [], event })));
		const own: Correction = { kind: 'merge', event: 'made/1' as PostId, with: 'made/2' as PostId };
		const files = writeArchive(archive, { corrections: writeCorrections([own]) });
		vi.stubGlobal('fetch', async (url: string) => {
			const bytes = files.get(url.slice(url.lastIndexOf('/') + 1));
			return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 });
		});
		onTestFinished(() => void vi.unstubAllGlobals());
		const disk = new FakeDisk();
		const published = requestOf({ kind: 'published', url: 'https://example.org/a/' });
		const client = page(disk);
		const opened = await client.open(published).result;
		expect([opened.summary.events, opened.state.corrections]).toEqual([2, [own]]);
		expect((await client.correct([])).summary.events).toBe(3);
		expect((await page(disk).open(published).result).summary.events).toBe(3);
	});

	test('are looked for without holding up a cancel', async () => {
		const asked: string[] = [];
		vi.stubGlobal('fetch', (url: string) => {
			asked.push(url);
			return new Promise(() => undefined);
		});
		onTestFinished(() => void vi.unstubAllGlobals());
		const disk = new FakeDisk();
		const client = connectServices(
			createServices(async () => {
				await new Promise((resolve) => setTimeout(resolve, 20));
				return openStore({ root: disk.root, locks: fakeLocks(), now: () => disk.now });
			})
		);
		const opening = client.open(requestOf({ kind: 'published', url: 'https://example.org/a/' }));
		opening.cancel();
		await expect(opening.result).rejects.toThrow();
		expect((await client.open(exported(2)).result).summary.posts).toBe(2);
		expect(asked).toEqual([]);
	});

	test('hold where nothing can be kept, and without an open archive there is nothing to correct', async () => {
		const client = connect();
		await expect(client.correct([MERGE])).rejects.toMatchObject({ what: 'No archive is open.' });
		await client.open(exported(2)).result;
		const { summary, state } = await client.correct([MERGE]);
		expect([summary.events, state.unsaved]).toEqual([1, null]);
	});
});
