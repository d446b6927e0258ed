import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Progress } from '#lib/worker/protocol.ts';
import { stepRate, withRate, type Rate, type Step } from '#lib/worker/rate.ts';

const MB = 1_000_000;

function stepOf(done: number, total: number | null = 100 * MB, stage: Step['stage'] = 'reading'): Step {
	return { stage, done, total, posts: 0 };
}

/** The progress after steps of [milliseconds, step]. */
function after(steps: readonly (readonly [number, Step])[]): Progress {
	let rate: Rate | null = null;
	let progress: Progress | null = null;
	for (const [ms, step] of steps) {
		rate = stepRate(rate, step, ms);
		progress = withRate(step, rate);
	}
	if (!progress) throw new Error('no steps');
	return progress;
}

/** Steps every 100 ms at a steady speed in bytes a second. */
function steady(speed: number, untilMs: number, total: number | null = 100 * MB): [number, Step][] {
	return Array.from({ length: untilMs / 100 + 1 }, (_, i) => [i * 100, stepOf((speed * i) / 10, total)]);
}

describe('rate and time left', () => {
	test('are those of a steady stream', () => {
		const { bytesPerSecond, leftMs } = after(steady(10 * MB, 3000));
		expect(bytesPerSecond).toBeCloseTo(10 * MB, 0);
		expect(leftMs).toBeCloseTo(7000, 3);
	});

	test.each([
		['at the start', steady(10 * MB, 0)],
		['while it is early', steady(10 * MB, 700)],
		['where nothing has moved', steady(0, 5000)],
		['at the start of another stage', [...steady(10 * MB, 3000), [3100, stepOf(0, 9, 'tagging')] as const]],
		['when its size is learned only now', [...steady(10 * MB, 3000, null), [3100, stepOf(40 * MB)] as const]],
		['when it begins anew', [...steady(10 * MB, 3000), [3100, stepOf(5)] as const]]
	])('are unknown %s', (_name, steps) => {
		expect(after(steps)).toMatchObject({ bytesPerSecond: null, leftMs: null });
	});

	test('of a size that is not known: the rate only', () => {
		expect(after(steady(MB, 3000, null))).toMatchObject({
			bytesPerSecond: expect.closeTo(MB, 0) as number,
			leftMs: null
		});
	});

	test('of a stage that counts posts: the time left only', () => {
		const steps = Array.from({ length: 31 }, (_, i) => [i * 100, stepOf(i * 10, 1000, 'tagging')] as const);
		expect(after(steps)).toMatchObject({ bytesPerSecond: null, leftMs: expect.closeTo(7000, 3) as number });
	});

	test('follow a change of speed within seconds and without a jump', () => {
		const fast = steady(20 * MB, 3000, 1000 * MB);
		const slow = (ms: number) => [3000 + ms, stepOf(60 * MB + (ms * 2 * MB) / 1000, 1000 * MB)] as const;
		const until = (ms: number) =>
			after([...fast, ...Array.from({ length: ms / 100 }, (_, i) => slow((i + 1) * 100))]).bytesPerSecond ??
			0;
		expect(until(100)).toBeGreaterThan(18 * MB);
		expect(until(10_000)).toBeLessThan(2.5 * MB);
	});

	test('are never below nothing and never endless', () => {
		const moves = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: MB })), {
			minLength: 1
		});
		fc.assert(
			fc.property(moves, (list) => {
				let ms = 0;
				let done = 0;
				const steps = list.map(([wait, more]) => [(ms += wait), stepOf((done += more), 3 * MB)] as const);
				for (const value of [after(steps).bytesPerSecond, after(steps).leftMs]) {
					expect(value === null || (value >= 0 && Number.isFinite(value))).toBe(true);
				}
			})
		);
	});
});
