import { expect, test } from 'vitest';
import { directionOf } from '#lib/core/layout/direction.ts';

test.each([
	['Talks in Cairo', 'ltr'],
	['Переговоры', 'ltr'],
	['東京で会談', 'ltr'],
	['नमस्ते', 'ltr'],
	['محادثات في القاهرة…', 'rtl'],
	['ועידה בירושלים…', 'rtl'],
	['2024 قمة BRICS', 'rtl'],
	['«קול» — news', 'rtl'],
	['🇪🇬 محادثات', 'rtl'],
	['BRICS قمة', 'ltr'],
	['\u202eTalks', 'ltr'],
	['2024, 12:30', 'ltr'],
	['🎉', 'ltr'],
	['', 'ltr']
])('%j runs %s', (text, direction) => {
	expect(directionOf(text)).toBe(direction);
});
