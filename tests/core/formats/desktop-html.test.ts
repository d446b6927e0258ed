import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { DESKTOP_HTML } from '#lib/core/formats/desktop-html.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { encode, postsAmong, readAll } from './read-all.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/desktop-html');
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples/desktop-html');
const pageOf = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const NEW = pageOf('messages2.html');
const OLD = pageOf('messages.html');

const notesOf = (readings: readonly Reading[], kind: 'note' | 'refused' | 'merged'): Note[] =>
	readings.flatMap((reading) => (reading.kind === kind ? [reading.note] : []));

async function postsOf(page: string, zone = 'UTC'): Promise<ReadonlyMap<string, RawPost>> {
	const posts = postsAmong(await readAll(DESKTOP_HTML, page, { zone }, 'messages.html'));
	return new Map(posts.map((post) => [post.number ?? '', post]));
}

/** One message in the exporter's layout. */
function message(number: number, inner: string, rest = ''): string {
	return `<div class="message default clearfix${rest}" id="message${String(number)}">
      <div class="body">
       <div class="pull_right date details" title="13.06.2023 10:00:00 UTC+00:00">
10:00
       </div>
${inner}
      </div>
     </div>
`;
}
const text = (words: string): string => `<div class="text">\n${words}\n       </div>`;

it('line breaks of preformatted words are plain ones, whatever the file has', async () => {
	const page =
		'<html><div class="history"><div class="message default clearfix" id="message1"><div class="body">' +
		'<div class="pull_right date details" title="13.06.2023 10:00:00 UTC+03:00">10:00</div>' +
		'<div class="text">Tides <pre>ebb\r\n  flood\rcalm</pre></div></div></div></div></html>';
	const [post] = postsAmong(await readAll(DESKTOP_HTML, page, {}, 'messages.html'));
	expect(post?.text).toBe('Tides \nebb\n  flood\ncalm');
});

describe('a page of messages', () => {
	it('is told by its content', () => {
		for (const page of [NEW, OLD, pageOf('lists/chats.html'), `\n${message(1, text('a'))}`]) {
			const head = { name: 'x', bytes: encode(page), text: page };
			expect(detectFormat(head)).toBe(DESKTOP_HTML);
		}
		for (const page of [
			'<html><div class="message">x</div></html>',
			'In HTML one writes <div class="message default clearfix">.',
			`<?xml version="1.0"?><rss><item>${message(1, text('a'))}</item></rss>`
		])
			expect(DESKTOP_HTML.recognise({ name: 'messages.html', bytes: encode(page), text: page })).toBe(false);
	});

	it('has every message once, in order, with its time', async () => {
		const readings = await readAll(DESKTOP_HTML, NEW, {}, 'messages2.html');
		const posts = postsAmong(readings);
		expect(readings[0]).toEqual({ kind: 'header', header: { name: 'Harbour & Tide', description: null } });
		expect(posts.map(({ number }) => Number(number))).toEqual([
			100, 101, 102, 103, 104, 105, 106, 107, 109, 110, 111, 112, 113, 114, 115
		]);
		expect(posts.map(({ source }) => source)).toEqual(posts.map(() => 'harbour-tide'));
		const at = Date.UTC(2023, 5, 13, 7, 0, 0);
		expect(posts[1]?.recorded).toEqual({ from: at, to: at });
		expect(readings.filter(({ kind }) => kind === 'service')).toHaveLength(1);
		expect(notesOf(readings, 'note')).toEqual([]);
		expect(notesOf(readings, 'merged').map(({ why }) => why)).toEqual([
			'Message 101 stands in this page a second time; kept once.'
		]);
		const refused = notesOf(readings, 'refused');
		expect(refused.map(({ why }) => why.slice(0, 46))).toEqual([
			'Telegram Desktop could not export this message'
		]);
		const line = NEW.slice(0, NEW.indexOf('id="message116"')).split('\n').length;
		expect(refused[0]?.at).toBe(`line ${String(line)}`);
	});

	it('has the text and the links as a reader sees them', async () => {
		const posts = await postsOf(NEW);
		expect(posts.get('101')?.text).toBe(
			'Two lines\nof water <here> & "there"\n\nA bold wave  with two spaces, a link, again, #Tide, ' +
				'@pilotboat, desk@harbour.example, +100200'
		);
		expect(posts.get('101')?.links).toEqual([
			'https://harbour.example/a?b=1&c=2',
			'https://t.me/pilotboat',
			'mailto:desk@harbour.example'
		]);
		expect(posts.get('105')?.text).toBe(
			'An older one: ls -l\nline one\n  line two\nQuoted\nafter hidden words 🚢'
		);
		expect(posts.get('113')?.links).toEqual(['https://harbour.example/button']);
		expect(posts.get('113')?.text).toBe('See the list.');
	});

	it('has origins of forwards, replies, senders and reactions', async () => {
		const posts = await postsOf(NEW);
		const told = (number: string, field: keyof RawPost) => posts.get(number)?.[field];
		expect(['101', '102', '103', '104'].map((number) => told(number, 'forwardedFrom'))).toEqual([
			null,
			'Pilot Office',
			'Pilot Office',
			null
		]);
		expect(told('103', 'text')).toBe('Fog is gone.');
		expect(told('102', 'recorded')).toEqual(told('103', 'recorded'));
		expect(['104', '105', '106'].map((number) => told(number, 'replyTo'))).toEqual(['101', '12', null]);
		expect(['100', '101', '106', '107', '114', '115'].map((number) => told(number, 'author'))).toEqual([
			null,
			null,
			'Mara Quay',
			null,
			'Pier Cat',
			'Pier Cat'
		]);
		expect(told('105', 'reactions')).toEqual([
			{ emoji: '👍', count: 2 },
			{ emoji: '⭐', count: 12 }
		]);
	});

	it('names the media, and reads a poll where there is no other text', async () => {
		const posts = await postsOf(NEW);
		const media = ['105', '106', '107', '109', '110', '111', '112', '113'].map(
			(number) => posts.get(number)?.media
		);
		expect(media).toEqual([
			[],
			['photo'],
			['poll'],
			['audio'],
			['sticker'],
			['place'],
			['unsupported'],
			['file']
		]);
		expect(posts.get('107')?.text).toBe('Which quay?\n- North\n- South');
		expect(posts.get('109')?.text).toBe('');
	});

	it('without offsets is read in the zone told, and says so once', async () => {
		const readings = await readAll(DESKTOP_HTML, OLD, { zone: 'Europe/Berlin' }, 'messages.html');
		const posts = postsAmong(readings);
		expect(posts.map(({ number }) => number)).toEqual(['2', '3', '4']);
		// The clocks of Berlin went forward between the two.
		expect(posts.map(({ recorded }) => recorded?.from)).toEqual([
			Date.UTC(2024, 2, 30, 22, 59, 59),
			Date.UTC(2024, 2, 31, 1, 30, 0),
			Date.UTC(2024, 2, 31, 1, 31, 0)
		]);
		const notes = notesOf(readings, 'note');
		expect(notes).toHaveLength(1);
		expect(notes[0]?.why).toContain('Europe/Berlin');
		expect(posts[2]?.forwardedFrom).toBe('Лоцман');
		expect(posts[1]?.media).toEqual(['video']);
		expect(posts[0]?.source).toBe('порт-и-прилив');
		const utc = await postsOf(OLD);
		expect(utc.get('3')?.recorded?.from).toBe(Date.UTC(2024, 2, 31, 3, 30, 0));
		const offset = await postsOf(OLD, '+03:00');
		expect(offset.get('3')?.recorded?.from).toBe(Date.UTC(2024, 2, 31, 0, 30, 0));
	});
});

describe('a page that is not whole', () => {
	it.each([
		['inside the last message', NEW.lastIndexOf('Two lines') + 5, 'refused', 'The file ends in the middle'],
		[
			'behind a message',
			NEW.indexOf('<div class="message default clearfix joined" id="message115"'),
			'note',
			'The page ends without'
		],
		['before the first message', NEW.indexOf('<div class="history">'), 'refused', 'The page ends before']
	] as const)('says so: cut %s', async (_, cut, kind, start) => {
		const readings = await readAll(DESKTOP_HTML, NEW.slice(0, cut));
		const notes = notesOf(readings, kind).filter(({ why }) => !why.startsWith('Telegram Desktop'));
		expect(notes.map(({ why }) => why.startsWith(start))).toEqual([true]);
	});

	it('whose message has no start costs that message, and says where', async () => {
		const page = NEW.replace(
			'class="message default clearfix" id="message104"',
			'class="massage" id="message104"'
		);
		const readings = await readAll(DESKTOP_HTML, page);
		const numbers = postsAmong(readings).map(({ number }) => number);
		expect(numbers).not.toContain('104');
		expect(numbers).toHaveLength(14);
		const before = NEW.slice(0, NEW.indexOf('id="message104"')).split('\n').length;
		const lost = notesOf(readings, 'refused')[0];
		expect(lost?.why).toContain('The start of a message is broken');
		expect(Math.abs(Number(lost?.at.slice(5)) - before)).toBeLessThan(5);
	});

	it.each([
		['a text whose tag is gone', message(1, text('a').replace('<div', ' div')), []],
		['a number that is none', message(1, text('a')).replace('message1"', 'message"'), [['', 'a']]],
		['an end that is gone', message(1, text('a')).replace(/<\/div>\s*$/u, ''), [['1', 'a']]],
		['a quote that is gone', message(1, text('a')).replace('"text"', '"text'), []]
	])('%s', async (_, broken, kept) => {
		const readings = await readAll(DESKTOP_HTML, `${broken}${message(2, text('b'))}`);
		const posts = postsAmong(readings).map(({ number, text }) => [number ?? '', text]);
		expect(posts).toEqual([...kept, ['2', 'b']]);
		if (kept.length === 0) expect(notesOf(readings, 'refused')[0]?.at).toBe('line 1');
		else expect(notesOf(readings, 'note').map(({ at }) => at)).toEqual(['line 1']);
	});

	it('a day that does not exist leaves the message without a time', async () => {
		const page = message(1, text('a')).replace('13.06.2023', '31.06.2023');
		const readings = await readAll(DESKTOP_HTML, page);
		expect(postsAmong(readings).map(({ recorded }) => recorded)).toEqual([null]);
		expect(notesOf(readings, 'note')).toHaveLength(1);
	});

	it('gives up markup that is nested without end, quickly', async () => {
		const deep = message(1, text('<b>'.repeat(200_000)));
		const posts = postsAmong(await readAll(DESKTOP_HTML, `${deep}${message(2, text('b'))}`));
		expect(posts.map(({ number }) => number)).toEqual(['2']);
	});
});

describe('other pages of an export', () => {
	it('a list is refused with where the messages are', async () => {
		const readings = await readAll(DESKTOP_HTML, pageOf('lists/chats.html'), {}, 'lists/chats.html');
		expect(readings).toHaveLength(1);
		expect(notesOf(readings, 'refused')).toEqual([
			{
				file: 'lists/chats.html',
				at: 'line 1',
				why:
					'This page of a Telegram Desktop export is the list “Chats” and holds no messages. Open the files ' +
					'named messages.html in the folders inside “chats”, or the whole export folder.'
			}
		]);
	});

	it('a chat without messages is no fault', async () => {
		const page =
			OLD.slice(0, OLD.indexOf('<div class="message')) + OLD.slice(OLD.indexOf('<a class="pagination'));
		const readings = await readAll(DESKTOP_HTML, page);
		expect(readings.map(({ kind }) => kind)).toEqual(['header', 'note']);
	});
});

describe('samples', () => {
	const folders = existsSync(SAMPLES) ? readdirSync(SAMPLES) : [];
	test.skipIf(folders.length === 0)('every message of every page is read', async () => {
		const pages = folders.flatMap((folder) =>
			readdirSync(join(SAMPLES, folder)).map((name) => readFileSync(join(SAMPLES, folder, name), 'utf8'))
		);
		for (const page of pages) {
			const readings = await readAll(DESKTOP_HTML, page);
			const posts = postsAmong(readings);
			const ids = [...page.matchAll(/class="message default[^"]*" id="message(\d+)"/gu)].map(([, id]) => id);
			expect(posts.map(({ number }) => number)).toEqual(ids);
			expect(
				posts.every(({ recorded, text, media }) => recorded !== null && text + media.join('') !== '')
			).toBe(true);
			expect(notesOf(readings, 'refused')).toEqual([]);
			expect(notesOf(readings, 'note')).toHaveLength(1);
		}
	});
});
