import { sweepBack, sweepOn, type Chain, type Step } from './sweep.ts';

/** So many pauses begin a day; one lasts some days, or as long as several posts take. */
const PAUSES = 0.03;
const PAUSE_DAYS = 4;
const PAUSE_POSTS = 5;
/** What is so much less likely than the best adds nothing that shows. */
const HARDLY = 0.06;

/** No source keeps one rate along its page, so what speaks for one rate against another counts for so much. */
const STEADY = 0.25;

/** One way to read a page: its order, how fast it goes, in posts a day, and the manner of its source. */
export interface Hypothesis {
	readonly newestFirst: boolean;
	readonly rate: number;
	readonly manner: number;
}

export interface Weighed extends Hypothesis {
	/** Logarithm of how likely the whole page is by it. */
	readonly evidence: number;
}

function stepsOf(rate: number, cellDays: number): Step[] {
	const meanDays = 1 / rate;
	const pause = PAUSES * Math.min(1, meanDays);
	return [
		{ part: 1 - pause, mean: meanDays / cellDays },
		{ part: pause, mean: Math.max(PAUSE_DAYS, PAUSE_POSTS * meanDays) / cellDays }
	];
}

/** A page whose newest post comes first, turned round, has its oldest first. */
function turned(chain: Chain): Chain {
	return { ...chain, stretches: chain.stretches.toReversed(), fits: chain.fits.toReversed() };
}

/** A page as it is by one manner of its source. `scale` is what its fits leave out of the evidence. */
export interface Reading {
	readonly chain: Chain;
	readonly scale: number;
}

function doubtRates(hypotheses: readonly Weighed[]): Weighed[] {
	return hypotheses.map((own) => {
		const alike = hypotheses.filter(
			(other) => other.newestFirst === own.newestFirst && other.manner === own.manner
		);
		const best = Math.max(...alike.map(({ evidence }) => evidence));
		return { ...own, evidence: best - STEADY * (best - own.evidence) };
	});
}

/** A page by each manner, with its cells of so many days. */
export class Readings {
	readonly #ways: readonly { readonly onward: Chain; readonly back: Chain; readonly scale: number }[];
	readonly #cellDays: number;

	constructor(readings: readonly Reading[], cellDays: number) {
		this.#ways = readings.map(({ chain, scale }) => ({ onward: chain, back: turned(chain), scale }));
		this.#cellDays = cellDays;
	}

	*weigh(hypotheses: Iterable<Hypothesis>): Generator<undefined, Weighed[]> {
		const weighed: Weighed[] = [];
		for (const hypothesis of hypotheses) {
			const way = this.#ways[hypothesis.manner];
			if (!way) continue;
			const chain = hypothesis.newestFirst ? way.back : way.onward;
			const evidence = way.scale + (yield* sweepOn(chain, stepsOf(hypothesis.rate, this.#cellDays), null));
			weighed.push({ ...hypothesis, evidence });
		}
		return weighed;
	}

	/** The share of each cell of each post, summed over the hypotheses by their evidence. */
	*sum(weighed: readonly Weighed[]): Generator<undefined, Float64Array[]> {
		const hypotheses = doubtRates(weighed.filter(({ evidence }) => evidence > -Infinity));
		const top = Math.max(...hypotheses.map(({ evidence }) => evidence));
		const kept = hypotheses.filter(({ evidence }) => Math.exp(evidence - top) > HARDLY);
		const all = kept.reduce((sum, { evidence }) => sum + Math.exp(evidence - top), 0);
		let sums: Float64Array[] = [];
		for (const { newestFirst, rate, manner, evidence } of kept) {
			const way = this.#ways[manner];
			if (!way) continue;
			const chain = newestFirst ? way.back : way.onward;
			if (sums.length === 0) {
				const { stretches, width } = way.onward;
				sums = stretches.map((own) => new Float64Array(own.length * width));
			}
			const weight = Math.exp(evidence - top) / all;
			const steps = stepsOf(rate, this.#cellDays);
			const alphas: Float64Array[] = [];
			yield* sweepOn(chain, steps, alphas);
			yield* sweepBack(chain, steps, alphas, (post, shares) => {
				const sum = sums[newestFirst ? sums.length - 1 - post : post];
				for (let cell = 0; sum && cell < shares.length; cell++) {
					sum[cell] = (sum[cell] ?? 0) + weight * (shares[cell] ?? 0);
				}
			});
		}
		return sums;
	}
}
