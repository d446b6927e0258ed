import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { FEED } from '#lib/core/formats/feed.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { ReadOptions } from '#lib/core/model/reading.ts';
import { cutAt, encode, postsAmong, readAll } from './read-all.ts';

const SAMPLE = resolve(
	import.meta.dirname,
	'../../../../shared/samples/page-text/15_mfarussia_rss_sample.xml'
);

const channel = (items: string, head = '<title>Harbour News</title><link>https://harbour.example/</link>') =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}${items}</channel></rss>`;

async function only(text: string, options: Partial<ReadOptions> = {}): Promise<RawPost> {
	const [post, ...more] = postsAmong(await readAll(FEED, text, options));
	if (post === undefined || more.length > 0) throw new Error('not one post');
	return post;
}

const item = (inside: string) => only(channel(`<item>${inside}</item>`));

describe('a feed of a channel', () => {
	const feed = channel(
		`<item><title>🖼 The tide rose…</title><link>https://t.me/Harbour/12</link><guid isPermaLink="false">https://t.me/harbour/12</guid>
			<pubDate>Tue, 14 Mar 2023 09:05:07 GMT</pubDate><author>Harbour Office</author>
			<description><![CDATA[<p>The tide <b>rose</b> at noon.<br>See <a href="https://a.example/x">this</a>.</p><img src="https://cdn.example/1.jpg">]]></description></item>
		<item><title>Forwarded From Pilots</title><link>https://t.me/harbour/11</link>
			<description>&lt;p&gt;Forwarded From &lt;b&gt;Pilots&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Two ships &amp;amp; a boat.&lt;/p&gt;</description></item>`,
		'<title>Harbour Office - Telegram Channel</title><link>https://t.me/s/Harbour</link><description>All tides - Powered by RSSHub</description>'
	);
	it('has its handle, name and numbers', async () => {
		const readings = await readAll(FEED, feed);
		expect(readings[0]).toEqual({
			kind: 'header',
			header: { name: 'Harbour Office', description: 'All tides' }
		});
		const [first, second] = postsAmong(readings);
		expect(first).toMatchObject({
			source: 'harbour',
			channel: { handle: 'harbour', name: 'Harbour Office' },
			number: '12',
			text: 'The tide rose at noon.\nSee this.',
			recorded: { from: Date.UTC(2023, 2, 14, 9, 5, 7) },
			author: null,
			media: ['photo'],
			links: ['https://a.example/x'],
			edited: false,
			origin: { unit: 'record', place: 1 }
		});
		expect(second).toMatchObject({ number: '11', text: 'Two ships & a boat.', forwardedFrom: 'Pilots' });
	});
	it('is known by the address of the service that makes it', async () => {
		const head = '<title>H</title><atom:link href="https://rsshub.app/telegram/channel/harbour" rel="self"/>';
		const [post] = postsAmong(await readAll(FEED, channel('<item><title>A</title></item>', head)));
		expect(post?.channel.handle).toBe('harbour');
	});
});

describe('title and text', () => {
	it.each([
		['a title of its own', '<title>Tide</title><description>It rose.</description>', 'Tide\n\nIt rose.'],
		[
			'a title that is the start',
			'<title>It rose by…</title><description>It rose by a foot.</description>',
			'It rose by a foot.'
		],
		[
			'a text that is the start',
			'<title>It rose by a foot</title><description>It rose</description>',
			'It rose by a foot'
		],
		['no text', '<title>Tide &amp;amp; wind</title>', 'Tide & wind'],
		['no title', '<description>It rose.</description>', 'It rose.'],
		[
			'the fuller text',
			'<description>It…</description><content:encoded>&lt;p&gt;It rose.&lt;/p&gt;</content:encoded>',
			'It rose.'
		],
		[
			'a picture and a summary',
			'<summary>It rose.</summary><content:encoded>&lt;img src="a.jpg"&gt;</content:encoded>',
			'It rose.'
		],
		[
			'a line that only says where it stands',
			'<link>https://a.example/1</link><description>It rose.\nSource: https://a.example/1</description>',
			'It rose.'
		]
	])('%s', async (_, inside, text) => {
		expect((await item(inside)).text).toBe(text);
	});
});

describe('the id of a post', () => {
	it.each([
		['<guid>4711</guid>', '4711'],
		['<guid isPermaLink="false">https://a.example/?p=4711</guid>', '4711'],
		['<link>https://t.me/harbour/77?single</link>', '77'],
		['<guid>tg://resolve?domain=harbour&amp;post=78</guid>', '78']
	])('%s', async (inside, number) => {
		expect((await item(`<title>A</title>${inside}`)).number).toBe(number);
	});
	it('is a hash where the feed has words for it, the same each time and no two alike', async () => {
		const numbers = await Promise.all(
			[
				'https://a.example/news/2023/tide',
				'https://a.example/news/2023/wind',
				'https://a.example/news/2023/tide'
			].map(async (guid) => (await item(`<title>A</title><guid>${guid}</guid>`)).number)
		);
		expect(numbers[0]).toMatch(/^g[a-z0-9]{14}$/u);
		expect(numbers[2]).toBe(numbers[0]);
		expect(numbers[1]).not.toBe(numbers[0]);
	});
	it('is left open where there is none', async () => {
		expect((await item('<title>A</title>')).number).toBe(null);
	});
});

describe('other kinds of feed', () => {
	it('Atom: published, updated, XHTML, nested author', async () => {
		const post = await only(
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><id>tag:a.example,2023:f</id><updated>2023-03-15T00:00:00Z</updated>
			<entry><title type="text">Tide &lt;up&gt;</title><id>tag:a.example,2023:1</id><link rel="alternate" href="https://a.example/1"/>
			<link rel="enclosure" type="audio/mpeg" href="https://a.example/1.mp3"/><author><name>Anna</name><email>a@a.example</email></author>
			<published>2023-03-14T09:00:00+03:00</published><updated>2023-03-14T10:00:00+03:00</updated>
			<source><title>Elsewhere</title><id>9</id></source>
			<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>rose</b> &amp; fell.</p><p>1 &lt; 2 <a href="https://a.example/t">t</a></p></div></content></entry></feed>`
		);
		expect(post).toMatchObject({
			source: 'harbour',
			text: 'Tide <up>\n\nIt rose & fell.\n\n1 < 2 t',
			recorded: { from: Date.UTC(2023, 2, 14, 6) },
			edited: true,
			editedAt: Date.UTC(2023, 2, 14, 7),
			author: 'Anna',
			media: ['audio'],
			links: ['https://a.example/1', 'https://a.example/t']
		});
	});
	it('RSS 1.0: items beside the channel, dc:date and dc:creator', async () => {
		const post = await only(
			`<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Harbour</title><items><rdf:Seq><rdf:li resource="y"/></rdf:Seq></items></channel>
			<item rdf:about="y"><title>Tide</title><dc:date>2023-03-14T09:00:00Z</dc:date><dc:creator>Anna</dc:creator></item></rdf:RDF>`
		);
		expect(post).toMatchObject({
			text: 'Tide',
			author: 'Anna',
			recorded: { from: Date.UTC(2023, 2, 14, 9) }
		});
	});
	it('prefixes that a program made up', async () => {
		const post = await only(
			'<ns0:feed xmlns:ns0="http://www.w3.org/2005/Atom"><ns0:title>H</ns0:title><ns0:entry><ns0:title>Tide</ns0:title></ns0:entry></ns0:feed>'
		);
		expect(post.text).toBe('Tide');
	});
	it('enclosures and media, each once', async () => {
		const post = await item(
			'<title>A</title><enclosure url="https://a.example/1.jpg" type="image/jpeg"/><media:group><media:content url="https://a.example/2.mp4" medium="video"/></media:group><description>&lt;img src="https://a.example/1.jpg"&gt;</description>'
		);
		expect(post.media).toEqual(['photo', 'video']);
	});
	it('keeps the single line breaks of XHTML', async () => {
		const entry =
			'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ebb<br/>Flood<br></br>Calm</p></div></content>';
		const post = await only(
			`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id>${entry}</entry></feed>`
		);
		expect(post.text).toBe('Ebb\nFlood\nCalm');
	});
	it('takes the words on a group of media, and none on one picture', async () => {
		const words = '<media:description>Ebb &amp;amp; flood\nat noon</media:description>';
		const group = await item(
			`<title>Tides</title><media:group><media:title>x</media:title>${words}</media:group>`
		);
		expect(group.text).toBe('Tides\n\nEbb &amp; flood\nat noon');
		const picture = await item(
			`<title>Tides</title><media:content url="https://a.example/1.jpg" type="image/jpeg">${words}</media:content>`
		);
		expect([picture.text, picture.media]).toEqual(['Tides', ['photo']]);
	});
	it('says which times cannot be read', async () => {
		const one = '<item><title>A</title><pubDate>at some point</pubDate></item>';
		const readings = await readAll(FEED, channel(one + '<item><title>B</title></item>'));
		expect(readings.flatMap((reading) => (reading.kind === 'note' ? [reading.note] : []))).toEqual([
			{
				file: 'input',
				at: 'record 1',
				why: '“at some point” is no time that can be read; the post is undated.'
			}
		]);
		expect(postsAmong(readings).map(({ recorded }) => recorded)).toEqual([null, null]);
	});
	it('says once that times have no zone', async () => {
		const one = '<item><title>A</title><pubDate>14 Mar 2023 09:00:00</pubDate></item>';
		const readings = await readAll(FEED, channel(one + one), { zone: 'Europe/Moscow' });
		expect(readings.filter(({ kind }) => kind === 'note')).toHaveLength(1);
		expect(postsAmong(readings)[1]?.recorded?.from).toBe(Date.UTC(2023, 2, 14, 6));
	});
});

describe('a broken feed', () => {
	const one = (n: number) =>
		`<item><guid>${String(n)}</guid><description><![CDATA[Text <b>${String(n)}</b>]]></description></item>\n`;
	const page = channel([1, 2, 3, 4].map(one).join(''));
	it('keeps the whole items before a cut and refuses the one that is cut', async () => {
		const readings = await readAll(FEED, page.slice(0, page.indexOf('Text <b>3') + 4));
		expect(postsAmong(readings).map(({ number }) => number)).toEqual(['1', '2']);
		expect(readings[readings.length - 1]).toMatchObject({ kind: 'refused', note: { at: 'record 3' } });
	});
	it('loses no item to a CDATA section that is not closed', async () => {
		const posts = postsAmong(await readAll(FEED, page.replace(']]>', ']>')));
		expect(posts.slice(-3).map(({ number }) => number)).toEqual(['2', '3', '4']);
	});
	it('takes an item inside a comment for none', async () => {
		const readings = await readAll(FEED, channel(`${one(1)}<!-- ${one(2)} -->${one(3)}`));
		expect(postsAmong(readings).map(({ number }) => number)).toEqual(['1', '3']);
	});
	it('keeps a tag of an item that a text speaks of', async () => {
		const posts = postsAmong(
			await readAll(
				FEED,
				channel('<item><guid>1</guid><title><![CDATA[Use <pre><item></pre> for it]]></title></item>')
			)
		);
		expect(posts).toHaveLength(1);
	});
	it('refuses an item with nothing in it', async () => {
		const readings = await readAll(FEED, channel('<item><guid>1</guid></item>'));
		expect(readings.map(({ kind }) => kind)).toEqual(['header', 'refused']);
	});
	it('gives the same posts in chunks of any size', async () => {
		const whole = await readAll(FEED, page);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (places) => {
				expect(await readAll(FEED, cutAt(encode(page), places))).toEqual(whole);
			})
		);
		expect(await readAll(FEED, cutAt(encode(page), [...encode(page).keys()]))).toEqual(whole);
	});
	it('keeps every whole item before a cut at any byte', async () => {
		const bytes = encode(page);
		for (let end = 0; end < bytes.length; end++) {
			const text = page.slice(0, end);
			const whole = text.split('</item>').length - 1;
			const posts = postsAmong(await readAll(FEED, [bytes.subarray(0, end)]));
			expect(posts.map(({ number }) => number)).toEqual(['1', '2', '3', '4'].slice(0, whole));
		}
	});
	it('loses no other item to any changed byte', async () => {
		const bytes = encode(page);
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (place, byte) => {
				const changed = bytes.slice();
				changed[place] = byte;
				const texts = postsAmong(await readAll(FEED, [changed])).map(({ text }) => text);
				const starts = [...page.matchAll(/<item>/gu)].map(({ index }) => index);
				const hit = starts.filter((start) => start <= place).length;
				for (const n of [1, 2, 3, 4])
					if (n !== hit && n !== hit + 1) expect(texts).toContain(`Text ${String(n)}`);
			}),
			{ numRuns: 300 }
		);
	});
	it('never throws, whatever the order of its pieces', async () => {
		const pieces = fc.constantFrom(
			'<item>',
			'</item>',
			'<entry ',
			'>',
			'<![CDATA[',
			']]>',
			'<!--',
			'-->',
			'<title>',
			'</title>',
			'a',
			'&',
			'<',
			'\u0000',
			'</channel>'
		);
		await fc.assert(
			fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
				expect(Array.isArray(await readAll(FEED, `<rss>${parts.join('')}`))).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('what is a feed', () => {
	const detected = (text: string) => detectFormat({ name: 'a', bytes: encode(text), text });
	it.each([
		channel(''),
		'\n<!-- a --><feed xmlns="http://www.w3.org/2005/Atom">',
		'<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?>\n<rdf:RDF xmlns="x">',
		'<!DOCTYPE rss SYSTEM "a.dtd">\n<rss version="0.91">'
	])('%s', (text) => {
		expect(detected(text)).toBe(FEED);
	});
	it.each([
		'<html><body><p>rss</p></body></html>',
		'The <rss> tag',
		'<?xml version="1.0"?><kml></kml>',
		'<feedback>'
	])('not %s', (text) => {
		expect(detected(text)).not.toBe(FEED);
	});
});

it.skipIf(!existsSync(SAMPLE))('reads the sample', async () => {
	const posts = postsAmong(await readAll(FEED, [readFileSync(SAMPLE)]));
	expect(posts.map(({ source, number, recorded }) => [source, number, recorded?.from])).toEqual([
		['mfarussia', '32410', Date.UTC(2026, 8, 26, 19, 9, 22)],
		['mfarussia', '32407', Date.UTC(2026, 8, 26, 18, 46, 2)],
		['mfarussia', '32402', Date.UTC(2026, 8, 26, 16, 38, 7)]
	]);
});
