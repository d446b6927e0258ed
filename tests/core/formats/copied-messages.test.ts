import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPIED_MESSAGES } from '#lib/core/formats/copied-messages.ts';
import { readBody } from '#lib/core/formats/copied-messages/body.ts';
import { readHeading } from '#lib/core/formats/copied-messages/heading.ts';
import { timeOf } from '#lib/core/formats/copied-messages/moment.ts';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { cutAt, encode, postsAmong, readAll } from './read-all.ts';

const read = (text: string, zone = 'UTC') => readAll(COPIED_MESSAGES, text, { zone }, 'copy.txt');
const posts = async (text: string) => postsAmong(await read(text));
const iso = (time: { from: number } | null | undefined) =>
	time == null ? null : new Date(time.from).toISOString();

describe('a heading with the time of a change', () => {
	it.each([
		['Harbour, [13.06.2023, 10:00:05 (13.06.2023, 11:30:00)]:', '2023-06-13T11:30:00.000Z'],
		['Harbour, [Jun 13, 2023 at 10:00:05 AM (Jun 13, 2023 at 11:30:00 AM)]:', '2023-06-13T11:30:00.000Z'],
		['Harbour, [13 июня 2023 г. в 10:00:05 (13 июня 2023 г. в 11:30:00)]:', '2023-06-13T11:30:00.000Z'],
		['Harbour, [6/13/23, 10:00:05 AM (6/13/23, 11:30:00 AM)]', '2023-06-13T11:30:00.000Z']
	])('%s', async (heading, changed) => {
		const [post] = await posts(`Harbour, [14.06.2022 10:00]\nEbb\n\n${heading}\nFlood`).then((all) =>
			all.slice(1)
		);
		expect(post).toMatchObject({ text: 'Flood', edited: true, editedAt: Date.parse(changed) });
		expect(iso(post?.recorded)).toBe('2023-06-13T10:00:05.000Z');
	});
	it('is none of a message that was not changed', async () => {
		const [post] = await posts('Harbour, [13.06.2023 10:00]\nEbb (13.06.2023 10:05)');
		expect(post).toMatchObject({ edited: false, editedAt: null, text: 'Ebb (13.06.2023 10:05)' });
	});
});

describe('a line that ends with a time', () => {
	it('is text where headings have a comma', async () => {
		const found = await posts(
			'Harbour, [13.06.2023 10:00]\nEbb [01.01.2020 10:00]\nat noon\n\n[13.06.2023 11:00] Harbour: Flood'
		);
		expect(found.map(({ text, author }) => [text, author])).toEqual([
			['Ebb [01.01.2020 10:00]\nat noon', null],
			['Flood', null]
		]);
	});
	it('is a heading where the first has none', async () => {
		const found = await posts('Harbour [13.06.2023 10:00]\nEbb\n\nHarbour [14.06.2023 10:00]\nFlood');
		expect(found.map(({ text }) => text)).toEqual(['Ebb', 'Flood']);
	});
});

describe('a heading', () => {
	it.each([
		['Harbour, [13.06.2023 10:00]', 'Harbour', '2023-06-13T10:00:00.000Z', ''],
		['Harbour, [13.06.2023 10:00]:', 'Harbour', '2023-06-13T10:00:00.000Z', ''],
		['Harbour, Office & Co., [13.06.23 10:00:05]', 'Harbour, Office & Co.', '2023-06-13T10:00:05.000Z', ''],
		['Harbour, [Jun 13, 2023 at 10:00:05 AM]:', 'Harbour', '2023-06-13T10:00:05.000Z', ''],
		['Harbour, [Jun 13, 2023 at 10:00:05\u202FPM]', 'Harbour', '2023-06-13T22:00:05.000Z', ''],
		['Harbour, [6/13/23 10:00 PM]', 'Harbour', '2023-06-13T22:00:00.000Z', ''],
		['Harbour, [13/06/2023, 10:00]', 'Harbour', '2023-06-13T10:00:00.000Z', ''],
		['Harbour, [2023-06-13 10:00]', 'Harbour', '2023-06-13T10:00:00.000Z', ''],
		['Гавань, [13 июн. 2023 г., 10:00:05]', 'Гавань', '2023-06-13T10:00:05.000Z', ''],
		['Hafen, [13. Juni 2023 um 10:00]', 'Hafen', '2023-06-13T10:00:00.000Z', ''],
		['Harbour, [13.06.2023 10:00 UTC+03:00]', 'Harbour', '2023-06-13T07:00:00.000Z', ''],
		[
			'[13.06.2023 10:00] Harbour: The tide rose: twice',
			'Harbour',
			'2023-06-13T10:00:00.000Z',
			'The tide rose: twice'
		],
		['[13/06/23 10:00] Harbour:', 'Harbour', '2023-06-13T10:00:00.000Z', ''],
		['\u200E[13.06.23, 10:00:05] Harbour: Hello', 'Harbour', '2023-06-13T10:00:05.000Z', 'Hello']
	])('%s', (line, name, at, rest) => {
		const heading = readHeading(line);
		expect(heading).toMatchObject({ name, rest });
		expect(iso(heading === null ? null : timeOf(heading.moment, false, 'UTC'))).toBe(at);
	});
	it.each([
		'Harbour, [1]',
		'See the notes, [13.06.2023]',
		'[13.06.2023 10:00]',
		'[13.06.2023 10:00] no name here',
		'Harbour, [31.02.2023 10:00]',
		'Harbour, [13.06.2023 25:00]',
		'Harbour, [13 June 10:00]',
		'[ Photo ]',
		'The ship, which came at [10:00], left'
	])('is not %s', (line) => {
		expect(readHeading(line)).toBe(null);
	});
});

describe('what stands under a heading', () => {
	it.each([
		[
			['The tide rose.', '', 'It fell.'],
			{ text: 'The tide rose.\n\nIt fell.', forwardedFrom: null, media: [] }
		],
		[['[ Photo ]', 'Waves'], { text: 'Waves', media: ['photo'] }],
		[['[ File : tide.pdf ]'], { text: '', media: ['file'] }],
		[['[ Album ]', 'Waves'], { text: 'Waves', media: ['photo'] }],
		[['[ Poll : High or low? ]'], { text: 'High or low?', media: ['poll'] }],
		[['[ Voice message ]'], { text: '', media: ['audio'] }],
		[['[Фото]', 'Волны'], { text: 'Волны', media: ['photo'] }],
		[
			['[Forwarded from Pilots]', '[ Video ]', 'Ships'],
			{ text: 'Ships', forwardedFrom: 'Pilots', media: ['video'] }
		],
		[['[Переслано от Pilots]', 'Ships'], { text: 'Ships', forwardedFrom: 'Pilots' }],
		[['[In reply to Anna]', 'Yes'], { text: 'Yes', forwardedFrom: null }],
		[['> Pilots: Ships', '> and boats'], { text: 'Ships\nand boats', forwardedFrom: 'Pilots' }],
		[['[The harbour] is open'], { text: '[The harbour] is open', media: [] }],
		[['[sic]'], { text: '[sic]', media: [] }],
		[['Text', '[ Photo ]'], { text: 'Text\n[ Photo ]', media: [] }],
		[['> https://a.example/'], { text: '> https://a.example/', forwardedFrom: null }]
	])('%j', (lines, expected) => {
		expect(readBody(lines)).toMatchObject(expected);
	});
});

describe('a copy', () => {
	const copy =
		'Harbour Office, [13.06.2023 10:00]\nThe tide rose.\n\nSee https://a.example/x.\n\n' +
		'Harbour Office, [13.06.2023 11:30]\n[Forwarded from Pilots]\n[ Photo ]\nTwo ships.\n\n' +
		'Anna, [13.06.2023 11:31]\nA word.\n\n' +
		'Harbour Office, [14.06.2023 09:00]\nThe tide fell.\n';
	it('of a channel', async () => {
		const readings = await read(copy, 'Europe/Moscow');
		expect(readings.map(({ kind }) => kind)).toEqual(['header', 'note', 'post', 'post', 'post', 'post']);
		const [first, second, third] = postsAmong(readings);
		expect(first).toMatchObject({
			source: 'harbour-office',
			channel: { name: 'Harbour Office' },
			text: 'The tide rose.\n\nSee https://a.example/x.',
			recorded: { from: Date.UTC(2023, 5, 13, 7), to: Date.UTC(2023, 5, 13, 7) + 59_999 },
			author: null,
			links: ['https://a.example/x'],
			origin: { file: 'copy.txt', unit: 'line', place: 1 }
		});
		expect(second).toMatchObject({ text: 'Two ships.', forwardedFrom: 'Pilots', media: ['photo'] });
		expect(third).toMatchObject({ author: 'Anna', source: 'harbour-office' });
	});
	it('of a phone', async () => {
		const found = await posts(
			'[13.06.2023 10:00] Anna: One\nmore\n[13.06.2023 10:01] Ben: Two\n[13.06.2023 10:02] Anna: Three'
		);
		expect(found.map(({ text, author, source }) => [text, author, source])).toEqual(
			[
				['One\nmore', 'Anna', 'anna'],
				['Two', 'Ben', 'anna'],
				['Three', null, 'anna']
			].map(([text, , source], at) => [text, at === 1 ? 'Ben' : null, source])
		);
	});
	it('of a talk has its people as authors', async () => {
		const found = await posts('Anna, [13.06.2023 10:00]\nOne\nBen, [13.06.2023 10:01]\nTwo');
		expect(found.map(({ author, source }) => [author, source])).toEqual([
			['Anna', 'copy'],
			['Ben', 'copy']
		]);
	});
	it('keeps what stands before its first heading', async () => {
		const [first] = await posts(`Copied by hand\n${copy}`);
		expect(first).toMatchObject({ text: 'Copied by hand', recorded: null, author: null });
	});
	it('made twice is read once', async () => {
		const readings = await read(copy + copy);
		expect(readings.filter(({ kind }) => kind === 'merged')).toHaveLength(4);
		expect(postsAmong(readings)).toHaveLength(4);
	});
	it('refuses a heading with nothing under it', async () => {
		const readings = await read('A, [13.06.2023 10:00]\n\nA, [13.06.2023 10:01]\nOne');
		expect(readings).toContainEqual({
			kind: 'refused',
			note: {
				file: 'copy.txt',
				at: 'line 1',
				why: 'A heading with no message under it; nothing of it can be shown.'
			}
		});
	});
});

describe('day and month', () => {
	const days = async (...dates: string[]) =>
		(await posts(dates.map((date, at) => `A, [${date} 10:00]\nText ${String(at)}`).join('\n'))).map(
			({ recorded }) => iso(recorded)?.slice(0, 10)
		);
	it('are settled over the whole copy', async () => {
		expect(await days('03/04/2023', '03/25/2023')).toEqual(['2023-03-04', '2023-03-25']);
		expect(await days('03/04/2023', '25/03/2023')).toEqual(['2023-04-03', '2023-03-25']);
	});
	it('are read day first where nothing tells, with a note', async () => {
		expect(await days('03/04/2023', '05/04/2023')).toEqual(['2023-04-03', '2023-04-05']);
		const notes = (await read('A, [03/04/2023 10:00]\nOne\nA, [05/04/2023 10:00]\nTwo')).filter(
			({ kind }) => kind === 'note'
		);
		expect(notes).toHaveLength(2);
	});
	it('are day first with points, whatever else stands there', async () => {
		expect(await days('03.04.2023', '03/25/2023')).toEqual(['2023-04-03', '2023-03-25']);
	});
});

describe('what is a copy', () => {
	const isCopy = (text: string) =>
		detectFormat({ name: 'a.txt', bytes: encode(text), text }) === COPIED_MESSAGES;
	it.each([
		['A, [13.06.2023 10:00]\nOne', true],
		['Some words\nA, [13.06.2023 10:00]\nOne\nA, [13.06.2023 10:01]\nTwo', true],
		['[13.06.2023 10:00] A: One', true],
		[
			'A, [13.06.2023 10:00]\nOne, two\nA, [13.06.2023 10:01]\nThree, four\nA, [13.06.2023 10:02]\nFive, six',
			true
		],
		['id,text\n1,The tide rose\n2,It fell', false],
		['A page with a lone line\nA, [13.06.2023 10:00]\nin it', false],
		['The tide rose on 13.06.2023 at 10:00.\nIt fell.', false],
		['[a list]\n[13.06.2023 10:00]', false]
	])('%j: %s', (text, expected) => {
		expect(isCopy(text)).toBe(expected);
	});
});

describe('whatever the bytes', () => {
	const pieces = fc.constantFrom(
		'Anna, [13.06.2023 10:00]',
		'Ben, [03/04/2023 10:00 PM]',
		'[13.06.2023 10:01] Anna: Hello',
		'[ Photo ]',
		'[Forwarded from Pilots]',
		'> Pilots: a',
		'',
		'Text',
		'[',
		'Anna, [31.02.2023 10:00]',
		'\u0000'
	);
	it('chunks of any size give the same', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(pieces, { maxLength: 30 }),
				fc.array(fc.nat(), { maxLength: 8 }),
				async (parts, places) => {
					const bytes = encode(parts.join('\n'));
					expect(await readAll(COPIED_MESSAGES, cutAt(bytes, places))).toEqual(
						await readAll(COPIED_MESSAGES, [bytes])
					);
				}
			)
		);
	});
	it('no line of text is lost', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
				const lines = parts.map((part, at) => (part === 'Text' ? `Text ${String(at)}` : part));
				const got = (await posts(lines.join('\n')))
					.flatMap(({ text }) => text.split('\n'))
					.filter((line) => line.startsWith('Text '));
				expect(got).toEqual(lines.filter((line) => line.startsWith('Text ')));
			}),
			{ numRuns: 300 }
		);
	});
	it('a cut or a changed byte costs no other message', async () => {
		const text = [1, 2, 3, 4, 5]
			.map((n) => `Anna, [13.06.2023 10:0${String(n)}]\nText ${String(n)}\n\n`)
			.join('');
		const bytes = encode(text);
		const starts = [1, 2, 3, 4, 5].map((n) => text.indexOf(`10:0${String(n)}`) - 18);
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (place, byte) => {
				const changed = bytes.slice();
				changed[place] = byte;
				const found = postsAmong(await readAll(COPIED_MESSAGES, [changed])).map((post) => post.text);
				const hit = starts.filter((start) => start <= place).length;
				for (const n of [1, 2, 3, 4, 5])
					if (n !== hit && n !== hit - 1) expect(found).toContain(`Text ${String(n)}`);
				const whole = starts.filter((start) => start <= place).length - 1;
				const kept = postsAmong(await readAll(COPIED_MESSAGES, [bytes.subarray(0, place)]));
				expect(kept.length).toBeGreaterThanOrEqual(Math.max(whole, 0));
			}),
			{ numRuns: 200 }
		);
	});
});
