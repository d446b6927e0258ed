import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import type { TermKey } from '#lib/core/model/ids.ts';
import { applyEdit, type Edit } from '#lib/core/vocabulary/edit.ts';
import { parseVocabulary, writeVocabulary } from '#lib/core/vocabulary/file.ts';
import { NO_CHANGES } from '#lib/core/vocabulary/user-vocabulary.ts';
import type { Client } from '#lib/worker/client.ts';
import { createServices } from '#lib/worker/services.ts';
import { openStore } from '#lib/worker/storage/store.ts';
import { makeArchive } from '../core/archive/made-archive.ts';
import { connect, connectServices, requestOf } from './channel.ts';
import { FakeDisk, fakeLocks } from './storage/fake-disk.ts';

/** A page of its own on the same machine, as after a reload. */
function page(disk: FakeDisk): Client {
	return connectServices(
		createServices(() => openStore({ root: disk.root, locks: fakeLocks(), now: () => disk.now }))
	);
}

const TEXT = [
	'The Lake Ferry Commission (LFC) met on the pier',
	'A data centre burnt down, says the Lake Ferry Commission',
	'Two data centres open; LFC is glad'
];

function exported(count: number) {
	const messages = TEXT.slice(0, count).map((text, i) => ({
		id: i + 1,
		type: 'message',
		date_unixtime: String(1_700_000_000 + i * 864_000),
		text
	}));
	const text = JSON.stringify({ name: 'Lake', type: 'public_channel', id: 7, messages });
	return requestOf({ kind: 'text', name: 'result.json', text });
}

const DATA = 'topic:data-centres' as TermKey;
const ADD: Edit = { kind: 'add', term: DATA, label: 'Data centres', short: 'Data', phrases: ['data centre'] };
const OWN = applyEdit(NO_CHANGES, ADD);
const WINDOW = { start: 0, end: Date.UTC(2100, 0, 1) };

async function countOf(client: Client, key: TermKey, terms: readonly { kind: string; id: string }[]) {
	const range = await client.range({
		filter: NO_FILTER,
		zone: 'UTC',
		window: WINDOW,
		grain: 'month',
		pins: [],
		marks: 5,
		bars: 5
	});
	return range.counts[terms.findIndex(({ kind, id }) => `${kind}:${id}` === key)] ?? 0;
}

describe('the vocabulary of the user', () => {
	test('counts at once, and is taken back', async () => {
		const client = page(new FakeDisk());
		await client.open(exported(3)).result;
		const { summary, vocabulary } = await client.revise(OWN);
		expect(vocabulary).toEqual({ vocabulary: OWN, warnings: [], unsaved: null });
		expect(await countOf(client, DATA, summary.terms)).toBe(2);
		const { rows } = await client.posts({
			filter: { all: [DATA], none: [] },
			window: WINDOW,
			first: 0,
			count: 9
		});
		expect(rows.map(({ post }) => post.id)).toEqual(['lake/2', 'lake/3']);
		expect(rows[0]?.mentions).toContainEqual({
			kind: 'topic',
			term: 'data-centres',
			start: 2,
			end: 13,
			rule: 'phrase'
		});
		const back = await client.revise(NO_CHANGES);
		expect(back.summary.terms.some(({ id }) => id === 'data-centres')).toBe(false);
	});

	test('is there after a reload, in another archive too, and stands in a readable file', async () => {
		const disk = new FakeDisk();
		const client = page(disk);
		const { home } = await client.open(exported(3)).result;
		if (home.kind !== 'kept') throw new Error(`it is ${home.kind}`);
		await client.revise(OWN);
		for (const request of [requestOf({ kind: 'kept', id: home.id }), exported(3), exported(2)]) {
			const again = page(disk);
			const { vocabulary, summary } = await again.open(request).result;
			expect(vocabulary.vocabulary).toEqual(OWN);
			expect(await countOf(again, DATA, summary.terms)).toBe(summary.posts - 1);
		}
		const file = await (await disk.root.getFileHandle('vocabulary.json')).getFile();
		expect(parseVocabulary(await file.text())).toEqual({ vocabulary: OWN, notes: [] });
	});

	test('goes with corrections', async () => {
		const client = page(new FakeDisk());
		await client.open(exported(3)).result;
		await client.correct([{ kind: 'date', post: 'lake/3' as never, day: '2020-02-03' }]);
		const { summary, state } = await client.revise(OWN);
		expect(state.corrections).toHaveLength(1);
		expect(summary.firstAt).toBe(Date.UTC(2020, 1, 3, 12));
		expect(await countOf(client, DATA, summary.terms)).toBe(2);
		const corrected = await client.correct([]);
		expect(await countOf(client, DATA, corrected.summary.terms)).toBe(2);
	});

	test('of a damaged file is told and harms nothing', async () => {
		const disk = new FakeDisk();
		const store = await openStore({ root: disk.root, locks: null, now: () => 0 });
		await store.writeVocabulary('{');
		const { vocabulary, summary } = await page(disk).open(exported(2)).result;
		expect(vocabulary.vocabulary).toEqual(NO_CHANGES);
		expect(vocabulary.warnings).toMatchObject([{ file: 'vocabulary.json', at: 'whole file' }]);
		expect(summary.posts).toBe(2);
	});

	test('that cannot be kept lasts as long as the page, and says so', async () => {
		const client = connect();
		await client.open(exported(3)).result;
		const { vocabulary } = await client.revise(OWN);
		expect(vocabulary.unsaved?.next).toMatch(/Save it as a file/u);
		expect((await client.open(exported(2)).result).vocabulary.vocabulary).toEqual(OWN);
	});
});

describe('proposals', () => {
	test('are what the vocabulary lacks, until it has them', async () => {
		const client = page(new FakeDisk());
		await client.open(exported(3)).result;
		const [first] = await client.propose().result;
		expect(first).toMatchObject({ kind: 'organisation', label: 'Lake Ferry Commission', posts: 3 });
		const accepted = applyEdit(NO_CHANGES, {
			kind: 'add',
			term: 'organisation:lfc' as TermKey,
			label: first?.label ?? '',
			short: 'LFC',
			phrases: [first?.label ?? '', ...(first?.aliases ?? [])]
		});
		const { summary } = await client.revise(accepted);
		expect(await countOf(client, 'organisation:lfc' as TermKey, summary.terms)).toBe(3);
		expect((await client.propose().result).map(({ label }) => label)).not.toContain('Lake Ferry Commission');
	});

	test('are given up when they are not wanted any more', async () => {
		const client = page(new FakeDisk());
		await client.open(exported(3)).result;
		const proposing = client.propose();
		proposing.cancel();
		await expect(proposing.result).rejects.toThrow();
		expect((await client.propose().result).length).toBeGreaterThan(0);
	});
});

test('the lexicon tells the phrases of every term', async () => {
	const entries = await connect().lexicon();
	expect(entries.find(({ kind, id }) => kind === 'organisation' && id === 'un')?.phrases).toContain(
		'United Nations'
	);
	expect(entries.filter(({ phrases }) => phrases.length === 0)).toEqual([]);
});

test('a published archive brings its own, until the user has another', async () => {
	const archive = makeArchive(
		[1, 2].map((event) => ({ at: event * 1e10, terms: [], event, text: 'A data centre' }))
	);
	const files = writeArchive(archive, { vocabulary: writeVocabulary(OWN) });
	vi.stubGlobal('fetch', async (url: string) => {
		const bytes = files.get(url.slice(url.lastIndexOf('/') + 1));
		return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 });
	});
	onTestFinished(() => void vi.unstubAllGlobals());
	const disk = new FakeDisk();
	const published = requestOf({ kind: 'published', url: 'https://example.org/a/' });
	const client = page(disk);
	const { summary, vocabulary } = await client.open(published).result;
	expect(vocabulary.vocabulary).toEqual(OWN);
	expect(await countOf(client, DATA, summary.terms)).toBe(2);
	await client.revise(NO_CHANGES);
	expect((await page(disk).open(published).result).vocabulary.vocabulary).toEqual(NO_CHANGES);
});
