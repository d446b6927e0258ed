import { describe, expect, test } from 'vitest';
import { yearsBackIn } from '#lib/core/annotate/dates/years-ago.ts';

describe('yearsBackIn', () => {
	test.each([
		['80 years ago, on , the siege was lifted', 80],
		['Exactly 5 years ago the house was opened', 5],
		['225 лет назад, , родился поэт', 225],
		['2 года назад открылся центр', 2],
		['Today marks the 75th anniversary of the alliance', 75],
		['Сегодня исполняется 80-я годовщина победы', 80]
	])('%s', (sentence, years) => {
		expect(yearsBackIn(sentence)).toBe(years);
	});

	test.each([
		'A concert was given for the 75th anniversary of relations',
		'Выставка посвящена 80-летию победы',
		'They met many years ago',
		'It grew by 3.5 years ago',
		'0 years ago'
	])('none in: %s', (sentence) => {
		expect(yearsBackIn(sentence)).toBeNull();
	});
});
