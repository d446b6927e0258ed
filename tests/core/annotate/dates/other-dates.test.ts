import { expect, test } from 'vitest';
import { otherDates } from '#lib/core/annotate/dates/other-dates.ts';

const TEXT =
	'📅 On September 7, ministers met in Jakarta. The treaty was signed in June 1994. The next meeting will be held on 3 May 2025.';

function found(start: number, end: number) {
	return otherDates(TEXT, { start, end, rule: 'month-day', note: '' });
}

test('every date but the post’s own is found, in order, with a reason', () => {
	const own = TEXT.indexOf('September 7');
	const dates = found(own, own + 'September 7'.length);
	expect(dates.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['June 1994', '3 May 2025']);
	expect(dates[0]?.note).toContain('looks back');
	expect(dates[1]?.note).toContain('announces');
});

test('a post dated by its neighbours keeps all of its dates', () => {
	expect(found(0, 0).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
		'September 7',
		'June 1994',
		'3 May 2025'
	]);
});

test('a text without dates has none', () => {
	expect(otherDates('Nothing to see, 24/7.', { start: 0, end: 0, rule: 'between', note: '' })).toEqual([]);
});

test('what counts from the day of the post is reckoned where that day is known', () => {
	const own = { start: 0, end: 0, rule: 'recorded', note: '' };
	const text = 'Yesterday they met; вчера был дождь.';
	const at = Date.UTC(2031, 4, 6, 12);
	const known = { at, from: at, to: at, basis: 'recorded', evidence: own } as const;
	const notes = otherDates(text, own, known).map(({ note }) => note);
	expect(notes).toEqual([
		"'Yesterday': 5 May 2031, reckoned from the day of the post",
		"'вчера': 5 May 2031, reckoned from the day of the post"
	]);
	const vague = { ...known, basis: 'between', to: at + 30 * 86_400_000 } as const;
	expect(otherDates(text, own, vague)).toEqual([]);
});
