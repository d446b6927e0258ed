import { describe, expect, it } from 'vitest';
import { findRefrains, isRefrain, isRefrainAlone } from '#lib/core/formats/page-text/refrains.ts';
import { encode, readPage, textsOf } from './read-page.ts';

const TOPICS = [
	'ferry',
	'weir',
	'lighthouse',
	'market',
	'tram',
	'museum',
	'canal',
	'bakery',
	'library',
	'pier'
];
/** Posts of two paragraphs, all set apart by blank lines, without a marker of the page. */
const posts = (build: (topic: string, at: number) => string) => TOPICS.map(build);
const plain = (topic: string) =>
	`The ${topic} of Varda is closed for a week.\n\nThe town counts on patience. Repairs of the ${topic} have begun.`;

describe('a line that calls the reader to the channel', () => {
	it.each([
		['Subscribe to Varda Today'],
		['❗️ Подписывайся на Варду'],
		['🔴 Подписаться | Прислать новость'],
		['@varda_today'],
		['More in our channel: t.me/varda']
	])('ends one post after another: %s', async (line) => {
		const written = posts((topic) => `${plain(topic)}\n\n${line}`);
		expect(await textsOf(written.join('\n\n'))).toEqual(written);
	});
	it('is the same with another emoji before it', async () => {
		const written = posts(
			(topic, at) => `${plain(topic)}\n\n${at % 2 ? '❗️' : '❤'} Subscribe to Varda Today`
		);
		expect(await textsOf(written.join('\n\n'))).toEqual(written);
	});
	it('keeps the hashtags and the link under it', async () => {
		const written = posts((topic) => `${plain(topic)}\n\nSubscribe to Varda Today\n\n#Varda`);
		expect(await textsOf(written.join('\n\n'))).toEqual(written);
	});
	it('does not end a post that goes on in lower case', async () => {
		const written = posts(
			(topic) => `${plain(topic)}\n\nSubscribe to Varda Today\n\nor come to the ${topic}`
		);
		expect(await textsOf(written.join('\n\n'))).toHaveLength(1);
	});
	it('is none the second time', async () => {
		const written = [plain('ferry'), plain('weir')].map((text) => `${text}\n\nSubscribe to Varda Today`);
		expect(await textsOf(written.join('\n\n'))).toHaveLength(1);
	});
});

describe('a name that signs last lines', () => {
	it('ends the posts it signs, long or short', async () => {
		const written = posts((topic, at) =>
			at % 2 ? `${plain(topic)} @varda` : `The ${topic} is open again. @varda`
		);
		expect(await textsOf(written.join('\n\n'))).toEqual(written);
	});
	it('is none where the posts are about it', () => {
		const about = [
			'We met @varda',
			'Asked @varda about it',
			'@varda says no',
			'What @varda wants',
			'And @varda'
		];
		expect(findRefrains(about.map((text) => ({ text, gap: 1 }))).names.size).toBe(0);
	});
});

describe('lines that come again', () => {
	it.each([['What is known:'], ['In short'], ['The weather'], ['Our view']])(
		'are no refrain without a call: %s',
		(line) => {
			const lines = Array.from({ length: 6 }, () => ({ text: line, gap: 1 }));
			expect(isRefrain(line, findRefrains(lines))).toBe(false);
		}
	);
	it('are none where text stands right under them', () => {
		const lines = Array.from({ length: 6 }, () => [
			{ text: 'Follow us on the way', gap: 1 },
			{ text: 'The tour begins at the pier.', gap: 0 }
		]).flat();
		expect(isRefrainAlone('Follow us on the way', findRefrains(lines))).toBe(false);
	});
});

describe('an emoji at the head of every post of a page', () => {
	const SIGNS = ['🚢', '🌊', '🗼', '🍎', '🚋', '🖼', '🛶', '🥖', '📚', '⚓'];
	it('opens posts where no other paragraph has one', async () => {
		const written = posts(
			(topic, at) => `${SIGNS[at] ?? ''} A week without the ${topic} of Varda\n\n${plain(topic)}`
		);
		expect(await textsOf(written.join('\n\n'))).toEqual(written);
	});
	it('does not where it is the same for every item', async () => {
		const written = posts((topic) => `🚢 A week without the ${topic} of Varda\n\n${plain(topic)}`);
		expect((await textsOf(written.join('\n\n'))).length).toBeLessThan(3);
	});
});

it('posts that nothing sets apart are kept together, with a word on it', async () => {
	const years = Array.from(
		{ length: 60 },
		(_, year) => `In year ${String(year)} of the town.\n\n${plain('pier')}`
	);
	const page = years.join('\n\n');
	const readings = await readPage([encode(page)]);
	expect(readings.filter(({ kind }) => kind === 'post')).toHaveLength(1);
	expect(readings.flatMap((reading) => (reading.kind === 'note' ? [reading.note] : []))).toMatchObject([
		{ at: 'line 1', why: expect.stringContaining('Longer than a message can be') as string }
	]);
});

it('a list of titles and links stays in its post', async () => {
	const list = posts(
		(topic) => `Walks to the old ${topic} in the spring sun\nhttps://varda.example/${topic}`
	);
	expect(await textsOf(`Where to go on Sunday\n\n${list.join('\n')}`)).toHaveLength(1);
});
