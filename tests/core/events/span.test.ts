import { describe, expect, test } from 'vitest';
import { spanOf } from '#lib/core/events/span.ts';
import { whenOf } from './sample-posts.ts';

describe('the span of an event', () => {
	test('covers its posts that have a date of their own', () => {
		const [early, late] = [whenOf('2031-05-06'), whenOf('2031-05-08')];
		expect(spanOf([late, early])).toEqual({ at: early.at, from: early.from, to: late.to });
	});

	test('is not widened by a post that only its neighbours bound', () => {
		const sure = whenOf('2031-05-06');
		const { at, from, to } = sure;
		expect(spanOf([whenOf('2031-04-01/2031-06-30', 'between'), sure])).toEqual({ at, from, to });
	});

	test('is the narrowest bound where no post has a date of its own', () => {
		const narrow = whenOf('2031-05-01/2031-05-09', 'between');
		const { at, from, to } = narrow;
		expect(spanOf([whenOf('2031-04-01/2031-06-30', 'between'), narrow, whenOf(null)])).toEqual({
			at,
			from,
			to
		});
	});

	test('is unknown where nothing is dated', () => {
		expect(spanOf([whenOf(null)])).toEqual({ at: null, from: null, to: null });
	});
});
