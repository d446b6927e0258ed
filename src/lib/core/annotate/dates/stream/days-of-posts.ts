import { DAY_MS, midnight } from '../../../time/day.ts';
import type { Clue } from './clues.ts';
import { dayFits, stretchFits, type Fits } from './fits.ts';
import { MANNERS, type Habits } from './habits.ts';
import { Readings, type Hypothesis, type Weighed } from './hypotheses.ts';
import { Likelihood } from './likelihood.ts';
import type { Chain } from './sweep.ts';
import { weightsOf } from './weights.ts';
import { yearsOfPage } from './years-of-page.ts';

/** Steadier than posts that come by chance, as those of a newsroom are. */
const STAGES = 4;
const STRETCH_DAYS = 8;
/** Stretches of days with less than this share, and no neighbour with more, are left out of the fine look. */
const HARDLY = 1e-4;
/** Readings worse than the best by this, in logarithms, are left out of it too. */
const WORSE = 6;
/** Posts a day: roughly first, then in steps about those that the rough look leaves. */
const ROUGH_RATES = [1 / 16, 1 / 2, 4, 32, 256];
const SLOWEST = 1 / 32;
const FASTEST = 1024;
const RATE_STEP = 2;
/** A rate is near one of the rough ones within this factor, as a power of two. */
const NEAR = 1.6;
/** More open than this by all words of its years, a page tells nothing worth a longer look; `TAIL` is cut off at both ends. */
const MOST_DAYS = 2000;
const TAIL = 0.006;

const POSTS_PER_STEP = 16;

/** What the page says of one post's day: from `first`, counted from 1 January 1970, the share of each. */
export interface DayShares {
	readonly first: number;
	readonly shares: Float64Array;
}

function* allOf(rates: Iterable<number>, manners: number): Generator<Hypothesis> {
	for (const rate of rates)
		for (const newestFirst of [false, true])
			for (let manner = 0; manner < manners; manner++) yield { rate, newestFirst, manner };
}

/** Rates in finer steps about those that the rough look leaves. */
function* finer(weighed: readonly Weighed[]): Generator<Hypothesis> {
	const top = Math.max(...weighed.map(({ evidence }) => evidence));
	const kept = weighed.filter(({ evidence }) => evidence > top - WORSE);
	for (let rate = SLOWEST; rate <= FASTEST; rate *= RATE_STEP) {
		const seen = new Set<string>();
		for (const { newestFirst, manner, rate: near } of kept) {
			const key = `${String(newestFirst)} ${String(manner)}`;
			if (seen.has(key) || Math.abs(Math.log2(near / rate)) > NEAR) continue;
			seen.add(key);
			yield { rate, newestFirst, manner };
		}
	}
}

function readingOf(
	stretches: readonly Int32Array[],
	width: number,
	stages: number,
	fits: readonly (Fits | null)[]
) {
	const chain: Chain = { stretches, width, stages, fits: fits.map((own) => own && own.fits) };
	return { chain, scale: fits.reduce((sum, own) => sum + (own?.scale ?? 0), 0) };
}

function isVast(shares: Float64Array, cellDays: number): boolean {
	let sum = 0;
	let from = 0;
	for (let at = 0; at < shares.length; at++) {
		if (sum <= TAIL) from = at;
		sum += shares[at] ?? 0;
		if (sum >= 1 - TAIL) return (at - from) * cellDays > MOST_DAYS;
	}
	return true;
}

/**
 * The days that each post of a page may be of, by all its words together; null where the page does not tell its years.
 * A hidden Markov model over days: forward and backward along the page, in either order, at several rates of posts a day.
 */
export function* daysOfPosts(
	posts: readonly (readonly Clue[])[],
	manners: readonly Habits[] = MANNERS
): Generator<undefined, DayShares[] | null> {
	const [habits] = manners;
	const weights = weightsOf(posts);
	const years = habits ? yield* yearsOfPage(posts, weights, habits) : null;
	if (!years) return null;
	const start = midnight(years.first, 1, 1) / DAY_MS;
	const range = { first: start, last: midnight(years.last + 1, 1, 1) / DAY_MS - 1 };
	const likelihoods = manners.map((own) => new Likelihood(own, range));
	const count = Math.ceil((range.last - start + 1) / STRETCH_DAYS);
	const everywhere = Int32Array.from({ length: count }, (_, stretch) => stretch);
	const everyPost = posts.map(() => everywhere);
	const roughReadings = [];
	for (const likelihood of likelihoods) {
		const fits: (Fits | null)[] = [];
		for (const [post, clues] of posts.entries()) {
			fits.push(clues.length > 0 ? stretchFits(likelihood, clues, weights[post] ?? [], STRETCH_DAYS) : null);
			if (post % POSTS_PER_STEP === 0) yield;
		}
		roughReadings.push(readingOf(everyPost, 1, 1, fits));
	}
	const rough = new Readings(roughReadings, STRETCH_DAYS);
	const weighed = yield* rough.weigh(allOf(ROUGH_RATES, manners.length));
	const roughShares = yield* rough.sum(weighed);
	if (roughShares.every((shares) => isVast(shares, STRETCH_DAYS))) return null;
	const stretches = roughShares.map((shares) => {
		const kept = (stretch: number) => (shares[stretch] ?? 0) > HARDLY;
		return everywhere.filter((stretch) => kept(stretch) || kept(stretch - 1) || kept(stretch + 1));
	});
	const readings = [];
	for (const likelihood of likelihoods) {
		const fits: (Fits | null)[] = [];
		for (const [post, clues] of posts.entries()) {
			const own = stretches[post] ?? everywhere;
			fits.push(clues.length > 0 ? dayFits(likelihood, clues, weights[post] ?? [], own, STRETCH_DAYS) : null);
			if (post % POSTS_PER_STEP === 0) yield;
		}
		readings.push(readingOf(stretches, STRETCH_DAYS, STAGES, fits));
	}
	const fine = new Readings(readings, 1);
	const sums = yield* fine.sum(yield* fine.weigh(finer(weighed)));
	return sums.map((shares, post) => spread(shares, stretches[post] ?? everywhere, start));
}

/** From the days of some stretches to all days from the first to the last. */
function spread(shares: Float64Array, stretches: Int32Array, start: number): DayShares {
	const first = (stretches[0] ?? 0) * STRETCH_DAYS;
	const days = new Float64Array(((stretches.at(-1) ?? 0) + 1) * STRETCH_DAYS - first);
	stretches.forEach((stretch, place) => {
		days.set(
			shares.subarray(place * STRETCH_DAYS, (place + 1) * STRETCH_DAYS),
			stretch * STRETCH_DAYS - first
		);
	});
	return { first: start + first, shares: days };
}
