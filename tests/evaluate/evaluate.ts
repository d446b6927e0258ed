import { noScore, scorePage, type DateScore, type Miss } from './dates.ts';
import { hasSamples, timedPages } from './samples.ts';

/** Several hundred posts, as a person would copy them from a page. */
const PAGE_POSTS = 500;

function percent(part: number, whole: number): string {
	return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
}

function row(set: string, score: DateScore): Record<string, string> {
	return {
		set,
		posts: String(score.posts),
		'given a day': percent(score.given, score.posts),
		'right within a day': percent(score.right, score.given),
		'right, of all': percent(score.right, score.posts),
		'chrono, right of all': percent(score.chronoRight, score.posts),
		'chrono, right of its hits': percent(score.chronoRight, score.chronoGiven),
		'has an interval': percent(score.bounded, score.posts),
		'truth in from..to': percent(score.held, score.bounded)
	};
}

function evaluateDates(): void {
	const scores = new Map<string, DateScore>();
	const misses: Miss[] = [];
	for (const newestFirst of [false, true]) {
		for (const page of timedPages(PAGE_POSTS)) {
			const set = `${page.set}, ${newestFirst ? 'newest' : 'oldest'} first`;
			const score = scores.get(set) ?? noScore();
			scores.set(set, score);
			scorePage(page, newestFirst, score, misses);
		}
	}
	console.log(
		`Dates from prose: real posts without their times, ${String(PAGE_POSTS)} a page. chrono-node strict: first hit with a day and a month, the true year given to it.`
	);
	console.table([...scores].map(([set, score]) => row(set, score)));
	if (!process.argv.includes('--misses')) return;
	for (const { page, truth, when, text } of misses) {
		if (when.basis !== 'between')
			console.log(page, truth, when.basis, when.evidence.note, '|', text.slice(0, 160));
	}
}

if (hasSamples) evaluateDates();
else console.log('Dates from prose: skipped, ../shared/samples is not there.');
