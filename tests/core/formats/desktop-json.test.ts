import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DESKTOP_JSON } from '#lib/core/formats/desktop-json.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import {
	DEFAULT_READ_OPTIONS,
	type Input,
	type Question,
	type Reading,
	type ReadOptions
} from '#lib/core/model/reading.ts';

const encoder = new TextEncoder();
const FIXTURES = join(import.meta.dirname, '../../fixtures/desktop-json');
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples/desktop-json');

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

function inputOf(content: unknown, chunk = 1 << 16, name = 'folder/my export.json'): Input {
	const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
	const bytes = content instanceof Uint8Array ? content : encoder.encode(text);
	return { name, size: bytes.length, bytes: inChunks(bytes, chunk) };
}

async function read(
	content: unknown,
	options: Partial<ReadOptions> = {},
	chunk?: number
): Promise<Reading[]> {
	const readings: Reading[] = [];
	for await (const reading of DESKTOP_JSON.read(inputOf(content, chunk), {
		...DEFAULT_READ_OPTIONS,
		...options
	}))
		if (reading.kind !== 'progress') readings.push(reading);
	return readings;
}

const postsOf = (readings: readonly Reading[]): RawPost[] =>
	readings.flatMap((reading) => (reading.kind === 'posts' ? reading.posts : []));
const wordsOf = (readings: readonly Reading[], kind: 'note' | 'refused'): string[] =>
	readings.flatMap((reading) => (reading.kind === kind ? [`${reading.note.at}: ${reading.note.why}`] : []));

async function readOne(
	message: Readonly<Record<string, unknown>>,
	options?: Partial<ReadOptions>
): Promise<RawPost> {
	const readings = await read(
		[{ id: 7, type: 'message', date_unixtime: '1700000000', text: 'x', ...message }],
		options
	);
	const [post] = postsOf(readings);
	if (post === undefined) throw new Error(JSON.stringify(readings));
	return post;
}

const recognise = (text: string): boolean =>
	DESKTOP_JSON.recognise({ name: 'a.json', bytes: encoder.encode(text), text });

const LISTED = { id: 1, type: 'message', date: '2020-01-02T03:04:05', text: 'one' };
const ACCOUNT = {
	about: 'All of it',
	personal_information: { user_id: 5, first_name: 'A' },
	contacts: { about: '', list: [{ user_id: 6, date: '2020-01-01T00:00:00', first_name: 'messages' }] },
	frequent_contacts: { about: '', list: [{ id: 9, category: 'people', type: 'user', name: 'B', rating: 1 }] },
	chats: {
		about: '',
		list: [
			{
				name: 'First',
				type: 'public_channel',
				id: 11,
				messages: [LISTED, { ...LISTED, id: 2, text: 'two' }]
			},
			{ name: 'Second', type: 'personal_chat', id: 12, messages: [{ ...LISTED, text: 'three' }] },
			{ name: 'Empty', type: 'bot_chat', id: 14, messages: [] }
		]
	},
	left_chats: {
		about: '',
		list: [{ name: 'Left', type: 'private_group', id: 13, messages: [{ ...LISTED, text: 'four' }] }]
	}
};

describe('one chat', () => {
	const chat = readFileSync(join(FIXTURES, 'chat.json'));

	test('gives its posts with all that is known of them', async () => {
		const readings = await read(new Uint8Array(chat));
		expect(readings.map(({ kind }) => kind)).toEqual(['header', 'service', 'posts']);
		expect(postsOf(readings)).toHaveLength(4);
		expect(readings[0]).toEqual({ kind: 'header', header: { name: 'Harbour News', description: null } });
		const channel = { handle: null, name: 'Harbour News', id: '1555000111' };
		const [first, second, third, last] = postsOf(readings);
		expect(first).toEqual({
			source: 'harbour-news',
			channel,
			number: '2',
			album: null,
			text: 'Мост открыт: "today"\nmap example.org/bare pier@example.org trap 🚢',
			recorded: { from: 1709296205000, to: 1709296205000 },
			editedAt: 1709296805000,
			edited: true,
			forwardedFrom: null,
			replyTo: null,
			author: 'Ada',
			media: ['photo'],
			links: ['https://example.org/map?a=1&b=2', 'https://example.org/bare', 'mailto:pier@example.org'],
			views: null,
			forwards: null,
			reactions: [],
			origin: { file: 'folder/my export.json', unit: 'byte', place: chat.indexOf('{\n   "id": 2,') }
		});
		expect(second).toMatchObject({
			text: 'Thanks\u0007 to all.\u2028Bye',
			edited: false,
			editedAt: null,
			forwardedFrom: 'Deleted account',
			replyTo: '2',
			author: null,
			reactions: [
				{ emoji: '🔥', count: 4 },
				{ emoji: 'custom emoji', count: 3 },
				{ emoji: '⭐', count: 7 }
			]
		});
		expect(third).toMatchObject({
			text: 'Which pier?\nNorth\nSouth',
			media: ['poll'],
			forwardedFrom: 'Port Office',
			replyTo: null
		});
		expect(last).toMatchObject({ number: '5', text: '', recorded: null, media: ['unsupported'] });
	});

	test('is the same in chunks of any size and any line ends', async () => {
		const whole = postsOf(await read(new Uint8Array(chat)));
		for (const size of [1, 7, 63, 1000])
			expect(postsOf(await read(new Uint8Array(chat), {}, size))).toEqual(whole);
		const dos = postsOf(await read(chat.toString().replaceAll('\n', '\r\n')));
		expect(dos.map(({ text }) => text)).toEqual(whole.map(({ text }) => text));
	});

	test('needs nothing that only Node has', async () => {
		const { Buffer: kept } = globalThis;
		try {
			Reflect.deleteProperty(globalThis, 'Buffer');
			expect(postsOf(await read(new Uint8Array(chat)))).toHaveLength(4);
		} finally {
			globalThis.Buffer = kept;
		}
	});
});

describe('fields', () => {
	test.each<[string, Readonly<Record<string, unknown>>, Partial<RawPost>]>([
		['a plain text', { text: 'just words' }, { text: 'just words', links: [] }],
		[
			'text of parts alone',
			{ text: undefined, text_entities: [{ type: 'plain', text: 'only here' }] },
			{ text: 'only here' }
		],
		['a number as text', { text: 12 }, { text: '12' }],
		['no text', { text: null, photo: 'photos/1.jpg' }, { text: '', media: ['photo'] }],
		[
			'a sticker',
			{ file: '(File not included.)', media_type: 'sticker', sticker_emoji: '👍' },
			{ media: ['sticker'] }
		],
		[
			'a round video',
			{ file: 'a.mp4', media_type: 'video_message', mime_type: 'video/mp4' },
			{ media: ['video'] }
		],
		['a voice', { file: 'a.ogg', media_type: 'voice_message' }, { media: ['audio'] }],
		['an animation', { file: 'a.mp4', media_type: 'animation' }, { media: ['video'] }],
		['a video told by its type', { file: 'a.bin', mime_type: 'video/webm' }, { media: ['video'] }],
		['a file', { file: 'a.pdf', mime_type: 'application/pdf' }, { media: ['file'] }],
		['a contact', { contact_information: { first_name: 'A' } }, { media: ['contact'] }],
		[
			'a venue',
			{ text: '', place_name: 'Pier', address: '1 Quay', location_information: {} },
			{ media: ['place'], text: 'Pier\n1 Quay' }
		],
		['a game', { game_title: 'Chess' }, { media: ['unsupported'] }],
		['saved from', { saved_from: 'Other' }, { forwardedFrom: 'Other' }],
		['a member of a group', { from: 'Eve', from_id: 'user5' }, { author: 'Eve' }],
		['a deleted member', { from: null, from_id: 'user5' }, { author: null }],
		['an edit that is no later', { edited_unixtime: '1700000000' }, { edited: false, editedAt: null }],
		['an edit', { edited_unixtime: '1700000009' }, { edited: true, editedAt: 1700000009000 }],
		['an edit beside no reactions', { edited_unixtime: '1700000009', reactions: [] }, { edited: true }],
		[
			'a tg link',
			{ text: [{ type: 'text_link', text: 'a', href: 'tg://resolve?domain=a' }] },
			{ links: ['tg://resolve?domain=a'] }
		],
		[
			'the same link twice',
			{
				text: [
					{ type: 'link', text: 'http://a.b' },
					{ type: 'link', text: 'http://a.b' }
				]
			},
			{ links: ['http://a.b'] }
		],
		['a link with a port', { text: [{ type: 'link', text: 'a.b:80/c' }] }, { links: ['https://a.b:80/c'] }],
		[
			'a data link',
			{ text: [{ type: 'text_link', text: 'a', href: 'data:text/html,x' }] },
			{ links: [], text: 'a' }
		],
		['a mention', { text: [{ type: 'mention', text: '@someone' }, '!'] }, { links: [], text: '@someone!' }],
		['odd parts', { text: ['a', 1, null, ['b'], {}, { type: 'bold', text: 5 }] }, { text: 'a' }],
		['a number that is none', { id: 'x1' }, { number: 'x1' }],
		['no number', { id: undefined }, { number: null }],
		['escaped keys', { 'te\\': 1 }, { text: 'x' }]
	])('%s', async (_what, message, expected) => {
		expect(await readOne(message)).toMatchObject(expected);
	});

	test('keys may be written with escapes', async () => {
		const [post] = postsOf(await read('[{"\\u0069d": 3, "type": "message", "te\\u0078t": "a"}]'));
		expect(post).toMatchObject({ number: '3', text: 'a' });
	});

	test.each([
		['channel1555000111', '1555000111'],
		['10144934703', '1555000111'],
		['user77', null],
		['77', null]
	])('the sender %s of a bare array is channel %s', async (from_id, id) => {
		const { channel, source } = await readOne({
			from: 'Harbour News',
			from_id: /^\d+$/u.test(from_id) ? Number(from_id) : from_id
		});
		expect(channel.id).toBe(id);
		expect(source).toBe(id === null ? 'my-export' : 'harbour-news');
	});
});

describe('times', () => {
	const local = { date_unixtime: undefined, date: '2021-07-01T12:00:00' };

	test.each([
		['UTC', { from: 1625140800000, to: 1625140800000, zoneAssumed: true }],
		['Europe/Moscow', { from: 1625130000000, to: 1625130000000 }],
		['+02:00', { from: 1625133600000, to: 1625133600000 }]
	])('a clock without a zone is read as %s', async (zone, recorded) => {
		expect((await readOne(local, { zone })).recorded).toEqual(recorded);
	});

	test('that a zone was assumed is said once', async () => {
		const message = { ...LISTED, text: 'a' };
		const words = wordsOf(await read([message, { ...message, id: 2 }]), 'note');
		expect(words).toHaveLength(1);
		expect(words[0]).toContain('read as times of UTC');
		expect(wordsOf(await read([{ id: 1, type: 'message', date_unixtime: '1', text: 'a' }]), 'note')).toEqual(
			[]
		);
	});

	test.each([['soon'], ['2021-02-30T00:00:00'], ['2021-13-01T00:00:00'], [''], [null], [5]])(
		'a date %s leaves the text undated',
		async (date) => {
			expect(await readOne({ date_unixtime: undefined, date })).toMatchObject({ text: 'x', recorded: null });
		}
	);
});

describe('a whole account', () => {
	const textsOf = (readings: readonly Reading[]): string[] =>
		postsOf(readings).map(({ text, source }) => `${source} ${text}`);

	test('gives every chat, and says that they can be chosen', async () => {
		const readings = await read(ACCOUNT);
		expect(textsOf(readings)).toEqual(['first one', 'first two', 'second three', 'left four']);
		expect(wordsOf(readings, 'note').at(-1)).toContain('3 chats');
		expect(wordsOf(readings, 'refused')).toEqual([]);
	});

	test.each([
		[['second'], ['second three']],
		[
			['11', ' LEFT '],
			['first one', 'first two', 'left four']
		]
	])('gives the chats %j', async (chats, expected) => {
		expect(textsOf(await read(ACCOUNT, { chats }))).toEqual(expected);
	});

	test('refuses a choice that is not there', async () => {
		const readings = await read(ACCOUNT, { chats: ['Nowhere'] });
		expect(readings.map(({ kind }) => kind)).toEqual(['refused']);
		expect(wordsOf(readings, 'refused')[0]).toContain('Nowhere');
	});

	test('asks which chats are wanted, one chat asks nothing', async () => {
		const ask = (content: unknown): Promise<Question | null> | undefined =>
			DESKTOP_JSON.ask?.(inputOf(content), DEFAULT_READ_OPTIONS);
		expect(await ask(ACCOUNT)).toEqual({
			kind: 'chats',
			chats: [
				{ id: '11', name: 'First', type: 'public_channel', messages: 2 },
				{ id: '12', name: 'Second', type: 'personal_chat', messages: 1 },
				{ id: '13', name: 'Left', type: 'private_group', messages: 1 }
			]
		});
		expect(await ask(ACCOUNT.chats.list[0])).toBeNull();
		expect(await ask([LISTED])).toBeNull();
	});
});

describe('recognition', () => {
	test.each([
		['a chat', readFileSync(join(FIXTURES, 'chat.json'), 'utf8'), true],
		['an account', JSON.stringify(ACCOUNT), true],
		['an empty chat', '{"name":"A","type":"private_channel","id":1,"messages":[]}', true],
		[
			'the middle of a chat',
			' words"\n  },\n  {\n   "id": 5,\n   "type": "message",\n   "date": "2020-01-01T00:00:00",',
			true
		],
		[
			'a dump of another tool',
			'[{"_":"Message","id":1,"type":"message","date":"2020-01-01T00:00:00"}]',
			false
		],
		['any table', '[{"id":1,"type":"note","date":"2020-01-01T00:00:00"}]', false],
		['prose', 'The "type": "message" is what it says.', false],
		['nothing', '', false]
	])('%s: %s', (_what, text, expected) => {
		expect(recognise(text)).toBe(expected);
	});
});

describe('damage', () => {
	const whole = readFileSync(join(FIXTURES, 'chat.json'), 'utf8');

	test('a cut costs the message it cuts', async () => {
		const at = whole.indexOf('Port Office');
		const readings = await read(whole.slice(0, at));
		expect(postsOf(readings).map(({ number }) => number)).toEqual(['2', '3']);
		expect(wordsOf(readings, 'refused')).toEqual([
			`byte ${String(encoder.encode(whole.slice(0, whole.indexOf('{\n   "id": 4'))).length)}: The file is cut off in the middle of this message; the messages before it are kept.`
		]);
	});

	test('a part from the middle keeps its whole messages', async () => {
		const readings = await read(whole.slice(whole.indexOf('Мост')));
		expect(postsOf(readings).map(({ number }) => number)).toEqual(['3', '4', '5']);
		expect(postsOf(readings)[0]?.channel.id).toBe('1555000111');
		expect(wordsOf(readings, 'refused')).toHaveLength(1);
	});

	test('what is no message is refused with its place', async () => {
		const words = wordsOf(await read('[5, {"id": 1, "type": "message"}, "x"]'), 'refused');
		expect(words.map((one) => one.split(':')[0])).toEqual(['byte 1', 'byte 4', 'byte 34']);
	});

	test.each([
		['a part of its text', '"text": "#port"', '"text" "#port"', ['1', '3']],
		['between two parts', '    },\n    " and', '    }.\n    " and', ['1', '3']],
		['entities, which repeat the text', '"type": "plain"', '"type" "plain"', ['1', '2', '3']]
	])('inside a message laid out by lines costs it where it is read: %s', async (_name, good, bad, kept) => {
		const text = [{ type: 'hashtag', text: '#port' }, ' and sea'];
		const messages = [1, 2, 3].map((id) => ({
			...LISTED,
			id,
			text: id === 2 ? text : 'words',
			text_entities: id === 2 ? [{ type: 'plain', text: 'words' }] : []
		}));
		const written = JSON.stringify({ name: 'Harbour', type: 'public_channel', id: 9, messages }, null, 1);
		const readings = await read(written.replace(good, bad));
		expect(written).toContain(good);
		expect(postsOf(readings).map(({ number }) => number)).toEqual(kept);
		expect(wordsOf(readings, 'refused')).toHaveLength(3 - kept.length);
	});

	test('no file makes it throw, hang or lose a message that is whole', async () => {
		const account = JSON.stringify(ACCOUNT, null, 1);
		const made = fc.constantFrom(
			whole,
			account,
			JSON.stringify(ACCOUNT),
			JSON.stringify([LISTED, { ...LISTED, id: 2 }])
		);
		const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
		await fc.assert(
			fc.asyncProperty(made, share, fc.nat(127), fc.boolean(), async (text, part, byte, cut) => {
				const bytes = encoder.encode(text);
				const at = Math.floor(bytes.length * part);
				const before = postsOf(await read(bytes.slice()));
				if (!cut) bytes[at] = byte;
				const found = postsOf(await read(cut ? bytes.slice(0, at) : bytes)).map(({ origin }) => origin.place);
				const places = before.map(({ origin }) => origin.place);
				const kept = places.filter((place, i) => {
					const next = places[i + 1] ?? bytes.length;
					return cut ? next <= at : next <= at || at < place;
				});
				for (const place of kept) expect(found).toContain(place);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('files as they are', () => {
	const deals = join(SAMPLES, 'tg-desktop-json-deals/Input.messages.json');
	const single = join(SAMPLES, 'tg-desktop-json-pachum/result.json');

	test.skipIf(!existsSync(deals))('a bare array gives what JSON.parse gives', async () => {
		const bytes = readFileSync(deals);
		const posts = postsOf(await read(new Uint8Array(bytes)));
		const messages: unknown = JSON.parse(bytes.toString());
		if (!Array.isArray(messages)) throw new Error('no array');
		expect(posts).toHaveLength(601);
		expect(posts.map(({ number, text, recorded }) => [number, text, recorded?.from])).toEqual(
			messages.map((message: Readonly<Record<string, unknown>>) => [
				String(message.id),
				[message.text]
					.flat()
					.map((part) => (typeof part === 'string' ? part : textOfPart(part)))
					.join(''),
				Number(message.date_unixtime) * 1000
			])
		);
		expect(new Set(posts.map(({ channel }) => channel.id))).toEqual(new Set(['1858370886']));
	});

	test.skipIf(!existsSync(single))('a chat gives its posts', async () => {
		const posts = postsOf(await read(new Uint8Array(readFileSync(single))));
		expect(posts.map(({ number, media, edited }) => [number, media, edited])).toEqual([
			['3854', ['photo'], false],
			['3855', ['video'], true],
			['3856', ['video'], true]
		]);
	});
});

function textOfPart(part: unknown): string {
	return typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : '';
}
