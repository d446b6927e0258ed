import { expect, test } from 'vitest';
import { upcomingDates } from '#lib/core/annotate/dates/upcoming.ts';
import type { When } from '#lib/core/model/when.ts';

const evidence = { start: 0, end: 0, rule: 'recorded', note: '' };
const at = Date.UTC(2031, 4, 6, 12);
const posted: When = { at, from: at, to: at, basis: 'recorded', evidence };

function days(text: string, when: When = posted): string[] {
	return upcomingDates(text, when).map(({ from, to, start, end }) => {
		const [first, last] = [from, to].map((ms) => new Date(ms).toISOString().slice(0, 10));
		return `${first === last ? String(first) : `${String(first)}/${String(last)}`} ${text.slice(start, end)}`;
	});
}

test.each([
	['a day', 'The fair will open on 12 May.', ['2031-05-12 12 May']],
	['a day in Russian', 'Форум пройдёт 3 июня 2031 года', ['2031-06-03 3 июня 2031 года']],
	['a range', 'The congress is planned for 3-5 June 2031.', ['2031-06-03/2031-06-05 3-5 June 2031']],
	['tomorrow', 'They meet tomorrow.', ['2031-05-07 tomorrow']],
	['the same day twice', 'On 12 May it opens. Join us on 12 May!', ['2031-05-12 12 May']],
	['several, in order', 'Closed by 9 June and open from 12 May', ['2031-05-12 12 May', '2031-06-09 9 June']],
	['none of the past', 'It was signed on 2 May 2031.', []],
	['not the day itself', 'Today, 6 May, they met.', []],
	['no month or year', 'Trade should double in June and by 2035.', []],
	['nothing years ahead', 'The treaty ends on 1 June 2035.', []],
	['nothing in a text without days', 'Nothing to see.', []]
])('%s', (_, text, expected) => {
	expect(days(text)).toEqual(expected);
});

test('a post whose own day is vague announces nothing', () => {
	const vague: When = { ...posted, basis: 'between', to: at + 60 * 86_400_000 };
	expect(days('The fair will open on 12 August.', vague)).toEqual([]);
	const unknown: When = { at: null, from: null, to: null, basis: 'unknown', evidence };
	expect(days('The fair will open on 12 August.', unknown)).toEqual([]);
});

test('a programme of many days is left out', () => {
	const text = Array.from({ length: 14 }, (_, i) => `On ${String(i + 10)} May there is a talk.`).join(' ');
	expect(days(text)).toEqual([]);
});
