import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDiscovery, discover } from '#lib/core/annotate/discover/discover.ts';
import type { Proposal, ReadPost } from '#lib/core/annotate/discover/proposal.ts';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import type { PostId } from '#lib/core/model/ids.ts';

const ALL = { organisation: 1, topic: 1, hashtag: 1 };

function post(text: string, number = 1): ReadPost {
	return { id: `channel/${String(number)}` as PostId, text, mentions: annotateTerms(text).mentions };
}

function found(...texts: string[]): Proposal[] {
	const discovery = createDiscovery();
	texts.forEach((text, index) => {
		discovery.add(post(text, index));
	});
	return discovery.proposals(ALL);
}

function namesIn(text: string): string[] {
	return found(text)
		.filter(({ kind }) => kind === 'organisation')
		.map(({ label }) => label);
}

describe('names with their acronym in brackets', () => {
	test.each([
		['Engineers of the Northern Lights Institute (NLI) came.', 'Northern Lights Institute', 'NLI'],
		['The NLI (Northern Lights Institute) was closed.', 'Northern Lights Institute', 'NLI'],
		['Приехал Институт северных сияний (ИСС) в полном составе.', 'Институт северных сияний', 'ИСС'],
		['Отчёт ИСС (Институт северных сияний) готов.', 'Институт северных сияний', 'ИСС'],
		['Партия «Зелёный берег озера» (ЗБО) выросла.', 'Зелёный берег озера', 'ЗБО']
	])('%s', (text, label, short) => {
		expect(found(text)).toMatchObject([{ kind: 'organisation', rule: 'acronym', label, aliases: [short] }]);
	});

	test('what is no organisation is proposed as a topic', () => {
		expect(found('Speed is measured in steps per hour (SPH) here.')).toMatchObject([
			{ kind: 'topic', label: 'steps per hour', aliases: ['SPH'] }
		]);
	});

	test('the acronym alone counts for the name, once it is known', () => {
		const [first] = found(
			'NLI was there.',
			'The Northern Lights Institute (NLI) came.',
			'NLI left. NLI is gone.'
		);
		expect(first).toMatchObject({ label: 'Northern Lights Institute', count: 3, posts: 2 });
	});

	test.each([
		['The letters do not fit (XYZ) at all.'],
		['A remark (see page two) is none.'],
		['Only (ABC) in brackets.'],
		['An open bracket (NLI'],
		['(NLI) opens the post.']
	])('none in: %s', (text) => {
		expect(found(text).filter(({ rule }) => rule === 'acronym')).toEqual([]);
	});
});

describe('head words', () => {
	test.each([
		['talks at the Ministry of Fisheries and more', 'Ministry of Fisheries'],
		['opened by Riverside University on Monday', 'Riverside University'],
		['shares of Blue Heron Airlines fell', 'Blue Heron Airlines'],
		['the Commission for River Safety met', 'Commission for River Safety'],
		['по данным министерства рыболовства Норландии', 'министерства рыболовства Норландии'],
		['Решение принял Верховный суд Норландии вчера', 'Верховный суд Норландии'],
		['сообщили в МИД Норландии', 'МИД Норландии'],
		['сообщили в Минводхозе', null],
		['сообщили в Минэнерго', 'Минэнерго'],
		['заявил Комитет защиты лесов', 'Комитет защиты лесов'],
		['Комиссия должна решить', null],
		['Комиссия закрыта', null],
		['Профсоюзы пилотов против', null],
		['Верховный суд страны решил', 'Верховный суд'],
		['глава МИД Норландии Пётр Петров', 'МИД Норландии'],
		['A committee of friends met', null],
		['The University is old', null],
		['This Commission is new', null],
		['OUR BANK IS CLOSED', null]
	])('%s', (text, label) => {
		expect(namesIn(text)).toEqual(label === null ? [] : [label]);
	});

	test('word forms are one name, whose label is in the nominative', () => {
		const proposals = found(
			'Судью Верховного суда Норландии сменили.',
			'Об этом сказали в Верховном суде Норландии.',
			'Заявил Верховный суд Норландии.'
		);
		expect(proposals).toMatchObject([
			{
				label: 'Верховный суд Норландии',
				aliases: ['Верховного суда Норландии', 'Верховном суде Норландии'],
				count: 3,
				posts: 3
			}
		]);
	});
});

describe('type words', () => {
	test.each([
		['пишет газета «Северная заря» сегодня', 'Северная заря'],
		['сообщило РИА «Заря» утром', 'РИА «Заря'],
		['рейс авиакомпании Blue Heron отменён', 'Blue Heron'],
		['by the airline Heronair on Friday', 'Heronair'],
		['рейс авиакомпании Blue heron отменён', null],
		['сообщило ИА HERON утром', 'HERON'],
		['моя компания «просто друзья»', null],
		['the company said so', null]
	])('%s', (text, label) => {
		expect(namesIn(text)).toEqual(label === null ? [] : [label]);
	});
});

test('a list behind a Russian type word is read to its end', () => {
	const listed = 'рейсы авиакомпаний Blue Heron, easyHeron и «Заря» отменены, Elsewhere Ltd ждёт';
	expect(namesIn(listed).sort()).toEqual(['Blue Heron', 'Elsewhere Ltd', 'easyHeron', 'Заря'].sort());
});

test('hashtags are proposed when posts share them', async () => {
	const posts = [1, 2, 3].map((number) =>
		post(`News of the lake #HeronLake #only${String(number)}x`, number)
	);
	expect(await discover(posts)).toMatchObject([
		{ kind: 'hashtag', label: 'HeronLake', count: 3, posts: 3, rule: 'hashtag' }
	]);
});

test('what the vocabulary knows is not proposed', () => {
	expect(found('The United Nations (UN) and #NATO met the European Commission.')).toEqual([]);
});

test('nothing is read inside addresses and handles', () => {
	expect(namesIn('https://example.org/Ministry-of-Lakes @МИД_Норландии')).toEqual([]);
});

test('examples are of different posts, at most three, and stand where they say', () => {
	const texts = [1, 2, 3, 4].map((number) => `${'so '.repeat(number)}the Riverside University said`);
	const [university] = found(...texts);
	expect(university?.examples).toHaveLength(3);
	for (const { post: id, start, end } of university?.examples ?? []) {
		expect(texts[Number(id.split('/')[1])]?.slice(start, end)).toBe('Riverside University');
	}
});

test('the same posts give the same proposals, and offsets lie in the text, whatever it is', () => {
	const piece = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'(',
			')',
			' ',
			'«',
			'»',
			'МИД ',
			'газета ',
			'University ',
			'of ',
			'Комитет ',
			'по ',
			'ABC',
			'#tag '
		)
	);
	fc.assert(
		fc.property(
			fc.array(
				fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
				{ maxLength: 5 }
			),
			(texts) => {
				const proposals = found(...texts);
				expect(found(...texts)).toEqual(proposals);
				for (const { examples, count, posts } of proposals) {
					expect(count).toBeGreaterThanOrEqual(posts);
					for (const { post: id, start, end } of examples) {
						const text = texts[Number(id.split('/')[1])] ?? '';
						expect(start >= 0 && start < end && end <= text.length).toBe(true);
					}
				}
			}
		),
		{ numRuns: 100 }
	);
});
