import { describe, expect, test } from 'vitest';
import { loadArchive } from '#lib/core/archive/files/load.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { sha256 } from '#lib/core/archive/sha256.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Input } from '#lib/core/model/reading.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { textInput } from './made-input.ts';

const PEER = { _: 'PeerChannel', channel_id: 77 };
const CHAT = { _: 'Channel', id: 77, title: 'Lake Council', username: 'lakecouncil' };
const WORDS =
	'The council of the lake met on the water and spoke of the reeds for an hour, then of the boats.';

function message(id: number, more: object = {}): object {
	const date = new Date(Date.UTC(2024, 4, 1, 10) + id * 86_400_000).toISOString();
	return {
		_: 'Message',
		id,
		peer_id: PEER,
		chat: CHAT,
		date,
		message: `${WORDS} Part ${String(id)}.`,
		...more
	};
}

const FILES: Readonly<Record<string, string>> = {
	'first.json': JSON.stringify([1, 2, 3, 4].map((id) => message(id))),
	'second.json': JSON.stringify([
		message(3, {
			message: `${WORDS} Part 3, mended.`,
			edit_date: '2024-06-01T00:00:00+00:00',
			edit_hide: false
		}),
		message(4, { views: 90 }),
		message(5, { grouped_id: 9, media: { _: 'MessageMediaPhoto' } }),
		message(6, { grouped_id: 9, message: '', media: { _: 'MessageMediaPhoto' } })
	]),
	'other.json': JSON.stringify([
		{
			...message(1),
			peer_id: { _: 'PeerChannel', channel_id: 78 },
			chat: { ...CHAT, id: 78, title: 'Sea', username: 'sea' },
			message: `${WORDS} Part 2.`
		}
	]),
	'page.txt': `Lake Council\n120 subscribers\nAll about the lake.\nDownload Telegram\n${[1, 2, 4]
		.map((id) => `Forwarded from Harbour\n${WORDS} Part ${String(id)}.\n`)
		.join('\n')}Forwarded from Harbour\nWords that only the page has, on swans and their young.\n`,
	'album-end.json': JSON.stringify([
		message(6, { grouped_id: 9, message: '', media: { _: 'MessageMediaPhoto' } }),
		message(7, { grouped_id: 9, message: '' }),
		message(8, { reply_to: { _: 'MessageReplyHeader', reply_to_msg_id: 7 } })
	]),
	'broken.json': '[{"_": "Message", "id": "x"}, 7',
	'nothing.txt': ''
};

function inputs(...names: readonly string[]): Input[] {
	return names.map((name) => textInput(name, FILES[name] ?? ''));
}

function bytesOf(archive: Archive): Record<string, string> {
	return Object.fromEntries(
		[...writeArchive(archive)].map(([name, bytes]) => [
			name,
			name.endsWith('.json') ? new TextDecoder().decode(bytes) : sha256(bytes)
		])
	);
}

/** The same archive after it was kept on a disk. */
async function reloaded(archive: Archive): Promise<Archive> {
	const written = writeArchive(archive);
	const bytesNamed = (name: string) => written.get(name) ?? new Uint8Array();
	const loaded = await loadArchive({
		text: (name) => Promise.resolve(new TextDecoder().decode(bytesNamed(name))),
		range: (name, start, end) => Promise.resolve(bytesNamed(name).slice(start, end).buffer as ArrayBuffer)
	});
	if ('refused' in loaded) throw new Error(loaded.refused);
	return loaded.archive;
}

const NAMES = Object.keys(FILES);

describe('an import', () => {
	test('gives the same bytes whatever the order of its files', async () => {
		const there = bytesOf(await importArchive(inputs(...NAMES)));
		expect(bytesOf(await importArchive(inputs(...NAMES.toReversed())))).toEqual(there);
		expect(bytesOf(await importArchive(inputs(...NAMES.slice(3), ...NAMES.slice(0, 3))))).toEqual(there);
	});

	test('merges, keeps what was changed, links what was said twice, and accounts for all of it', async () => {
		const { posts, receipt, channels, name } = await importArchive(inputs(...NAMES));
		const byId = new Map<string, (typeof posts)[number]>(posts.map((post) => [post.id, post]));
		expect(channels.map(({ source, posts: count }) => [source, count])).toEqual([
			['lakecouncil', 7],
			['sea', 1]
		]);
		expect(name).toBe('Lake Council, Sea');
		expect(byId.get('lakecouncil/3')).toMatchObject({ text: `${WORDS} Part 3, mended.`, edited: true });
		expect(byId.get('lakecouncil/3')?.earlier.map(({ text }) => text)).toEqual([`${WORDS} Part 3.`]);
		expect(byId.get('lakecouncil/5')).toMatchObject({
			parts: ['6', '7'],
			media: ['photo', 'photo'],
			origin: { file: 'second.json' },
			alsoIn: [
				{ file: 'album-end.json', part: '6' },
				{ file: 'album-end.json', part: '7' },
				{ file: 'second.json', part: '6' }
			]
		});
		expect(byId.get('lakecouncil/4')).toMatchObject({ views: 90 });
		expect([byId.get('sea/1')?.sameTextAs, byId.get('lakecouncil/2')?.sameTextAs]).toEqual([null, 'sea/1']);
		expect(posts.find(({ text }) => text.includes('swans'))?.when.basis).not.toBe('recorded');
		expect(byId.get('lakecouncil/8')?.replyTo).toBe('5');
		expect(receipt).toMatchObject({ kept: 8, albumParts: 2, changed: 1, sameText: 1 });
		expect(
			receipt.files.map(({ file, kept, merged, albumParts }) => [file, kept, merged, albumParts])
		).toEqual(
			expect.arrayContaining([
				['album-end.json', 1, 2, 2],
				['second.json', 1, 3, 0]
			])
		);
		expect(receipt.read).toBe(receipt.kept + receipt.merged + receipt.refused.length);
		expect(receipt.files.map(({ file }) => file)).toEqual([...NAMES].sort());
		expect(receipt.refused.map(({ file }) => file)).toEqual(
			expect.arrayContaining(['broken.json', 'nothing.txt'])
		);
	});
});

describe('adding to an archive', () => {
	test('either of two files of one name a second time changes nothing; one with other reactions is another', async () => {
		const named = (file: string, reactions?: object) => {
			const messages = JSON.parse(FILES[file] ?? '') as readonly object[];
			const more = messages.map((one) => (reactions ? { ...one, reactions } : one));
			return textInput('result.json', JSON.stringify(more));
		};
		const base = await importArchive([named('first.json'), named('second.json')]);
		expect(base.receipt.files.map(({ file }) => file)).toEqual(['result.json', 'result (2).json']);
		for (const file of ['first.json', 'second.json']) {
			expect(bytesOf(await importArchive([named(file)], { base }))).toEqual(bytesOf(base));
		}
		const liked = {
			_: 'MessageReactions',
			results: [{ _: 'ReactionCount', reaction: { _: 'ReactionEmoji', emoticon: '👍' }, count: 3 }]
		};
		const added = await importArchive([named('first.json', liked)], { base });
		expect(added.posts.find(({ id }) => id === 'lakecouncil/1')?.reactions).toEqual([
			{ emoji: '👍', count: 3 }
		]);
	});

	test.each(NAMES)('%s a second time changes nothing', async (file) => {
		const base = await importArchive(inputs(...NAMES));
		expect(bytesOf(await importArchive(inputs(file), { base }))).toEqual(bytesOf(base));
		const kept = await reloaded(base);
		expect(bytesOf(await importArchive(inputs(file), { base: kept }))).toEqual(bytesOf(base));
	});

	test.each([
		[['first.json'], ['second.json']],
		[
			['second.json', 'page.txt'],
			['first.json', 'other.json']
		],
		[['page.txt'], ['first.json']],
		[['album-end.json'], ['second.json']],
		[['second.json'], ['album-end.json']],
		[['second.json', 'album-end.json'], ['first.json']],
		[
			['other.json', 'nothing.txt'],
			['page.txt', 'first.json', 'second.json']
		]
	])('%j and then %j gives the posts of both read at once', async (before, after) => {
		const base = await reloaded(await importArchive(inputs(...before)));
		const added = await importArchive(inputs(...after), { base });
		const at = await importArchive(inputs(...before, ...after));
		expect(added.posts).toEqual(at.posts);
		expect(added.events).toEqual(at.events);
		expect(added.channels).toEqual(at.channels);
		expect(added.receipt).toEqual(at.receipt);
	});
});
