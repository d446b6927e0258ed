import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { TABLE } from '#lib/core/formats/table.ts';
import { RECORDS } from '#lib/core/formats/table/records.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import { encode, inputOf, readAll, textsOf, timeOf } from './table-read.ts';

const FIXTURE = readFileSync(resolve(import.meta.dirname, '../../fixtures/table/tweets-r.csv'));
const SAMPLES = resolve(import.meta.dirname, '../../../../shared/samples/ministry-tweets-csv');

describe('tweets as R writes them', async () => {
	const { posts, notes, refused } = await readAll(new Uint8Array(FIXTURE), { name: 'tweets-r.csv' });
	it('posts whole', () => {
		expect(refused).toEqual([]);
		expect(
			posts.map(({ number, text, forwardedFrom, replyTo, media, links, forwards }) => ({
				number,
				text,
				forwardedFrom,
				replyTo,
				media,
				links,
				forwards
			}))
		).toEqual([
			{
				number: '1500000000000000001',
				text: '📰 Ferry & bridge:\n\nboth are open',
				forwardedFrom: null,
				replyTo: null,
				media: ['photo', 'photo'],
				links: ['https://harbour.example/news', 'https://harbour.example/map'],
				forwards: 12
			},
			{
				number: '1500000000000000002',
				text: 'Water: 5 < 6 metres 👋',
				forwardedFrom: 'Lake Watch & Friends 🌊',
				replyTo: null,
				media: [],
				links: [],
				forwards: 3
			},
			{
				number: '1500000000000000003',
				text: 'More on this tomorrow',
				forwardedFrom: null,
				replyTo: '1500000000000000001',
				media: [],
				links: [],
				forwards: 0
			},
			{
				number: '1500000000000000004',
				text: '@other We agree',
				forwardedFrom: null,
				replyTo: null,
				media: [],
				links: [],
				forwards: 0
			}
		]);
	});
	it('channel, time and place', () => {
		expect(posts[0]?.channel).toEqual({ handle: 'harbour_office', name: 'Harbour Office ⚓', id: '7700' });
		expect(posts[0]?.source).toBe('harbour_office');
		expect(posts.map(timeOf)).toEqual([
			'2022-04-10T19:58:07.000Z',
			'2022-04-10T18:00:00.000Z',
			'2022-04-10T17:00:00.000Z',
			'2022-04-10T16:00:00.000Z'
		]);
		expect(posts.map(({ origin }) => origin.place)).toEqual([2, 5, 6, 7]);
	});
	it('says what it took for what', () => {
		expect(notes[0]).toMatch(
			'line 1: Columns: text from “text”; time from “created_at”; id from “status_id”; source from “screen_name”'
		);
		expect(notes[0]).toMatch('Escapes such as <U+1F4F0> are read');
		expect(notes.slice(1)).toEqual([
			'line 2: The times of “created_at” name no zone; UTC was assumed. Another zone can be chosen before reading.'
		]);
	});
});

describe('escapes and entities', () => {
	const texts = async (...cells: string[]) =>
		textsOf(
			(
				await readAll(
					`id,date,text\n${cells.map((cell, at) => `${String(at + 1)},2024-05-01,"${cell}"`).join('\n')}`
				)
			).posts
		);
	it('a file that writes escapes', async () => {
		expect(await texts('<U+D83D><U+DC4B> Hello', 'Plain', '<U+041F><U+043E><U+043A><U+0430>')).toEqual([
			'👋 Hello',
			'Plain',
			'Пока'
		]);
	});
	it.each([
		['mentions one', ['The sign <U+1F600> stands for a smile', 'Plain', 'More']],
		['speaks of Unicode', ['<U+1F600><U+1F601> in Unicode are faces', 'Plain']],
		['has such signs itself', ['<U+1F600><U+1F601> and 😀', 'Plain']]
	])('a file that %s is left alone', async (_, cells) => {
		expect(await texts(...cells)).toEqual(cells);
	});
	it('entities where a column uses them, also late', async () => {
		expect(await texts('A &amp; B', '1 &lt; 2 &gt; 0', '&quot;yes&quot; &#39;no&#39;')).toEqual([
			'A & B',
			'1 < 2 > 0',
			'"yes" \'no\''
		]);
		const late = Array.from({ length: 400 }, () => 'Nothing special here');
		expect((await texts(...late, 'A &amp; B')).at(-1)).toBe('A & B');
	});
	it('a text about entities is left alone', async () => {
		const cells = ['Write &amp; for &', 'R & D, then Q & A', 'Both'];
		expect(await texts(...cells)).toEqual(cells);
	});
	it('HTML becomes words, its links kept', async () => {
		const { posts } = await readAll(
			'id,created_at,content\n1,2024-05-01T08:00:00Z,"<p>One &amp; two<br />three</p><p>See <a href=""https://a.example/x"">this</a></p>"\n'
		);
		expect(posts[0]).toMatchObject({ text: 'One & two\nthree\n\nSee this', links: ['https://a.example/x'] });
	});
});

describe('ids', () => {
	it.each([
		['x1500000000000000001', '1500000000000000001'],
		['"=""1500000000000000001"""', '1500000000000000001'],
		["'1500000000000000001", '1500000000000000001'],
		['12.0', '12'],
		['t3_abc', 't3_abc'],
		['NA', null],
		['', null]
	])('%s', async (cell, number) => {
		const { posts } = await readAll(
			`status_id,date,text\n${cell},2024-05-01,The river rises\n77,2024-05-02,It falls\n`
		);
		expect(posts.map((post) => post.number)).toEqual([number, '77']);
	});
	it('a rounded number is none, and said', async () => {
		const { posts, notes } = await readAll('status_id,date,text\n1.51E+18,2024-05-01,The river rises\n');
		expect(posts[0]?.number).toBeNull();
		expect(notes.at(-1)).toMatch('line 2: “1.51E+18” is a number that a spreadsheet has rounded');
	});
	it.each([
		['https://t.me/river_news/123', 'river_news', '123'],
		['https://t.me/s/river_news/123?single', 'river_news', '123'],
		['https://twitter.com/river_news/status/1500000000000000001', 'river_news', '1500000000000000001'],
		['https://x.com/i/web/status/1500000000000000001', null, '1500000000000000001'],
		['https://t.me/c/1001234567/55', null, '55']
	])('from %s', async (link, handle, number) => {
		const { posts } = await readAll(`date,text,link\n2024-05-01,The river rises,${link}\n`);
		expect(posts[0]).toMatchObject({ number, channel: { handle } });
	});
});

describe('channels', () => {
	it('each row has its own', async () => {
		const { posts } = await readAll(
			'channel,sender_id,message_id,date,text\nRiver News,-1001003313758,1,2024-05-01,One\nLake News,-1001003313759,1,2024-05-01,Two\nRiver News,-1001003313758,2,2024-05-02,Three\n'
		);
		expect(posts.map(({ source, channel }) => [source, channel.name, channel.id])).toEqual([
			['river-news', 'River News', '1003313758'],
			['lake-news', 'Lake News', '1003313759'],
			['river-news', 'River News', '1003313758']
		]);
	});
	it('who writes in a channel is its author', async () => {
		const { posts } = await readAll(
			'chat,username,message_id,date,text\nRiver talk,ann_b,1,2024-05-01,One\nRiver talk,bob_c,2,2024-05-01,Two\nRiver talk,ann_b,3,2024-05-02,Three\n'
		);
		expect(posts.map(({ source, author }) => [source, author])).toEqual([
			['river-talk', 'ann_b'],
			['river-talk', 'bob_c'],
			['river-talk', 'ann_b']
		]);
	});
	it('a channel called by a number', async () => {
		const { posts } = await readAll(
			'channel,sender_id,message_id,date,text\n112,-1001003313758,1,2024-05-01,One\n112,-1001003313758,2,2024-05-01,Two\n'
		);
		expect(posts[0]?.channel).toEqual({ handle: null, name: '112', id: '1003313758' });
	});
	it('the file’s name where no column tells', async () => {
		const { posts } = await readAll('date,text\n2024-05-01,One\n', { name: 'in/River News.csv' });
		expect(posts[0]).toMatchObject({ source: 'river-news', channel: { handle: null, name: null, id: null } });
	});
});

describe('times', () => {
	it('date and clock in two columns', async () => {
		const { posts } = await readAll(
			'date,time,timezone,text\n2024-05-01,08:30:15,+0200,One\n2024-05-01,,,Two\n'
		);
		expect(posts.map(({ recorded }) => recorded)).toEqual([
			{ from: Date.UTC(2024, 4, 1, 6, 30, 15), to: Date.UTC(2024, 4, 1, 6, 30, 15) },
			{ from: Date.UTC(2024, 4, 1), to: Date.UTC(2024, 4, 2) - 1 }
		]);
	});
	it('the order of day and month is that of the column', async () => {
		const times = async (...cells: string[]) => {
			const { posts, notes } = await readAll(
				`date,text\n${cells.map((cell) => `${cell},Words`).join('\n')}\n`
			);
			return [
				posts.map(timeOf).map((time) => time?.slice(0, 10)),
				notes.filter((note) => note.includes('day or the month')).length
			];
		};
		expect(await times('04/10/2022', '04/25/2022')).toEqual([['2022-04-10', '2022-04-25'], 0]);
		expect(await times('04/10/2022', '25/04/2022')).toEqual([['2022-10-04', '2022-04-25'], 0]);
		expect(await times('04/10/2022', '05/10/2022')).toEqual([['2022-10-04', '2022-10-05'], 1]);
		expect(await times('04/10/2022 7:58 PM', '05/10/2022 7:58 AM')).toEqual([
			['2022-04-10', '2022-05-10'],
			1
		]);
	});
	it('the zone told', async () => {
		const { posts, notes } = await readAll('date,text\n2024-07-01 12:00:00,One\n', {
			options: { zone: 'Europe/Berlin' }
		});
		expect(posts.map(timeOf)).toEqual(['2024-07-01T10:00:00.000Z']);
		expect(notes[1]).toMatch('they are read as Europe/Berlin');
	});
	it('unreadable ones are noted, then counted', async () => {
		const rows = Array.from(
			{ length: 45 },
			(_, at) => `2024-05-01T08:00:00Z,Good ${String(at)}\nsoon,Bad ${String(at)}`
		);
		const { posts, notes, refused } = await readAll(`date,text\n${rows.join('\n')}\n`);
		expect(posts).toHaveLength(90);
		expect(posts.filter(({ recorded }) => recorded === null)).toHaveLength(45);
		expect(refused).toEqual([]);
		const bad = notes.filter((note) => note.includes('undated'));
		expect(bad).toHaveLength(21);
		expect(bad[0]).toBe('line 3: “soon” is no time that can be read; the post is undated.');
		expect(bad.at(-1)).toMatch('25 more rows have a time that cannot be read and are kept undated.');
	});
});

describe('a time that two columns tell', () => {
	const table = (rows: readonly (readonly [string, string])[]) =>
		`id,date,text,stamp\n${rows.map(([date, stamp], i) => `${String(i)},${date},Tide is in,${stamp}`).join('\n')}\n`;
	it('is that of the column whose zone is known', async () => {
		const { posts, notes } = await readAll(
			table([
				['2023-05-01 13:00:05', '1682935205.25'],
				['2023-12-01 12:00:00', '1701424800']
			])
		);
		expect(posts.map(({ recorded }) => recorded)).toEqual([
			{ from: 1682935205250, to: 1682935205250 },
			{ from: 1701424800000, to: 1701424800000 }
		]);
		expect(notes).toHaveLength(1);
	});
	it.each([
		['is another time in one row', '2023-05-01 13:07:00', '1682935200'],
		['is missing in one row', '2023-05-01 13:00:00', ''],
		['is of another day', '2023-05-01 13:00:00', '1683035200'],
		['cannot be compared with a day alone', '2023-05-01', '1682935200']
	])('is the first where the other %s', async (_, date, stamp) => {
		const { posts } = await readAll(
			table([
				['2023-12-01 12:00:00', '1701424800'],
				[date, stamp]
			])
		);
		expect(posts.map(timeOf)[0]).toBe('2023-12-01T12:00:00.000Z');
	});
	it('is the one that a person told', async () => {
		const text = table([
			['2023-05-01 13:00:00', '1682935200'],
			['2023-12-01 12:00:00', '1701424800']
		]);
		const { posts } = await readAll(text, { options: { columns: { '*': { time: 'date' } } } });
		expect(posts.map(timeOf)[0]).toBe('2023-05-01T13:00:00.000Z');
	});
});

describe('a table as other programs print it', () => {
	it.each([
		[
			'Markdown',
			'| id | date | text |\n|:---|------|-----:|\n| 1 | 2023-05-01 | Ebb tide now |\n| 2 | 2023-05-02 | Flood tide now |\n'
		],
		[
			'bars without a frame',
			'id | date | text\n----|------------|-------\n1 | 2023-05-01 | Ebb tide now\n2 | 2023-05-02 | Flood tide now\n'
		]
	])('%s: the line under the names is no post', async (_, text) => {
		const { posts, refused } = await readAll(text);
		expect(posts.map(({ number, text: words }) => [number, words])).toEqual([
			['1', 'Ebb tide now'],
			['2', 'Flood tide now']
		]);
		expect(refused).toEqual([]);
	});
	it('Python: a peer names the channel', async () => {
		const peer = `"{'_': 'PeerChannel', 'channel_id': 1234567890}"`;
		const { posts } = await readAll(
			`id,date,message,peer_id\n1,2023-05-01,Ebb,${peer}\n2,2023-05-02,Flood,${peer}\n`
		);
		expect(posts.map(({ channel }) => channel.id)).toEqual(['1234567890', '1234567890']);
	});
	it('names the column of addresses that tell the channel', async () => {
		const { posts, notes } = await readAll(
			'date,text,link\n2023-05-01,Ebb,https://t.me/port_news/5\n2023-05-02,Flood,https://t.me/port_news/6\n'
		);
		expect(posts.map(({ source }) => source)).toEqual(['port_news', 'port_news']);
		expect(notes[0]).toMatch('source from the addresses in “link”, else from the file’s name');
	});
});

it('an id that begins with the name of the channel is the number after it', async () => {
	const { posts } = await readAll(
		'channel,post_id,date,text\nport,port/7,2023-05-01,Ebb\nlake,lake/9,2023-05-02,Flood\n'
	);
	expect(posts.map(({ source, number }) => [source, number])).toEqual([
		['port', '7'],
		['lake', '9']
	]);
});

it('a head that has a name twice is a head', async () => {
	const text =
		'id,text,text,date\n1,Ebb,Ebb tide at noon,2023-05-01\n2,Flood,Flood tide at noon,2023-05-02\n';
	expect(TABLE.recognise({ name: 'a.csv', bytes: encode(text), text })).toBe(true);
	const { posts } = await readAll(text);
	expect(posts.map(({ number, recorded }) => [number, recorded?.from])).toEqual([
		['1', Date.UTC(2023, 4, 1)],
		['2', Date.UTC(2023, 4, 2)]
	]);
});

it('lines that end in two returns are whole lines', async () => {
	const { posts, refused } = await readAll(
		'id,text,date\r\r\n1,"Ebb, at noon",2023-05-01\r\r\n2,Flood,"2023-05-02"\r\r\n3,"Calm\nsea",2023-05-03\r\r\n'
	);
	expect(posts.map(({ text, recorded, origin }) => [text, recorded?.from, origin.place])).toEqual([
		['Ebb, at noon', Date.UTC(2023, 4, 1), 2],
		['Flood', Date.UTC(2023, 4, 2), 3],
		['Calm\nsea', Date.UTC(2023, 4, 3), 4]
	]);
	expect(refused).toEqual([]);
});

describe('a row without text', () => {
	const rows = '1,2024-05-01,Ebb at noon today,\n2,2024-05-02,,Flood at night\n3,2024-05-03,,\n';
	it('is read by another column that is named for a text', async () => {
		const { posts, notes, refused } = await readAll(`id,date,text,caption\n${rows}`);
		expect(textsOf(posts)).toEqual(['Ebb at noon today', 'Flood at night']);
		expect(notes[0]).toMatch('else text from “caption”');
		expect(refused).toEqual(['line 4: Neither text nor media stands in this row; it is no post.']);
	});
	it('is not read by a column that speaks of the author', async () => {
		const { posts } = await readAll(`id,date,text,description\n${rows}`);
		expect(textsOf(posts)).toEqual(['Ebb at noon today']);
	});
	it('is none where the column of the text was told', async () => {
		const options = { columns: { '*': { text: 'text' } } };
		expect(textsOf((await readAll(`id,date,text,caption\n${rows}`, { options })).posts)).toEqual([
			'Ebb at noon today'
		]);
	});
	it('of records is read by a field that the first ones do not have', async () => {
		const first = Array.from({ length: 4000 }, (_, id) => ({ id, text: `Tide number ${String(id)} is in` }));
		const lines = [...first, { id: 5000, caption: 'A picture of the pier' }].map((one) =>
			JSON.stringify(one)
		);
		const { posts } = await readAll(lines.join('\n'), { format: RECORDS });
		expect(posts.at(-1)?.text).toBe('A picture of the pier');
	});
});

describe('what is told of the columns', () => {
	const text =
		'a,b,c,text\n2024-05-01,The river rises again,9,2024-06-01\n2024-05-02,It falls,10,2024-06-02\n';
	it.each([
		['for the file', { 'posts.csv': { text: 'b', time: 'text', id: 'c' } }],
		['for every table', { '*': { text: 'b', time: 'text', id: 'c' } }],
		['for the file above all', { '*': { text: 'a', time: 'text' }, 'posts.csv': { text: 'b', id: 'c' } }]
	])('%s', async (_, columns) => {
		const { posts } = await readAll(text, { options: { columns } });
		expect(posts.map((post) => [post.text, post.number, timeOf(post)])).toEqual([
			['The river rises again', '9', '2024-06-01T00:00:00.000Z'],
			['It falls', '10', '2024-06-02T00:00:00.000Z']
		]);
	});
	it('nothing is a choice, too', async () => {
		const { posts } = await readAll('id,date,text\n1,2024-05-01,One\n', {
			options: { columns: { '*': { time: null, id: null } } }
		});
		expect(posts[0]).toMatchObject({ recorded: null, number: null, text: 'One' });
	});
	it('a name that is not there', async () => {
		const { readings } = await readAll(text, { options: { columns: { '*': { text: 'body' } } } });
		expect(readings).toEqual([
			{
				kind: 'refused',
				note: {
					file: 'posts.csv',
					at: 'line 1',
					why: 'No column is called “body”. The columns are: a, b, c, text.'
				}
			}
		]);
	});
	it('a table without a text says how to name one', async () => {
		const { readings, refused } = await readAll('id,date,likes\n1,2024-05-01,4\n2,2024-05-02,5\n');
		expect(readings).toHaveLength(1);
		expect(refused[0]).toMatch(
			'Its columns are: id, date, likes. Choose the one that holds the text before reading.'
		);
	});
	it('is asked with the guess and the first rows', async () => {
		const long = 'word '.repeat(100);
		const bytes = encode(
			`id,date,text\n1,2024-05-01,${long}\n2,2024-05-02,Two\n3,2024-05-03,Three\n4,2024-05-04,Four\n`
		);
		expect(await TABLE.ask?.(inputOf(bytes), DEFAULT_READ_OPTIONS)).toEqual({
			kind: 'columns',
			columns: ['id', 'date', 'text'],
			guess: { text: 'text', time: 'date', id: 'id', source: null },
			rows: [
				['1', '2024-05-01', long.slice(0, 200)],
				['2', '2024-05-02', 'Two'],
				['3', '2024-05-03', 'Three']
			]
		});
	});
});

test.skipIf(!existsSync(SAMPLES))('every tweet of the samples', async () => {
	const counts: Record<string, unknown> = {};
	for (const name of readdirSync(SAMPLES).sort()) {
		const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
		expect(
			TABLE.recognise({
				name,
				bytes: bytes.subarray(0, 4096),
				text: new TextDecoder().decode(bytes.subarray(0, 4096))
			})
		).toBe(true);
		const { posts, refused } = await readAll(bytes, { name });
		expect(refused).toEqual([]);
		expect(posts.filter(({ text }) => /<U\+[0-9A-F]{4}|&amp;/u.test(text))).toEqual([]);
		expect(posts.every(({ number, recorded }) => /^\d{15,}$/u.test(number ?? '') && recorded !== null)).toBe(
			true
		);
		counts[name] = [
			posts.length,
			posts[0]?.source,
			posts.filter(({ forwardedFrom }) => forwardedFrom !== null).length
		];
	}
	expect(counts).toEqual({
		'DmytroKuleba.csv': [280, 'dmytrokuleba', 1],
		'KremlinRussia_E.csv': [48, 'kremlinrussia_e', 0],
		'MFA_Ukraine.csv': [1157, 'mfa_ukraine', 598],
		'RusMission_EU.csv': [182, 'rusmission_eu', 131],
		'mfa_russia.csv': [889, 'mfa_russia', 417]
	});
});
