import { fileURLToPath } from 'node:url';
import { noScore, scorePage, type DateScore, type Miss } from './dates.ts';
import { evaluateEvents } from './events.ts';
import { evaluateOrganisations } from './organisations.ts';
import { hasSamples, timedPages } from './samples.ts';

/** One line of the table; `score` and `yardstick` in 0..1, NaN where there is nothing to measure or no yardstick. */
interface Row {
	readonly set: string;
	readonly size: string;
	readonly measure: string;
	readonly score: number;
	readonly yardstick: number;
}

/** Posts a page, as a person would copy them. Several sizes, because where a page is cut decides what it tells of its year. */
const PAGE_SIZES = [200, 300, 500, 1000];

function dateRows(set: string, score: DateScore): Row[] {
	const size = `${String(score.posts)} posts`;
	return [
		{
			set,
			size,
			measure: 'right within a day, of the posts given a day',
			score: score.right / score.given,
			yardstick: score.chronoRight / score.chronoGiven
		},
		{
			set,
			size,
			measure: 'given a day',
			score: score.given / score.posts,
			yardstick: score.chronoGiven / score.posts
		},
		{
			set,
			size,
			measure: 'right within a day, of all',
			score: score.right / score.posts,
			yardstick: score.chronoRight / score.posts
		},
		{ set, size, measure: 'has from..to', score: score.bounded / score.posts, yardstick: NaN },
		{
			set,
			size,
			measure: 'truth in from..to, where there is one',
			score: score.held / score.bounded,
			yardstick: NaN
		}
	];
}

/** Real posts without their times. The yardstick is chrono-node's first strict hit, with the true year given to it. */
function evaluateDates(): Row[] {
	const scores = new Map<string, DateScore>();
	const misses: Miss[] = [];
	for (const size of PAGE_SIZES) {
		for (const page of timedPages(size)) {
			for (const newestFirst of [false, true]) {
				const set = `${page.set}, ${String(size)} a page, ${newestFirst ? 'newest' : 'oldest'} first`;
				const score = scores.get(set) ?? noScore();
				scores.set(set, score);
				scorePage(page, newestFirst, score, misses);
			}
		}
	}
	return [...scores].flatMap(([set, score]) => dateRows(set, score));
}

function print(title: string, rows: readonly Row[]): void {
	console.log(`\n${title}${rows.length === 0 ? ': skipped, its sets are not there.' : ''}`);
	if (rows.length === 0) return;
	const percent = (part: number) => (Number.isNaN(part) ? '-' : (100 * part).toFixed(1));
	console.table(
		rows.map(({ set, size, measure, score, yardstick }) => ({
			set,
			size,
			measure,
			'ours, %': percent(score),
			'yardstick, %': percent(yardstick)
		}))
	);
}

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
print('Dates from prose; yardstick: chrono-node', hasSamples ? evaluateDates() : []);
print('Organisations of the vocabulary; yardstick: exact names', await evaluateOrganisations(shared));
print('Events; yardstick: TF-IDF single pass', await evaluateEvents(shared));
