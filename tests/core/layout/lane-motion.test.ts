import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LaneMotion } from '#lib/core/layout/lane-motion.ts';

const eases = { atOnce: false };
const jumps = { atOnce: true };
const at = (...targets: readonly [id: string, y: number][]) => targets.map(([id, y]) => ({ id, y }));

describe('events on their way to a lane', () => {
	test('the first picture is whole at once', () => {
		const motion = new LaneMotion();
		expect(motion.place(at(['a', 10], ['b', 34]), 1000, eases)).toEqual([
			{ y: 10, alpha: 1 },
			{ y: 34, alpha: 1 }
		]);
		expect(motion.still).toBe(true);
	});

	test.each([
		[0, 10, false],
		[80, 28, false],
		[159, 34, false],
		[160, 34, true],
		[5000, 34, true]
	])('%d ms after its lane changed from 10 to 34 an event is at %d', (later, y, still) => {
		const motion = new LaneMotion();
		motion.place(at(['a', 10]), 0, eases);
		motion.place(at(['a', 34]), 1000, eases);
		const [now] = motion.place(at(['a', 34]), 1000 + later, eases);
		expect(now?.y).toBeCloseTo(y, 1);
		expect(now?.alpha).toBe(1);
		expect(motion.still).toBe(still);
	});

	test.each([
		[0, 0, false],
		[40, 0.25, false],
		[160, 1, true]
	])('%d ms after it came an event has appeared by %d, in its own lane', (later, alpha, still) => {
		const motion = new LaneMotion();
		motion.place(at(['a', 10]), 0, eases);
		motion.place(at(['a', 10], ['b', 58]), 1000, eases);
		expect(motion.place(at(['a', 10], ['b', 58]), 1000 + later, eases)).toEqual([
			{ y: 10, alpha: 1 },
			{ y: 58, alpha }
		]);
		expect(motion.still).toBe(still);
	});

	test('one that turns back on its way starts from where it is', () => {
		const motion = new LaneMotion();
		motion.place(at(['a', 0]), 0, eases);
		motion.place(at(['a', 100]), 1000, eases);
		const [underWay] = motion.place(at(['a', 100]), 1080, eases);
		const [turning] = motion.place(at(['a', 0]), 1080, eases);
		expect(turning?.y).toBe(underWay?.y);
		expect(motion.place(at(['a', 0]), 1240, eases)).toEqual([{ y: 0, alpha: 1 }]);
	});

	test('one that was gone appears anew, and does not come from where it once was', () => {
		const motion = new LaneMotion();
		motion.place(at(['a', 0], ['b', 24]), 0, eases);
		motion.place(at(['b', 24]), 1000, eases);
		expect(motion.place(at(['a', 72], ['b', 24]), 2000, eases)[0]).toEqual({ y: 72, alpha: 0 });
	});

	test('where motion is unwelcome nothing moves and nothing fades', () => {
		const motion = new LaneMotion();
		motion.place(at(['a', 0]), 0, jumps);
		expect(motion.place(at(['a', 48], ['b', 24]), 10, jumps)).toEqual([
			{ y: 48, alpha: 1 },
			{ y: 24, alpha: 1 }
		]);
		expect(motion.still).toBe(true);
	});

	test('however lanes change, everything arrives, and never leaves the way between two lanes', () => {
		const steps = fc.array(
			fc.record({
				after: fc.integer({ min: 0, max: 300 }),
				lanes: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 9 }))
			}),
			{ minLength: 1, maxLength: 12 }
		);
		fc.assert(
			fc.property(steps, (steps) => {
				const motion = new LaneMotion();
				let now = 0;
				for (const { after, lanes } of steps) {
					now += after;
					for (const { y, alpha } of motion.place(at(...Object.entries(lanes)), now, eases)) {
						expect(y).toBeGreaterThanOrEqual(0);
						expect(y).toBeLessThanOrEqual(9);
						expect(alpha).toBeGreaterThanOrEqual(0);
						expect(alpha).toBeLessThanOrEqual(1);
					}
				}
				const last = at(...Object.entries(steps.at(-1)?.lanes ?? {}));
				expect(motion.place(last, now + 160, eases)).toEqual(last.map(({ y }) => ({ y, alpha: 1 })));
				expect(motion.still).toBe(true);
			})
		);
	});
});
