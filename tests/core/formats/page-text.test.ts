import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { encode, postsOf, readPage, textsOf } from './read-page.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/page-text');
const SEED = join(import.meta.dirname, '../../../../shared/seeds/000_c262d933153933ea.txt');

/** A post as the expectations write it: first and last line, and whatever is not empty. */
function inShort(post: RawPost): Record<string, unknown> {
	const lines = post.text.split('\n');
	const all = {
		opens: lines[0],
		ends: lines[lines.length - 1],
		line: post.origin.place,
		forwardedFrom: post.forwardedFrom,
		author: post.author,
		recorded: post.recorded === null ? null : new Date(post.recorded.from).toISOString().slice(0, 16),
		edited: post.edited || null,
		media: post.media,
		links: post.links,
		views: post.views,
		reactions: post.reactions.map(({ emoji, count }) => `${emoji}${String(count)}`).join(' ') || null
	};
	return Object.fromEntries(
		Object.entries(all).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
	);
}

function summarise(readings: readonly Reading[]): unknown {
	const places = (kind: 'merged' | 'note') =>
		readings.flatMap((reading) => (reading.kind === kind ? [reading.note.at] : []));
	const header = readings.find((reading) => reading.kind === 'header')?.header ?? null;
	const posts = postsOf(readings);
	return {
		header,
		source: posts[0]?.source,
		merged: places('merged'),
		notes: places('note'),
		posts: posts.map(inShort)
	};
}

describe('pages of every kind', () => {
	const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));
	it.each(names)('%s', async (name) => {
		const readings = await readPage([readFileSync(join(FIXTURES, name))], name);
		const expected = JSON.parse(
			readFileSync(join(FIXTURES, name.replace('.txt', '.json')), 'utf8')
		) as object;
		expect(summarise(readings)).toEqual({ merged: [], notes: [], ...expected });
	});
	it('has fixtures to read', () => {
		expect(names.length).toBeGreaterThanOrEqual(12);
	});
});

describe('the text of a post', () => {
	it('is kept as written inside and trimmed outside', async () => {
		expect(await textsOf('\n\n  First\u00A0line \n, broken by the copier\n\n\nlast \n\n')).toEqual([
			'First\u00A0line \n, broken by the copier\n\n\nlast'
		]);
	});
	it.each([
		['LF', 'one\ntwo'],
		['CRLF', 'one\r\ntwo'],
		['CR', 'one\rtwo']
	])('has its lines ended by %s', async (_, text) => {
		expect(await textsOf(text)).toEqual(['one\ntwo']);
	});
	it('loses a byte order mark and keeps what is no valid text', async () => {
		const [post] = postsOf(
			await readPage([
				new Uint8Array([0xef, 0xbb, 0xbf]),
				encode('a\u0000b'),
				new Uint8Array([0xed, 0xa0, 0x80, 0xff])
			])
		);
		expect(post?.text.startsWith('a\u0000b\uFFFD')).toBe(true);
	});
	it('is read from UTF-16 with its mark', async () => {
		expect(
			postsOf(await readPage([new Uint8Array([0xff]), new Uint8Array([0xfe, 0x4f, 0x04])]))[0]?.text
		).toBe('я');
	});
});

describe('nothing to read', () => {
	it.each([[[]], [[new Uint8Array(0)]], [[encode('\n \n\t\n')]]])('yields nothing', async (chunks) => {
		expect(await readPage(chunks)).toEqual([]);
	});
});

describe('posts without a marker between them', () => {
	const two =
		'🎙 The first of two headlines, long enough to be one\nIts text.\n#One\n📄 The second of two headlines, long enough too\nIts text.';
	it('are split, also where a lone footer ends the last', async () => {
		expect(await textsOf(`${two}\n12 views`)).toHaveLength(2);
	});
	it('are one post where every post of the page has its footer', async () => {
		expect(await textsOf(`${two}\n12 views\nAnother.\n13 views`)).toHaveLength(2);
		expect(await textsOf(`Zero.\n11 views\n${two}\n12 views\nAnother.\n13 views`)).toHaveLength(3);
	});
	it('are given out before a long page ends', async () => {
		const page = Array.from(
			{ length: 1000 },
			(_, at) => `${two.replaceAll('two', String(at))}${String(at)}\n#End`
		).join('\n');
		const posts = postsOf(await readPage([encode(page)]));
		expect(posts).toHaveLength(2000);
		expect(posts.every((post) => post.text.startsWith('🎙') || post.text.startsWith('📄'))).toBe(true);
	});
});

describe('a recorded time', () => {
	it('spans its minute', async () => {
		const page = 'March 15, 2023\nCouncil\nOne.\n5 views\n2:05 PM\nCouncil\nTwo.\n6 views\n2:06 PM\n';
		const recorded = postsOf(await readPage([encode(page)])).map((post) => post.recorded);
		const from = Date.UTC(2023, 2, 15, 14, 5);
		expect(recorded).toEqual([
			{ from, to: from + 59_999 },
			{ from: from + 60_000, to: from + 119_999 }
		]);
	});
	it('stands after a signature, under the views', async () => {
		const page =
			'March 15, 2023\nCouncil\nHello.\n5 views\nAnna, 14:05\nCouncil\nHello.\n6 views\nAnna, 14:06\n';
		const posts = postsOf(await readPage([encode(page)]));
		expect(posts.map(({ text, author }) => [text, author])).toEqual([
			['Hello.', 'Anna'],
			['Hello.', 'Anna']
		]);
	});
	it('is not made up from a clock without a day', async () => {
		const [post] = postsOf(await readPage([encode('One.\n5 views 14:05\nTwo.\n6 views 14:06\n')]));
		expect(post).toMatchObject({ text: 'One.', recorded: null, views: 5 });
	});
	it('is not taken from a date in the text', async () => {
		expect(await textsOf('Note of the Council\nMarch 15, 2023\nThe water rose.')).toEqual([
			'Note of the Council\nMarch 15, 2023\nThe water rose.'
		]);
	});
});

describe('ages', () => {
	const headline = (words: string) => `🎙 A headline about ${words}, long enough for one\nIts text.\n#End`;
	it('bound posts, and what stands between two of them is one', async () => {
		const page = `2 years ago\n${headline('the tide')}\n📄 Another headline inside, long enough for one\n2 years ago\n${headline('the wind')}\n1 year ago`;
		expect((await textsOf(page)).map((text) => text.split('\n').length)).toEqual([4, 3]);
	});
	it.each(['2 years, 3 months ago', 'vor 2 Jahren', '2 года назад', '2年前'])(
		'%s is no line of a post, above or below it',
		async (age) => {
			expect(await textsOf(`One.\n${age}\nTwo.\n${age}\n`)).toEqual(['One.', 'Two.']);
			expect(await textsOf(`${age}\nOne.\n${age}\nTwo.`)).toEqual(['One.', 'Two.']);
		}
	);
	it.each(['12 views · 2 years ago', '2 lata temu · 12 wyświetleń', 'vor 2 Jahren · 12 Aufrufe'])(
		'%s is a footer',
		async (footer) => {
			expect(await textsOf(`One.\n${footer}\nTwo.\n${footer}\n`)).toEqual(['One.', 'Two.']);
		}
	);
	it('give no time, as the day they count from is not known', async () => {
		const [post] = postsOf(await readPage([encode('One.\n12 views · 2 years ago\n')]));
		expect(post).toMatchObject({ text: 'One.', views: 12, recorded: null });
	});
});

describe.skipIf(!existsSync(SEED))('the first archive', () => {
	it('has twelve posts, all but the second forwarded', async () => {
		const readings = await readPage([readFileSync(SEED)]);
		const posts = postsOf(readings);
		expect(posts).toHaveLength(12);
		expect(posts.map((post) => post.forwardedFrom?.replace(/[^\p{L} ]/gu, '').trim() ?? null)).toEqual(
			posts.map((_, at) => (at === 1 ? null : 'Russian MFA'))
		);
		expect(readings.map(({ kind }) => kind).filter((kind) => kind !== 'post')).toEqual(['header']);
	});
});
