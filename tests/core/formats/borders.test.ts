import { describe, expect, it } from 'vitest';
import { encode, postsOf, readPage, textsOf } from './read-page.ts';

/** First lines of the posts that a text is read as. */
const openings = async (...lines: string[]) =>
	(await textsOf(lines.join('\n'))).map((text) => text.split('\n')[0]);

const notesOf = async (...lines: string[]) =>
	(await readPage([encode(lines.join('\n'))])).flatMap((reading) =>
		reading.kind === 'note' ? [reading.note.at] : []
	);

const FIRST = ['🎓 The school for lock keepers opens in autumn', 'It is free. Places are few.'];

describe('an emoji that may be a bullet or announce a post', () => {
	const SECOND = ['🤝 On May 3 the Council met the mayors of both banks.', 'They spoke of the ferry.'];
	it.each([
		['a tail', 'Read in full'],
		['hashtags', '#School #Locks'],
		['the word that the rest can’t be shown', 'Please open Telegram to view this post'],
		['reactions', '👍12❤3']
	])('opens one after %s', async (_, closing) => {
		expect(await openings(...FIRST, closing, ...SECOND)).toEqual([FIRST[0], SECOND[0]]);
	});
	it('does not after a mere sentence', async () => {
		expect(await openings(...FIRST, ...SECOND)).toEqual([FIRST[0]]);
	});
	it('does not under the hashtags of a lone headline', async () => {
		expect(
			await openings('🎙 Remarks after the talks in the river port', '#River', '📍 Port of Varda, May 3')
		).toHaveLength(1);
	});
	it('is weighed anew where the post has used it as a bullet', async () => {
		const used = ['🎓 The school opens', '🤝 The mayors agreed on it.', '🤝 The ministers agreed as well.'];
		expect(await openings(...used, 'And the pupils.', '🤝 The teachers, too, agreed.')).toHaveLength(1);
		expect(await openings(...used, 'Read in full', ...SECOND)).toEqual([used[0], SECOND[0]]);
	});
});

describe('a line with a bullet of every post', () => {
	it.each(['🔹', '✅', '💬', '1️⃣', '•'])('%s opens none after hashtags', async (bullet) => {
		expect(await openings(...FIRST, '#School', `${bullet} The dean greets all the new pupils`)).toHaveLength(
			1
		);
	});
});

describe('blank lines', () => {
	const paragraphs = (last: string) => [
		FIRST[0] ?? '',
		'',
		FIRST[1] ?? '',
		'',
		'The dean greets all.',
		'',
		last
	];
	it('that are missing in a page set apart by them show a border', async () => {
		const second = '🌷 The garden by the lock is in bloom';
		expect(await openings(...paragraphs('Come and see.'), second, '', 'Bring friends.')).toEqual([
			FIRST[0],
			second
		]);
	});
	it('that are not missing show none', async () => {
		expect(
			await openings(...paragraphs('Come and see.'), '', '🌷 The garden by the lock is in bloom', '', 'Come.')
		).toHaveLength(1);
	});
});

describe('hashtags before a headline', () => {
	const news = (tags: string, name: string) => [
		tags,
		`🎙 The ${name} speaks to the river press today`,
		'It is short.'
	];
	it('open a post where the same ones opened it before', async () => {
		const texts = await textsOf([...news('#Press', 'mayor'), ...news('#Press', 'warden')].join('\n'));
		expect(texts.map((text) => text.split('\n').slice(0, 2))).toEqual([
			news('#Press', 'mayor').slice(0, 2),
			news('#Press', 'warden').slice(0, 2)
		]);
	});
	it('close one and open the next where two lines of them meet', async () => {
		const lines = [...news('#Press', 'mayor'), '#Varda', ...news('#Work', 'warden')];
		expect(await openings(...lines)).toEqual(['#Press', '#Work']);
	});
	it('close the post above where posts of the page end so', async () => {
		const [, ...first] = news('', 'mayor');
		const [, ...second] = news('', 'warden');
		expect(await openings(...first, '#Varda', ...second, '#Varda')).toEqual([first[0], second[0]]);
	});
});

describe('a spot that can’t be decided', () => {
	it('is noted: a headline after a sentence', async () => {
		const lines = [...FIRST, '🌷 The garden by the lock is in bloom', 'It smells of lilac.'];
		expect(await openings(...lines)).toHaveLength(1);
		expect(await notesOf(...lines)).toEqual(['line 3']);
	});
	it('is not seen in paragraphs that are sentences', async () => {
		expect(await notesOf(...FIRST, '🌷 The garden by the lock is in bloom.', 'It smells.')).toEqual([]);
	});
});

describe('an end that the page shows by itself', () => {
	it('is that of a text printed twice', async () => {
		const body = ['The ferry stops at noon and nobody knows for how long.', 'Take the bridge.'];
		const readings = await readPage([
			encode(
				['🚢 The ferry of Varda', ...body, ...body, '❗️ The bridge is closed as well', 'Swim.'].join('\n')
			)
		]);
		expect(postsOf(readings).map((post) => post.text.split('\n')[0])).toEqual([
			'🚢 The ferry of Varda',
			'❗️ The bridge is closed as well'
		]);
		expect(readings.filter((reading) => reading.kind === 'merged')).toHaveLength(1);
	});
	it('is a signature under post after post', async () => {
		const news = (name: string) => [
			`📍 News of the ${name} of the lower river`,
			'All is well.',
			'River Wire'
		];
		expect(await openings(...news('ferry'), ...news('locks'), ...news('dams'))).toHaveLength(3);
	});
	it('is the count of a poll’s votes', async () => {
		const poll = ['❓ Where do we go in summer?', 'Anonymous poll', 'To the lake', '45%', '120 votes'];
		expect(await openings(...poll, '🌷 The garden by the lock is in bloom')).toHaveLength(2);
	});
});
