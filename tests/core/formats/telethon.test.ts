import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { TELETHON } from '#lib/core/formats/telethon.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import { cutAt, encode, postsAmong, readAll } from './read-all.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/samples');

type Json = Record<string, unknown>;
const PEER = { _: 'PeerChannel', channel_id: 1234567890 };
const message = (id: number, more: Json = {}): Json => ({
	_: 'Message',
	id,
	peer_id: PEER,
	date: '2023-03-14T09:05:07+00:00',
	message: `Tide ${String(id)}`,
	entities: [],
	...more
});
const service = (id: number, action: Json): Json => ({
	_: 'MessageService',
	id,
	peer_id: PEER,
	date: '2023-03-01T00:00:00+00:00',
	action
});
const CHANNEL = {
	_: 'Channel',
	id: 1234567890,
	title: 'Harbour Office',
	username: 'Harbour',
	date: '2020-01-01T00:00:00+00:00'
};

async function one(more: Json): Promise<RawPost> {
	const [post] = postsAmong(await readAll(TELETHON, JSON.stringify([message(5, more)])));
	if (post === undefined) throw new Error('no post');
	return post;
}

describe('layouts', () => {
	const two = [message(1), message(2)];
	it.each([
		['an array', JSON.stringify(two)],
		['an array over many lines', JSON.stringify(two, null, 1)],
		['one a line', two.map((line) => JSON.stringify(line)).join('\n')],
		['one after the other', two.map((line) => JSON.stringify(line, null, 2)).join('')],
		[
			'an answer',
			JSON.stringify({ _: 'messages.channelMessages', count: 2, messages: two, chats: [], users: [] })
		],
		[
			'answers, one a line',
			two
				.map((line) => JSON.stringify({ _: 'messages.messagesSlice', messages: [line], chats: [] }))
				.join('\n')
		],
		['an array of answers', JSON.stringify(two.map((line) => ({ messages: [line], chats: [] })))],
		['an answer in an envelope', JSON.stringify({ ok: true, result: { messages: two } })]
	])('%s', async (_, text) => {
		const readings = await readAll(TELETHON, text);
		expect(readings.map(({ kind }) => kind)).toEqual(['post', 'post']);
		expect(postsAmong(readings).map(({ number, text: said }) => [number, said])).toEqual([
			['1', 'Tide 1'],
			['2', 'Tide 2']
		]);
		expect(detectFormat({ name: 'a.json', bytes: encode(text), text })).toBe(TELETHON);
	});
	it.each([
		'[{"id":1,"type":"message","date":"2023-03-14T09:05:07","text":"a"}]',
		'{"name":"Harbour","type":"public_channel","id":1,"messages":[{"id":1,"type":"message"}]}',
		'[{"id":1,"message":"a","date":"2023-03-14"}]',
		'The field "_": "Message" says it.'
	])('not %s', (text) => {
		expect(TELETHON.recognise({ name: 'a.json', bytes: encode(text), text })).toBe(false);
	});
});

describe('the channel', () => {
	it('has the number of its peer', async () => {
		expect((await one({})).channel).toEqual({ handle: null, name: null, id: '1234567890' });
	});
	it.each([
		['chat_id', { peer_id: null, chat_id: -1001234567890 }],
		['to_id', { peer_id: undefined, to_id: { _: 'peerChannel', channel_id: '1234567890' } }],
		['a bare peer', { peer_id: -1001234567890 }]
	])('also as %s', async (_, more) => {
		expect((await one(more)).channel.id).toBe('1234567890');
	});
	it('has its name from the message', async () => {
		expect(
			await one({ channel: { id: 1234567890, title: 'Harbour Office', username: 'Harbour' } })
		).toMatchObject({
			source: 'harbour',
			channel: { handle: 'harbour', name: 'Harbour Office', id: '1234567890' }
		});
		expect(
			(
				await one({
					chat: {
						title: 'H',
						usernames: [
							{ username: 'old', active: false },
							{ username: 'Harbour', active: true }
						]
					}
				})
			).source
		).toBe('harbour');
	});
	it('has its name from what stands before the messages', async () => {
		const readings = await readAll(TELETHON, JSON.stringify({ chats: [CHANNEL], messages: [message(1)] }));
		expect(readings[0]).toEqual({ kind: 'header', header: { name: 'Harbour Office', description: null } });
		expect(postsAmong(readings)[0]?.source).toBe('harbour');
	});
	it('is headed by what stands behind them', async () => {
		const readings = await readAll(TELETHON, JSON.stringify({ messages: [message(1)], chats: [CHANNEL] }));
		expect(readings.map(({ kind }) => kind)).toEqual(['post', 'header']);
	});
	it('has the name it was founded with where there is no other', async () => {
		const founded = service(1, { _: 'MessageActionChannelCreate', title: 'Harbour Office' });
		const readings = await readAll(TELETHON, JSON.stringify([founded, message(2)]));
		expect(readings.map(({ kind }) => kind)).toEqual(['header', 'service', 'post']);
		expect(postsAmong(readings)[0]?.channel.name).toBe('Harbour Office');
	});
});

describe('times', () => {
	const AT = Date.UTC(2023, 2, 14, 9, 5, 7);
	it.each([
		['2023-03-14T09:05:07+00:00'],
		['2023-03-14 09:05:07+00:00'],
		['2023-03-14T12:05:07+03:00'],
		[AT / 1000],
		[String(AT / 1000)],
		[AT],
		[{ $date: '2023-03-14T09:05:07Z' }],
		[{ $date: AT }],
		[{ $date: { $numberLong: String(AT) } }]
	])('%j', async (date) => {
		expect((await one({ date })).recorded).toEqual({ from: AT, to: AT });
	});
	it.each([[null], ['soon'], [0], [-5], [{}], [true], [253_402_300_800_000], [8e15]])(
		'%j is none',
		async (date) => {
			expect((await one({ date })).recorded).toBe(null);
		}
	);
	it('without a zone are of the zone given, said once', async () => {
		const date = '2023-03-14 12:05:07';
		const text = JSON.stringify([message(1, { date }), message(2, { date })]);
		const readings = await readAll(TELETHON, text, { zone: 'Europe/Moscow' });
		expect(readings.map(({ kind }) => kind)).toEqual(['note', 'post', 'post']);
		expect(postsAmong(readings)[1]?.recorded?.from).toBe(AT);
	});
	it('that cannot be read are said, the first twenty one by one', async () => {
		const text = JSON.stringify(Array.from({ length: 25 }, (_, i) => message(i + 1, { date: 'soon' })));
		const notes = (await readAll(TELETHON, text)).flatMap((one) =>
			one.kind === 'note' ? [one.note.why] : []
		);
		expect(notes).toHaveLength(21);
		expect(notes[0]).toBe('This message has no time that can be read; it is kept undated.');
		expect(notes[20]).toBe('5 more messages have no time that can be read and are kept undated.');
	});
	it('of a change count where the text may have changed', async () => {
		const edit_date = '2023-03-14T10:00:00+00:00';
		expect(await one({ edit_date })).toMatchObject({ edited: true, editedAt: Date.UTC(2023, 2, 14, 10) });
		expect(await one({ edit_date, edit_hide: true })).toMatchObject({ edited: false, editedAt: null });
		expect(await one({ edit_date: '2023-03-14T09:05:07+00:00' })).toMatchObject({ edited: false });
	});
});

describe('text and links', () => {
	it('are cut out by UTF-16 offset', async () => {
		const text = '🌊🌊 see a.example/x or write to a@b.example here';
		const entities = [
			{ _: 'MessageEntityUrl', offset: text.indexOf('a.ex'), length: 11 },
			{ _: 'messageEntityEmail', offset: text.indexOf('a@b'), length: 11 },
			{ _: 'MessageEntityTextUrl', offset: text.indexOf('here'), length: 4, url: 'https://c.example/' },
			{ _: 'MessageEntityBold', offset: 0, length: 4 },
			{ _: 'MessageEntityUrl', offset: 900, length: 5 },
			{ _: 'MessageEntityUrl' },
			null
		];
		const post = await one({ message: text, entities });
		expect(post.text).toBe(text);
		expect(post.links).toEqual(['a.example/x', 'mailto:a@b.example', 'https://c.example/']);
	});
	it('are found in the text of a dump without entities', async () => {
		expect((await one({ message: 'See https://a.example/x.', entities: undefined })).links).toEqual([
			'https://a.example/x'
		]);
	});
	it.each(['text', 'raw_text', 'caption'])('stand in %s', async (key) => {
		expect((await one({ message: undefined, [key]: 'Waves' })).text).toBe('Waves');
	});
});

describe('media', () => {
	const document = (mime_type: string, ...attributes: string[]) => ({
		media: {
			_: 'MessageMediaDocument',
			document: {
				_: 'Document',
				mime_type,
				attributes: attributes.map((name) => ({ _: `DocumentAttribute${name}` }))
			}
		}
	});
	it.each([
		[{ media: { _: 'MessageMediaPhoto', photo: {} } }, ['photo']],
		[document('video/mp4', 'Video', 'Filename'), ['video']],
		[document('video/mp4', 'Video', 'Animated'), ['video']],
		[document('audio/ogg', 'Audio'), ['audio']],
		[document('image/webp', 'ImageSize', 'Sticker'), ['sticker']],
		[document('image/png'), ['photo']],
		[document('application/pdf', 'Filename'), ['file']],
		[{ media: { _: 'messageMediaGeo' } }, ['place']],
		[{ media: { _: 'messageMediaContact' } }, ['contact']],
		[{ media: { _: 'messageMediaUnsupported' } }, ['unsupported']],
		[{ media: { _: 'MessageMediaEmpty' } }, []],
		[{ media: null }, []],
		[{ media: 'MessageMediaType.VIDEO', video: { file_id: 'a' } }, ['video']],
		[{ photo: [{ file_id: 'a' }] }, ['photo']]
	])('%j', async (more, media) => {
		expect((await one(more)).media).toEqual(media);
	});
	it('a web page is a link', async () => {
		const media = {
			_: 'MessageMediaWebPage',
			webpage: { _: 'WebPage', url: 'https://a.example/', title: 'A' }
		};
		expect(await one({ media })).toMatchObject({ media: [], links: ['https://a.example/'] });
	});
	it.each([
		[{ question: 'High or low?', answers: [{ text: 'High' }, { text: 'Low' }] }],
		[
			{
				question: { _: 'TextWithEntities', text: 'High or low?' },
				answers: [{ text: { text: 'High' } }, { text: { text: 'Low' } }]
			}
		]
	])('a poll speaks for itself', async (poll) => {
		const post = await one({ message: '', media: { _: 'MessageMediaPoll', poll } });
		expect(post).toMatchObject({ media: ['poll'], text: 'High or low?\n• High\n• Low' });
	});
});

describe('what else a message says', () => {
	it.each([
		[{ _: 'MessageFwdHeader', from_name: 'Pilots' }, 'Pilots'],
		[{ _: 'MessageFwdHeader', from_id: { _: 'PeerChannel', channel_id: 77 }, channel_post: 3 }, 'channel 77'],
		[{ _: 'messageFwdHeader', channel_id: 77, channel_post: 3 }, 'channel 77'],
		[{ _: 'messageFwdHeader', from_id: { _: 'PeerUser', user_id: 78 } }, 'user 78'],
		[null, null]
	])('forwarded from %j', async (fwd_from, name) => {
		expect((await one({ fwd_from })).forwardedFrom).toBe(name);
	});
	it('forwards bear the names that stand beside the messages', async () => {
		const chats = [{ _: 'channel', id: 77, title: 'Pilots' }];
		const users = [{ _: 'user', id: 78, first_name: 'Anna', last_name: 'B' }];
		const messages = [
			message(1, { fwd_from: { from_id: { channel_id: 77 } } }),
			message(2, { fwd_from: { from_id: { user_id: 78 } } })
		];
		const posts = postsAmong(await readAll(TELETHON, JSON.stringify({ chats, users, messages })));
		expect(posts.map(({ forwardedFrom }) => forwardedFrom)).toEqual(['Pilots', 'Anna B']);
	});
	it.each([
		[{ reply_to: { _: 'MessageReplyHeader', reply_to_msg_id: 3 } }, '3'],
		[{ reply_to_msg_id: 3 }, '3'],
		[{ reply_to: { reply_to_msg_id: 3, reply_to_peer_id: { channel_id: 99 } } }, null],
		[{ reply_to: null }, null]
	])('%j', async (more, number) => {
		expect((await one(more)).replyTo).toBe(number);
	});
	it('counts', async () => {
		const reactions = {
			results: [
				{ reaction: { _: 'ReactionEmoji', emoticon: '👍' }, count: 5 },
				{ reaction: '🔥', count: 2 },
				{ reaction: { _: 'ReactionCustomEmoji', document_id: 1 }, count: 1 }
			]
		};
		expect(await one({ views: 100, forwards: 7, reactions, post_author: 'Anna' })).toMatchObject({
			views: 100,
			forwards: 7,
			reactions: [
				{ emoji: '👍', count: 5 },
				{ emoji: '🔥', count: 2 }
			],
			author: 'Anna'
		});
	});
	it('albums keep every digit of their number', async () => {
		const text = JSON.stringify([
			message(1, { grouped_id: 'N' }),
			message(2, { message: 'a: 12345678901234567, b', grouped_id: 'N' })
		]).replaceAll('"N"', '13370000000000000123');
		const posts = postsAmong(await readAll(TELETHON, text));
		expect(posts.map(({ album }) => album)).toEqual(['13370000000000000123', '13370000000000000123']);
		expect(posts[1]?.text).toBe('a: 12345678901234567, b');
	});
	it('what is no message is refused', async () => {
		const photo = { _: 'Photo', id: 7, date: '2020-01-01T00:00:00+00:00' };
		const readings = await readAll(TELETHON, JSON.stringify([message(1), photo, { id: 2 }, 7]));
		expect(readings.map(({ kind }) => kind)).toEqual(['post', 'refused', 'refused', 'refused']);
	});
	it('service messages are counted and empty ones are nothing', async () => {
		const list = [service(1, { _: 'MessageActionPinMessage' }), { _: 'MessageEmpty', id: 2 }, message(3)];
		const readings = await readAll(TELETHON, JSON.stringify(list));
		expect(readings.map(({ kind }) => kind)).toEqual(['service', 'post']);
	});
	it('a library that flattens is read too', async () => {
		const record = {
			_: 'Message',
			id: 9,
			chat: {
				_: 'Chat',
				id: -1001234567890,
				type: 'ChatType.CHANNEL',
				title: 'Harbour Office',
				username: 'Harbour'
			},
			date: '2023-03-14 09:05:07',
			media: 'MessageMediaType.PHOTO',
			photo: { _: 'Photo', file_id: 'a' },
			caption: 'Waves',
			caption_entities: [
				{
					_: 'MessageEntity',
					type: 'MessageEntityType.TEXT_LINK',
					offset: 0,
					length: 5,
					url: 'https://a.example/'
				}
			],
			media_group_id: '13370000000000000123',
			forward_from_chat: { title: 'Pilots' },
			reactions: { reactions: [{ emoji: '👍', count: 5 }] },
			author_signature: 'Anna'
		};
		const [post] = postsAmong(await readAll(TELETHON, JSON.stringify([record])));
		expect(post).toMatchObject({
			source: 'harbour',
			channel: { id: '1234567890' },
			number: '9',
			text: 'Waves',
			media: ['photo'],
			links: ['https://a.example/'],
			album: '13370000000000000123',
			forwardedFrom: 'Pilots',
			reactions: [{ emoji: '👍', count: 5 }],
			author: 'Anna'
		});
	});
});

describe('broken input', () => {
	const records = [1, 2, 3, 4, 5].map((id) =>
		message(id, {
			views: id,
			media: { _: 'MessageMediaPhoto', photo: { _: 'Photo', id: 7, date: '2020-01-01T00:00:00+00:00' } }
		})
	);
	const layouts: readonly (readonly [string, string])[] = [
		['array', JSON.stringify(records, null, 1)],
		['compact array', JSON.stringify(records)],
		['lines', records.map((record) => JSON.stringify(record)).join('\n')],
		['answer', JSON.stringify({ _: 'messages.channelMessages', messages: records, chats: [CHANNEL] })]
	];
	const numbersOf = async (bytes: Uint8Array) =>
		postsAmong(await readAll(TELETHON, [bytes])).map(({ number }) => number);
	it.each(layouts)('%s: a bad record costs only itself', async (_, text) => {
		const readings = await readAll(
			TELETHON,
			text.replace('"id":3', '"id":"x"').replace('"id": 3', '"id": "x"')
		);
		expect(postsAmong(readings).map(({ number }) => number)).toEqual(['1', '2', '4', '5']);
		expect(readings.filter(({ kind }) => kind === 'refused')).toHaveLength(1);
	});
	it.each(layouts)('%s: chunks of any size', async (_, text) => {
		const bytes = encode(text);
		const whole = await readAll(TELETHON, [bytes]);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
				expect(await readAll(TELETHON, cutAt(bytes, places))).toEqual(whole);
			}),
			{ numRuns: 50 }
		);
		expect(await readAll(TELETHON, cutAt(bytes, [...bytes.keys()]))).toEqual(whole);
	});
	it.each(layouts)('%s: cut anywhere, keeps what is whole', async (_, text) => {
		const bytes = encode(text);
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length), async (end) => {
				const numbers = await numbersOf(bytes.subarray(0, end));
				expect(numbers).toEqual(['1', '2', '3', '4', '5'].slice(0, numbers.length));
				const next = text.indexOf(`Tide ${String(numbers.length + 2)}`);
				expect(next < 0 || end <= next).toBe(true);
			}),
			{ numRuns: 150 }
		);
	});
	it.each(layouts)('%s: any byte changed costs no other record', async (_, text) => {
		const bytes = encode(text);
		const starts = [1, 2, 3, 4, 5].map((id) => text.indexOf(`Tide ${String(id)}`));
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (place, byte) => {
				const changed = bytes.slice();
				changed[place] = byte;
				const texts = postsAmong(await readAll(TELETHON, [changed])).map(({ text: said }) => said);
				const hit = starts.filter((start) => start <= place).length;
				for (const id of [1, 2, 3, 4, 5])
					if (id !== hit && id !== hit + 1) expect(texts).toContain(`Tide ${String(id)}`);
			}),
			{ numRuns: 150 }
		);
	});
	it('never throws, whatever a field holds', async () => {
		const value = fc.jsonValue({ maxDepth: 3 });
		const keys = fc.constantFrom(
			'_',
			'id',
			'date',
			'message',
			'entities',
			'peer_id',
			'media',
			'fwd_from',
			'reply_to',
			'views',
			'reactions',
			'grouped_id',
			'edit_date',
			'chat',
			'action',
			'messages',
			'chats'
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.dictionary(keys, value), { maxLength: 5 }), async (list) => {
				expect(
					Array.isArray(
						await readAll(TELETHON, JSON.stringify(list.map((more) => ({ ...message(1), ...more }))))
					)
				).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});
});

describe.skipIf(!existsSync(`${SAMPLES}/telethon-json`))('the samples', () => {
	const read = async (folder: string) => {
		const [name = ''] = readdirSync(`${SAMPLES}/${folder}`);
		return readAll(TELETHON, [readFileSync(`${SAMPLES}/${folder}/${name}`)], {}, name);
	};
	const count = (readings: readonly { kind: string }[], kind: string) =>
		readings.filter((one) => one.kind === kind).length;
	it('of Telethon', async () => {
		const readings = await read('telethon-json');
		expect([
			count(readings, 'post'),
			count(readings, 'service'),
			count(readings, 'refused'),
			count(readings, 'note')
		]).toEqual([969, 1, 0, 0]);
		const posts = postsAmong(readings);
		expect(new Set(posts.map(({ channel: { id } }) => id))).toEqual(new Set(['1253488154']));
		expect(posts[0]).toMatchObject({
			number: '3',
			recorded: { from: Date.UTC(2019, 6, 19, 6, 12, 46) },
			editedAt: Date.UTC(2019, 6, 19, 6, 14, 15),
			views: 1657,
			forwards: 27
		});
		expect(posts[0]?.links).toHaveLength(1);
		expect(new Set(posts.flatMap(({ album }) => album ?? [])).size).toBe(51);
		expect(posts.filter(({ media }) => media.includes('video'))).toHaveLength(44);
		expect(posts.filter(({ media }) => media.includes('photo'))).toHaveLength(322);
	});
	it('of the wire', async () => {
		const readings = await read('mtproto-ndjson');
		expect([
			count(readings, 'post'),
			count(readings, 'service'),
			count(readings, 'refused'),
			count(readings, 'note')
		]).toEqual([960, 4, 0, 0]);
		const posts = postsAmong(readings);
		expect(new Set(posts.map(({ source }) => source))).toEqual(new Set(['bbcbreaking']));
		expect(posts[0]).toMatchObject({
			number: '4',
			recorded: { from: 1488979528000 },
			text: 'Channel by @ultimora'
		});
		expect(posts.filter(({ forwardedFrom }) => forwardedFrom !== null)).toHaveLength(34);
	});
});

describe('the updates of a bot', () => {
	const chat = { id: -1001234567890, title: 'Harbour Office', type: 'channel' };
	const post = (more: Json) => ({ message_id: 10, chat, date: 1682935200, ...more });
	const updates = [
		{ update_id: 1, channel_post: post({ text: 'Ebb' }) },
		{ update_id: 2, edited_channel_post: post({ text: 'Flood', edit_date: 1682935300 }) }
	];
	it.each([
		['in the answer that lists them', JSON.stringify({ ok: true, result: updates })],
		['one a line', updates.map((update) => JSON.stringify(update)).join('\n')]
	])('are read %s', async (_, text) => {
		const found = postsAmong(await readAll(TELETHON, text));
		expect(found.map(({ number, text: words, editedAt }) => [number, words, editedAt])).toEqual([
			['10', 'Ebb', null],
			['10', 'Flood', 1682935300000]
		]);
	});
	it('are known by their content', () => {
		const text = JSON.stringify({ ok: true, result: updates });
		expect(detectFormat({ name: 'x', bytes: encode(text), text })).toBe(TELETHON);
	});
});
