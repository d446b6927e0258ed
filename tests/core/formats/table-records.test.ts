import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { RECORDS } from '#lib/core/formats/table/records.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import { encode, inputOf, readAll, textsOf, timeOf } from './table-read.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/samples/channel-posts-json');
const POSTS = [
	{
		message_id: 12,
		sender_id: -1001003313758,
		text: 'The river rises\nagain',
		date: '2024-05-01T08:00:00+00:00',
		channel: 'River News'
	},
	{
		message_id: 13,
		sender_id: -1001003313758,
		text: 'It falls',
		date: '2024-05-02T08:00:00+00:00',
		channel: 'River News'
	},
	{
		message_id: 14,
		sender_id: -1001003313759,
		text: 'The lake is still',
		date: '2024-05-03T08:00:00+00:00',
		channel: 'Lake News'
	}
];
const TEXTS = POSTS.map(({ text }) => text);
const read = (json: string, options = {}) => readAll(json, { format: RECORDS, name: 'posts.json', options });

const LAYOUTS: readonly (readonly [string, string])[] = [
	['an array', JSON.stringify(POSTS)],
	['an array on many lines', JSON.stringify(POSTS, null, 4)],
	['one a line', POSTS.map((post) => JSON.stringify(post)).join('\n') + '\n'],
	['one after the other, indented', POSTS.map((post) => JSON.stringify(post, null, 2)).join('\n')],
	[
		'inside an object',
		JSON.stringify({ meta: { count: 3, tags: ['a', 'b'] }, data: POSTS, next: null }, null, 2)
	],
	['deep inside an object', JSON.stringify({ response: { items: POSTS } })],
	['beside another list', JSON.stringify({ users: [{ id: 1, name: 'Ann' }], posts: POSTS })]
];

describe('records of any layout', () => {
	it.each(LAYOUTS)('%s', async (_, json) => {
		expect(detectFormat({ name: 'posts.json', bytes: encode(json), text: json })).toBe(RECORDS);
		const { posts, refused, notes } = await read(json);
		expect(refused).toEqual([]);
		expect(textsOf(posts)).toEqual(TEXTS);
		expect(posts.map(({ number }) => number)).toEqual(['12', '13', '14']);
		expect(timeOf(posts[0])).toBe('2024-05-01T08:00:00.000Z');
		expect(posts.map(({ channel }) => [channel.name, channel.id])).toEqual([
			['River News', '1003313758'],
			['River News', '1003313758'],
			['Lake News', '1003313759']
		]);
		expect(notes).toEqual([
			expect.stringMatching('record 1: Columns: text from “text”; time from “date”; id from “message_id”')
		]);
		const place = posts[1]?.origin.place ?? 0;
		expect(posts[1]?.origin.unit).toBe('byte');
		expect(new TextDecoder().decode(encode(json).subarray(place)).startsWith('{')).toBe(true);
	});

	it('fields inside fields, lists of them and numbers too long for a double', async () => {
		const json = `{"id": 1513244960182710273, "full_text": "Said: 1513244960182710273, yes", "created_at": "Sun Apr 10 19:58:07 +0000 2022", "user": {"screen_name": "River_News", "id": 77000000000000001}, "entities": {"urls": [{"expanded_url": "https://a.example/1"}, {"expanded_url": "https://a.example/2"}], "media": [{"type": "photo"}, {"type": "photo"}]}, "public_metrics": {"retweet_count": 4}}\n`;
		const { posts } = await read(json + json.replace('yes', 'no'));
		expect(posts[0]).toMatchObject({
			number: '1513244960182710273',
			text: 'Said: 1513244960182710273, yes',
			source: 'river_news',
			channel: { handle: 'river_news', id: '77000000000000001' },
			links: ['https://a.example/1', 'https://a.example/2'],
			media: ['photo', 'photo'],
			forwards: 4
		});
	});

	it('dates as databases write them', async () => {
		const { posts } = await read(
			'[{"_id": {"$oid": "65a"}, "text": "The river rises", "date": {"$date": "2024-05-01T08:00:00Z"}}, {"_id": {"$oid": "65b"}, "text": "It falls", "date": {"$date": "2024-05-02T08:00:00Z"}}]'
		);
		expect(posts.map(timeOf)).toEqual(['2024-05-01T08:00:00.000Z', '2024-05-02T08:00:00.000Z']);
	});

	it('fields that only later records have', async () => {
		const many = Array.from({ length: 2000 }, (_, at) => ({
			id: at + 1,
			text: `Words of post ${String(at)} about the river`,
			date: 1714550400 + at
		}));
		const { posts } = await read(
			JSON.stringify([
				...many,
				{ id: 9000, text: '', date: 1714559999, photo: 'a.jpg', views: 5, forwarded_from: 'Lake' }
			])
		);
		expect(posts).toHaveLength(2001);
		expect(posts.at(-1)).toMatchObject({ number: '9000', media: ['photo'], views: 5, forwardedFrom: 'Lake' });
	});
});

describe('what is no list of posts', () => {
	it.each([
		[
			'settings',
			JSON.stringify(
				{ name: 'river', version: '1.0.0', description: 'A tool for rivers', scripts: { build: 'make' } },
				null,
				2
			)
		],
		[
			'a list of settings',
			JSON.stringify([
				{ name: 'a', enabled: true },
				{ name: 'b', enabled: false }
			])
		],
		[
			'a catalogue',
			JSON.stringify({
				items: [
					{ id: 'A1', description: 'Red chair', price: 3 },
					{ id: 'A2', description: 'Blue chair', price: 4 }
				]
			})
		],
		['numbers', '[3, 4, 5]'],
		[
			'a map',
			JSON.stringify({
				type: 'FeatureCollection',
				features: [
					{ type: 'Feature', properties: { name: 'River' }, geometry: { type: 'Point', coordinates: [1, 2] } }
				]
			})
		],
		['nothing in it', '[]']
	])('%s is refused in words', (_, json) => {
		const detected = detectFormat({ name: 'x.json', bytes: encode(json), text: json });
		expect('refused' in detected && detected.refused).toMatch(
			'This looks like JSON data that Postline does not know. It reads: '
		);
	});

	it('records that are no posts cost themselves', async () => {
		const json = `[${JSON.stringify(POSTS[0])}, 7, null, {"message_id": 20, "text": "", "date": "2024-05-01"}, ${JSON.stringify(POSTS[1])}]`;
		const { posts, refused } = await read(json);
		expect(textsOf(posts)).toEqual(TEXTS.slice(0, 2));
		expect(refused).toHaveLength(3);
		expect(refused[0]).toMatch(/^byte \d+: This is no object with fields; it is no post\.$/u);
	});

	it('a list without a text is refused with its columns', async () => {
		const { refused, readings } = await read('[{"id": 1, "likes": 4}, {"id": 2, "likes": 5}]');
		expect(readings).toHaveLength(1);
		expect(refused[0]).toMatch('Its columns are: id, likes.');
	});
});

it('asks which column is what', async () => {
	expect(
		await RECORDS.ask?.(inputOf(encode(JSON.stringify({ data: POSTS }))), DEFAULT_READ_OPTIONS)
	).toMatchObject({
		kind: 'columns',
		columns: ['message_id', 'sender_id', 'text', 'date', 'channel'],
		guess: { text: 'text', time: 'date', id: 'message_id', source: 'channel' }
	});
	const told = await read(JSON.stringify(POSTS), { columns: { '*': { text: 'channel', id: null } } });
	expect(told.posts[0]).toMatchObject({ text: 'River News', number: null });
});

test.skipIf(!existsSync(SAMPLES))('every post of five of the samples', async () => {
	for (const name of readdirSync(SAMPLES).slice(0, 5)) {
		const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
		const head = bytes.subarray(0, 4096);
		expect(detectFormat({ name, bytes: head, text: new TextDecoder().decode(head, { stream: true }) })).toBe(
			RECORDS
		);
		const expected = JSON.parse(new TextDecoder().decode(bytes)) as {
			message_id: number;
			text: string;
			date: string;
			channel: string;
			sender_id: number;
		}[];
		const { posts, refused } = await readAll(bytes, { format: RECORDS, name });
		const kept = expected.filter(({ text }) => text.trim() !== '');
		expect(refused).toHaveLength(expected.length - kept.length);
		expect(
			posts.map(({ number, text, recorded, channel }) => [
				number,
				text,
				recorded?.from,
				channel.name,
				channel.id
			])
		).toEqual(
			kept.map((post) => [
				String(post.message_id),
				post.text.trim(),
				Date.parse(post.date),
				post.channel,
				String(post.sender_id).replace('-100', '')
			])
		);
	}
});

describe('a script that only holds data', () => {
	const tweets = [1, 2, 3].map((n) => ({
		tweet: {
			id_str: String(1500000000000000000n + BigInt(n)),
			created_at: `Mon May 02 05:00:0${String(n)} +0000 2022`,
			full_text: `Tide ${String(n)} of the day is in`
		}
	}));
	it.each([
		'window.YTD.tweets.part0 = ',
		'const tides =\n',
		'export default ',
		'  var x=',
		'module.exports = '
	])('%j before it is left out, and places stay those of the file', async (start) => {
		const text = `${start}${JSON.stringify(tweets)};\n`;
		expect(detectFormat({ name: 'tides.js', bytes: encode(text), text })).toBe(RECORDS);
		for (const chunk of [3, 1 << 16]) {
			const { posts, refused } = await readAll(text, { format: RECORDS, chunk });
			expect(refused).toEqual([]);
			expect(posts.map(({ number }) => number)).toEqual(tweets.map(({ tweet }) => tweet.id_str));
			expect(posts.map(timeOf)[2]).toBe('2022-05-02T05:00:03.000Z');
			expect(posts[0]?.origin).toEqual({ file: 'posts.csv', unit: 'byte', place: start.length + 1 });
		}
	});
	it.each(['window.onload = function () { go([1]); }', 'const x = 5; [{"text":"a"}]', 'The pier = {open}'])(
		'%j is none',
		(text) => {
			expect(detectFormat({ name: 'x.js', bytes: encode(text), text })).not.toBe(RECORDS);
		}
	);
});

it.each(['id', 'text', 'date'])(
	'a name spelt otherwise in one record costs that record alone: %s',
	async (name) => {
		const record = (n: number) =>
			JSON.stringify({
				id: String(n),
				date: `2024-05-0${String(n)} 08:00:00`,
				text: `Ferry ${String(n)} is late again today`
			});
		const slip = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
		const lines = [record(1).replace(`"${name}"`, `"${slip}"`), record(2), record(3), record(4)].join('\n');
		const { posts } = await readAll(lines, { format: RECORDS, name: 'posts.ndjson' });
		const rest = posts.filter(({ text }) => !text.includes('1'));
		expect(rest.map(({ number }) => number)).toEqual(['2', '3', '4']);
		expect(rest.map(({ recorded }) => recorded?.from)).toEqual(
			[2, 3, 4].map((day) => Date.UTC(2024, 4, day, 8))
		);
	}
);
