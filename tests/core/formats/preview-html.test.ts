import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { PREVIEW_HTML } from '#lib/core/formats/preview-html.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { encode, postsAmong, readAll } from './read-all.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/preview-html');
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples/preview-html');
const pageOf = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const CHANNEL = pageOf('channel.html');
const SAVED = pageOf('saved.html');
const EMBED = pageOf('embed.html');

const notesOf = (readings: readonly Reading[], kind: 'note' | 'refused' | 'merged'): Note[] =>
	readings.flatMap((reading) => (reading.kind === kind ? [reading.note] : []));

async function postsOf(page: string): Promise<ReadonlyMap<string, RawPost>> {
	const posts = postsAmong(await readAll(PREVIEW_HTML, page, {}, 'page.html'));
	return new Map(posts.map((post) => [post.number ?? '', post]));
}

/** One post as the page has it, with what is told put in. */
function post({ inner = '', post = 'harbourtide/7', more = '', owner = 'https://t.me/harbourtide' }): string {
	return `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message js-widget_message" data-post="${post}"${more}>
<div class="tgme_widget_message_bubble"><a class="tgme_widget_message_owner_name" href="${owner}"><span dir="auto">Harbour</span></a>${inner}
<span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/harbourtide/7"><time datetime="2023-02-24T07:00:00+00:00" class="time">07:00</time></a></span></div></div></div>\n`;
}
const text = (words: string): string =>
	`<div class="tgme_widget_message_text js-message_text" dir="auto">${words}</div>`;

describe('a preview page', () => {
	it('is told by its content', () => {
		for (const page of [CHANNEL, SAVED, EMBED, post({})])
			expect(detectFormat({ name: 'x', bytes: encode(page), text: page })).toBe(PREVIEW_HTML);
		for (const page of [
			'<html><body><p>See https://t.me/s/harbourtide</p></body></html>',
			'The class is called tgme_widget_message.',
			`<?xml version="1.0"?><rss><item><![CDATA[${post({})}]]></item></rss>`
		])
			expect(PREVIEW_HTML.recognise({ name: 'page.html', bytes: encode(page), text: page })).toBe(false);
	});

	it('has the channel, its posts once, and counts service messages', async () => {
		const readings = await readAll(PREVIEW_HTML, CHANNEL, {}, 'channel.html');
		expect(readings[0]).toEqual({
			kind: 'header',
			header: { name: 'Harbour & Tide 🚢', description: 'Water levels.\nWrite to @pilotboat' }
		});
		const posts = postsAmong(readings);
		expect(posts.map(({ number }) => Number(number))).toEqual([2, 3, 4, 5, 6, 8, 9, 10]);
		expect(readings.filter(({ kind }) => kind === 'service')).toHaveLength(1);
		expect(notesOf(readings, 'merged')).toHaveLength(1);
		expect([...notesOf(readings, 'refused'), ...notesOf(readings, 'note')]).toEqual([]);
		expect(posts[0]?.channel).toEqual({
			handle: 'harbourtide',
			name: 'Harbour & Tide 🚢',
			id: '1234567890'
		});
		expect(posts[0]?.source).toBe('harbourtide');
		const line = CHANNEL.slice(0, CHANNEL.indexOf('data-post="harbourtide/2"')).split('\n').length;
		expect(posts[0]?.origin).toEqual({ file: 'channel.html', unit: 'line', place: line });
	});

	it('has the words of the post and none of what it quotes', async () => {
		const posts = await postsOf(CHANNEL);
		expect(posts.get('2')?.text).toBe(
			'One\ntwo & three\n\nBold link #Tide @pilotboat 👍\nsecret\na\n  b\nSaid so\nDone.'
		);
		expect(posts.get('2')?.links).toEqual([
			'https://harbour.example/x',
			'https://t.me/pilotboat',
			'https://harbour.example/story'
		]);
		expect(posts.get('4')?.text).toBe('An answer.');
		expect(posts.get('6')?.text).toBe('Two of them');
		expect(posts.get('8')?.text).toBe('');
		expect(posts.get('5')?.text).toBe('Which quay?\n- North\n- South');
		expect(posts.get('9')?.links).toEqual(['https://harbour.example/button']);
	});

	it('has times, counts, marks and names', async () => {
		const posts = await postsOf(CHANNEL);
		const told = (field: keyof RawPost) => ['2', '3', '4', '5'].map((number) => posts.get(number)?.[field]);
		const at = Date.UTC(2023, 1, 24, 7, 0, 0);
		expect(posts.get('2')?.recorded).toEqual({ from: at, to: at });
		expect(told('views')).toEqual([1200, 3_000_000, 15, 15]);
		expect(told('edited')).toEqual([true, false, false, false]);
		expect(told('editedAt')).toEqual([null, null, null, null]);
		expect(told('forwardedFrom')).toEqual([null, 'Pilot Office', null, null]);
		expect(told('author')).toEqual([null, 'Mara Quay', null, null]);
		expect(told('replyTo')).toEqual([null, null, '2', null]);
		expect(posts.get('2')?.reactions).toEqual([
			{ emoji: '👍', count: 62 },
			{ emoji: '⭐', count: 1500 },
			{ emoji: '❔', count: 3 }
		]);
	});

	it('names the media, an album’s each', async () => {
		const posts = await postsOf(CHANNEL);
		expect(['4', '5', '6', '8', '9', '10'].map((number) => posts.get(number)?.media)).toEqual([
			[],
			['poll'],
			['photo', 'video'],
			['audio'],
			['file'],
			['unsupported']
		]);
	});

	it('saved by a browser reads the same', async () => {
		const posts = await postsOf(SAVED);
		expect(posts.get('20')?.text).toBe(
			'A first paragraph that the browser wrapped.\n\nA second, "quoted", with 🚢 and #Tide.'
		);
		expect(posts.get('20')?.links).toEqual([]);
		expect(posts.get('20')?.channel.id).toBe('1234567890');
		expect(posts.get('20')?.views).toBe(2_500_000);
	});

	it('of one post without a handle has its channel’s number', async () => {
		const readings = await readAll(PREVIEW_HTML, EMBED, {}, 'embed.html');
		expect(readings[0]).toEqual({ kind: 'header', header: { name: 'Quiet Quay', description: null } });
		expect(postsAmong(readings)).toMatchObject([
			{
				source: 'quiet-quay',
				number: '45',
				channel: { handle: null, name: 'Quiet Quay', id: '1234567890' },
				text: 'Only here.'
			}
		]);
	});

	it.each([
		[post({ post: '' }), '7', 'harbourtide'],
		[post({ post: 'HarbourTide/8' }), '8', 'harbourtide'],
		[post({ post: 'harbourtide/3/9' }), '9', 'harbourtide'],
		[post({ post: '../../etc/9' }), '7', 'harbourtide']
	])('finds the number: %#', async (page, number, handle) => {
		expect(postsAmong(await readAll(PREVIEW_HTML, page))).toMatchObject([{ number, channel: { handle } }]);
	});

	it.each([
		['eyJjIjotMTU5MTUzNzY3NH0', '1591537674'],
		['eyJjIjoiLTEwMDE1OTE1Mzc2NzQifQ', '1591537674'],
		['eyJjIjotMTAwMDEyMzQ1Njc4OX0=', '123456789'],
		['eyJjIjoxMDAxMjM0NTY3fQ', '1001234567'],
		['%%%', null],
		['', null]
	])('reads the channel’s number of %s', async (view, id) => {
		const [found] = postsAmong(await readAll(PREVIEW_HTML, post({ more: ` data-view="${view}"` })));
		expect(found?.channel.id).toBe(id);
	});

	it('an owner of another handle is the author', async () => {
		const page = post({ inner: text('Hello'), owner: 'https://t.me/someone' });
		expect(postsAmong(await readAll(PREVIEW_HTML, page))).toMatchObject([
			{ author: 'Harbour', channel: { name: null } }
		]);
	});
});

describe('a preview page that is not whole, or none', () => {
	it.each([
		['inside a post', CHANNEL.indexOf('See the list.'), 'refused', 'The file ends in the middle'],
		[
			'between posts',
			CHANNEL.indexOf('<div class="tgme_widget_message_wrap', 9000),
			'note',
			'The page ends without'
		],
		[
			'before the first',
			CHANNEL.indexOf('<section class="tgme_channel_history'),
			'refused',
			'The page ends before'
		]
	] as const)('says so: cut %s', async (_, cut, kind, start) => {
		expect(cut).toBeGreaterThan(0);
		const notes = notesOf(await readAll(PREVIEW_HTML, CHANNEL.slice(0, cut)), kind);
		expect(notes.map(({ why }) => why.startsWith(start))).toEqual([true]);
	});

	it('whose post has no start costs that post, and says where', async () => {
		const broken = post({ inner: text('b'), post: 'harbourtide/8' }).replace(
			'="tgme_widget_message js',
			'="tgme js'
		);
		const page = `${post({ inner: text('a') })}${broken}${post({ inner: text('c'), post: 'harbourtide/9' })}`;
		const readings = await readAll(PREVIEW_HTML, page);
		expect(postsAmong(readings).map(({ text: words }) => words)).toEqual(['a', 'c']);
		expect(notesOf(readings, 'refused').map(({ at }) => at)).toEqual(['line 3']);
	});

	it.each([
		[
			'<html><body><main class="tgme_main"><section class="tgme_channel_history"><div class="tme_no_messages_found">No posts found</div></section></main></body></html>',
			'note',
			'itself says'
		],
		[
			'<html><body><div class="tgme_page"><div class="tgme_page_title"><span>Harbour</span></div></div></body></html>',
			'refused',
			'leads to a channel'
		],
		['<html><body><div class="tgme_body">x</div></body></html>', 'refused', 'has no posts']
	] as const)('%#: %s', async (page, kind, words) => {
		const readings = await readAll(PREVIEW_HTML, page);
		expect(readings).toHaveLength(1);
		expect(notesOf(readings, kind)[0]?.why).toContain(words);
	});
});

describe('samples', () => {
	const names = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith('.html')) : [];
	test.skipIf(names.length === 0)('every post is read, every service message counted', async () => {
		let posts = 0;
		for (const name of names) {
			const page = readFileSync(join(SAMPLES, name), 'utf8');
			const readings = await readAll(PREVIEW_HTML, page, {}, name);
			const ids = [...page.matchAll(/data-post="(\w+)\/(\d+)"/gu)].map(([, handle, number]) => [
				handle,
				number
			]);
			const found = postsAmong(readings);
			const service = readings.filter(({ kind }) => kind === 'service').length;
			expect(found.length + service).toBe(ids.length);
			expect(found.map(({ channel, number }) => [channel.handle, number])).toEqual(service > 0 ? [] : ids);
			expect(found.every(({ recorded, views }) => recorded !== null && (views ?? 0) > 0)).toBe(true);
			expect(notesOf(readings, 'refused')).toEqual([]);
			posts += found.length;
		}
		expect(posts).toBe(13);
	});
});
