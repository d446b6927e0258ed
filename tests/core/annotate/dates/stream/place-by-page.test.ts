import { describe, expect, test } from 'vitest';
import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import type { When } from '#lib/core/model/when.ts';
import { DAY_MS } from '#lib/core/time/day.ts';
import { bare } from '../post.ts';

const PLAIN = 'A quiet word from the harbour.';
const START = Date.UTC(2031, 2, 3);
const POSTS = 200;
const A_DAY = 10;
const MONTHS = 'января февраля марта апреля мая'.split(' ');

const truthOf = (index: number) => START + Math.floor(index / A_DAY) * DAY_MS;
const inWords = (ms: number) =>
	`${String(new Date(ms).getUTCDate())} ${MONTHS[new Date(ms).getUTCMonth()] ?? ''}`;

/** Twenty days of ten posts; now and then one says its day in passing, and some name the year. */
function page(says: (index: number) => string | null = () => null): string[] {
	return Array.from({ length: POSTS }, (_, index) => {
		const said = says(index);
		if (said !== null) return said;
		if (index === 100) return `Порт, ${inWords(truthOf(index))} 2031\n\nИтоги 2030 года, планы 2029 года.`;
		if (index % 60 === 20) return 'Улов в 2031 году хорош.';
		return index % 15 === 4 ? `Рынок открыт. Сегодня, ${inWords(truthOf(index))}, он шумит.` : PLAIN;
	});
}

function settle(texts: readonly string[]): When[] {
	return settleDates(texts.map((text, line) => bare(text, line)));
}

function shareHeld(whens: readonly When[], truth: (index: number) => number = truthOf): number {
	const held = whens.filter(
		({ from, to }, index) => from !== null && from < truth(index) + DAY_MS && truth(index) <= to
	);
	return held.length / whens.length;
}

describe('a long page whose posts seldom tell their day', () => {
	const whens = settle(page());

	test('every post has an interval of a few days that holds its day', () => {
		expect(whens.every(({ basis }) => basis !== 'unknown')).toBe(true);
		expect(shareHeld(whens)).toBeGreaterThan(0.98);
		const days = whens.map(({ from, to }) => ((to ?? 0) - (from ?? 0)) / DAY_MS).sort((a, b) => a - b);
		expect(days[POSTS / 2]).toBeLessThan(7);
	});

	test('newest first as well', () => {
		const turned = settle(page().toReversed());
		expect(shareHeld(turned.toReversed())).toBeGreaterThan(0.98);
	});

	test('a post placed by the page says so, with the days named around it', () => {
		const placed = whens.find(({ evidence }) => evidence.rule === 'page');
		expect(placed?.basis).toBe('between');
		expect(placed?.evidence.note).toMatch(
			/^between \d+ \p{L}+ 2031 and \d+ March 2031, by all days that the page names/u
		);
		expect(placed?.evidence.note).toMatch(/posts around it name '\d+ марта'/u);
	});
});

describe('what is not to be known', () => {
	test('a page that names no year stays unknown', () => {
		const whens = settle(page((index) => (index % 60 === 20 || index === 100 ? PLAIN : null)));
		expect(new Set(whens.map(({ basis }) => basis))).toEqual(new Set(['unknown']));
	});

	test('nor does a page without any date', () => {
		expect(new Set(settle(page(() => PLAIN)).map(({ basis }) => basis))).toEqual(new Set(['unknown']));
	});

	test('no post of a short page is placed', () => {
		const whens = settle(page().slice(0, 40));
		expect(whens.some(({ evidence }) => evidence.rule === 'page')).toBe(false);
	});
});

describe('clues that a page may have besides', () => {
	test('addresses of reports tell days and years', () => {
		const address = (ms: number) =>
			`https://news.example/${new Date(ms).toISOString().slice(0, 10).replaceAll('-', '/')}/report`;
		const whens = settle(page((index) => (index % 7 === 3 ? `${PLAIN} ${address(truthOf(index))}` : PLAIN)));
		expect(shareHeld(whens)).toBeGreaterThan(0.98);
		expect(whens.find(({ evidence }) => evidence.rule === 'dated-link')?.basis).toBe('written');
	});

	test('a number in an address that is no date tells nothing', () => {
		const whens = settle(page((index) => `${PLAIN} https://news.example/20319${String(index)}/20311399`));
		expect(new Set(whens.map(({ basis }) => basis))).toEqual(new Set(['unknown']));
	});

	test('recorded times hold the posts around them', () => {
		const posts = page(() => PLAIN).map((text, index) => {
			const from = truthOf(index) + (index % A_DAY) * 7_200_000;
			return bare(text, index, index % 50 === 0 || index === POSTS - 1 ? { from, to: from } : null);
		});
		expect(
			shareHeld(
				settleDates(posts).filter((_, index) => index % 50 !== 0 && index < POSTS - 1),
				(index) => truthOf(index + Math.floor(index / 49) + 1)
			)
		).toBeGreaterThan(0.98);
	});

	test('one piece of news that names an old day in many posts does not move the page', () => {
		const whens = settle(
			page((index) =>
				index > 30 && index < 50 && index % 15 !== 4 ? 'Суд вернулся к делу от 20 января.' : null
			)
		);
		expect(shareHeld(whens)).toBeGreaterThan(0.97);
	});
});
