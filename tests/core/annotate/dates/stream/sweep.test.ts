import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sweepBack, sweepOn, type Chain } from '#lib/core/annotate/dates/stream/sweep.ts';

const CELLS = 6;
const MEAN = 1.5;
const STEPS = [
	{ part: 0.8, mean: MEAN },
	{ part: 0.2, mean: 4 }
];

function drain<T>(steps: Generator<undefined, T>): T {
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
	}
}

function stepShare(cells: number): number {
	return STEPS.reduce((sum, { part, mean }) => {
		const stay = mean / (1 + mean);
		return sum + part * (1 - stay) * stay ** cells;
	}, 0);
}

/** Every way that time can go along the page, one by one. */
function naive(fits: readonly (readonly number[])[], allowed: readonly (readonly boolean[])[]): number[][] {
	const shares = fits.map(() => new Array<number>(CELLS).fill(0));
	const walk = (post: number, cell: number, path: readonly number[], weight: number) => {
		if (post === fits.length) {
			path.forEach((at, of) => ((shares[of] ?? [])[at] = (shares[of]?.[at] ?? 0) + weight));
			return;
		}
		for (let next = cell; next < CELLS; next++) {
			if (allowed[post]?.[next] !== true) continue;
			const step = post === 0 ? 1 : stepShare(next - cell);
			walk(post + 1, next, [...path, next], weight * step * (fits[post]?.[next] ?? 0));
		}
	};
	walk(0, 0, [], 1);
	return shares.map((own) => own.map((value) => value / own.reduce((a, b) => a + b, 0)));
}

describe('the sweep along a page and back', () => {
	test('gives the shares that adding up every path gives, with gaps between stretches', () => {
		const post = fc.record({
			fits: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: CELLS, maxLength: CELLS }),
			// The last cell is always allowed, so that a path exists.
			allowed: fc
				.array(fc.boolean(), { minLength: CELLS - 1, maxLength: CELLS - 1 })
				.map((list) => [...list, true])
		});
		fc.assert(
			fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), (posts) => {
				const stretches = posts.map(({ allowed }) =>
					Int32Array.from(allowed.flatMap((is, at) => (is ? [at] : [])))
				);
				const chain: Chain = {
					stretches,
					width: 1,
					stages: 1,
					fits: posts.map(({ fits }, at) => Float64Array.from(stretches[at] ?? [], (cell) => fits[cell] ?? 0))
				};
				const alphas: Float64Array[] = [];
				drain(sweepOn(chain, STEPS, alphas));
				const truth = naive(
					posts.map(({ fits }) => fits),
					posts.map(({ allowed }) => allowed)
				);
				const back = sweepBack(chain, STEPS, alphas, (at, shares) => {
					stretches[at]?.forEach((cell, place) => {
						expect(shares[place]).toBeCloseTo(truth[at]?.[cell] ?? NaN, 8);
					});
				});
				drain(back);
			})
		);
	});

	test('stages leave the mean step as it is: evidence for a page at its own rate beats that of another', () => {
		const posts = 40;
		const fits = Array.from({ length: posts }, (_, post) =>
			Float64Array.from({ length: 20 }, (_, cell) => (cell === Math.floor(post / 4) ? 1 : 0.001))
		);
		const all = Int32Array.from({ length: 20 }, (_, cell) => cell);
		const chain: Chain = { stretches: fits.map(() => all), width: 1, stages: 4, fits };
		const evidence = (mean: number) => drain(sweepOn(chain, [{ part: 1, mean }], null));
		expect(evidence(1 / 4)).toBeGreaterThan(evidence(1));
		expect(evidence(1 / 4)).toBeGreaterThan(evidence(1 / 16));
	});
});
