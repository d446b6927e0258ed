import { DAY_MS } from '../../../time/day.ts';
import { EARLIEST_POST } from '../calendar.ts';
import type { Clue } from './clues.ts';
import type { Habits } from './habits.ts';
import { Readings, type Hypothesis, type Weighed } from './hypotheses.ts';
import { share } from './likelihood.ts';
import type { Chain } from './sweep.ts';
import { topicOf } from './weights.ts';
import { scaled } from './fits.ts';

const YEAR_DAYS = 365;
/** Years beyond the last that a page names: it need not name its own. */
const BEYOND = 4;
/** No page is of so many years, and a year named farther off is no news. */
const MOST_YEARS = 60;
/** One or two years and dates named in passing tell nothing, however often. */
const FEWEST = 3;
/** A year that no post is of with this share is left out. */
const HARDLY = 1e-4;
const RATES = [1 / 32, 1 / 4, 2, 16, 128];

export interface YearRange {
	readonly first: number;
	readonly last: number;
}

function yearNamed(clue: Clue): number | null {
	if (clue.kind === 'recorded') return new Date(clue.day * DAY_MS).getUTCFullYear();
	return 'year' in clue ? clue.year : null;
}

/** The years that posts of a page may be of, by the years that they name; null where they hardly name any. */
export function* yearsOfPage(
	posts: readonly (readonly Clue[])[],
	weights: readonly (readonly number[])[],
	habits: Habits
): Generator<undefined, YearRange | null> {
	const named = posts.flatMap((clues) => clues.flatMap((clue) => yearNamed(clue) ?? []));
	const isRecorded = posts.some((clues) => clues.some(({ kind }) => kind === 'recorded'));
	const latest = Math.max(...named.filter((year) => year < EARLIEST_POST + MOST_YEARS));
	const topics = new Set(
		posts.flatMap((clues) => clues.filter((clue) => yearNamed(clue) !== null).map(topicOf))
	);
	if ((topics.size < FEWEST && !isRecorded) || latest < EARLIEST_POST) return null;
	const years = Int32Array.from({ length: latest + BEYOND + 1 - EARLIEST_POST }, (_, at) => at);
	const fits = posts.map((clues, post) => {
		const logs = new Float64Array(years.length);
		clues.forEach((clue, place) => {
			const year = yearNamed(clue);
			if (year === null) return;
			const weight = weights[post]?.[place] ?? 1;
			for (const at of years) {
				const off = year - EARLIEST_POST - at;
				const log = clue.kind === 'recorded' ? (off === 0 ? 0 : -100) : Math.log(share(habits.years, off));
				logs[at] = (logs[at] ?? 0) + weight * log;
			}
		});
		return clues.some((clue) => yearNamed(clue) !== null) ? scaled(logs).fits : null;
	});
	const chain: Chain = { stretches: posts.map(() => years), width: 1, fits, stages: 1 };
	const readings = new Readings([{ chain, scale: 0 }], YEAR_DAYS);
	const hypotheses = RATES.flatMap((rate) =>
		[false, true].map((newestFirst): Hypothesis => ({ rate, newestFirst, manner: 0 }))
	);
	const weighed: Weighed[] = yield* readings.weigh(hypotheses);
	const shares = yield* readings.sum(weighed);
	const may = years.filter((at) => shares.some((own) => (own[at] ?? 0) > HARDLY));
	return {
		first: EARLIEST_POST + Math.max(0, (may[0] ?? 0) - 1),
		last: EARLIEST_POST + Math.min(years.length - 1, (may.at(-1) ?? 0) + 1)
	};
}
