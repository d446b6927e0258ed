import { midnight } from '../../time/day.ts';
import { yearOf, type DateCandidate } from './candidate.ts';

const MONTHS_EN: Readonly<Record<string, number>> = {
	three: 3,
	six: 6,
	nine: 9,
	eleven: 11,
	'3': 3,
	'6': 6,
	'9': 9,
	'11': 11
};
const PERIOD_EN = /\bfirst (three|six|nine|eleven|3|6|9|11) months of ((?:19|20|21)\d\d)\b/giu;
const HALF_EN = /\bfirst half of ((?:19|20|21)\d\d)\b/giu;
const QUARTER_EN = /\b(?:the )?(first|second|third) quarter of ((?:19|20|21)\d\d)\b/giu;
const PERIOD_RU = /(?<!\p{L})(?:первые|за) (три|шесть|девять|3|6|9|11) месяц(?:а|ев) ((?:19|20|21)\d\d)/giu;
const HALF_RU = /(?<!\p{L})(?:в|за) перв(?:ом|ое) полугоди[ие] ((?:19|20|21)\d\d)/giu;
const MONTHS_RU: Readonly<Record<string, number>> = {
	три: 3,
	шесть: 6,
	девять: 9,
	'3': 3,
	'6': 6,
	'9': 9,
	'11': 11
};
const QUARTERS: Readonly<Record<string, number>> = { first: 3, second: 6, third: 9 };
const PLAN =
	/\b(?:plan|will|forecast|expect|target|by the end)\p{L}*|(?<!\p{L})(?:план|прогноз|ожида|будет)/iu;

/** What a text looks back on: the post cannot be older than this. Offsets as in the candidates. */
export interface Look {
	readonly after: number;
	/** The year of the period looked back on, null where it is a date. */
	readonly periodYear: number | null;
	readonly start: number;
	readonly end: number;
}

function periods(text: string): Look[] {
	const looks: Look[] = [];
	const add = (
		pattern: RegExp,
		monthsOf: (groups: readonly (string | undefined)[]) => number | undefined
	) => {
		for (const match of text.matchAll(pattern)) {
			const months = monthsOf(match);
			const year = Number(match.at(-1));
			if (months === undefined || PLAN.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
			const after = midnight(year, months + 1, 1);
			looks.push({ after, periodYear: year, start: match.index, end: match.index + match[0].length });
		}
	};
	add(PERIOD_EN, (groups) => MONTHS_EN[(groups[1] ?? '').toLowerCase()]);
	add(HALF_EN, () => 6);
	add(QUARTER_EN, (groups) => QUARTERS[(groups[1] ?? '').toLowerCase()]);
	add(PERIOD_RU, (groups) => MONTHS_RU[(groups[1] ?? '').toLowerCase()]);
	add(HALF_RU, () => 6);
	return looks;
}

/** The latest time the text looks back on: a finished period, or a full date told as past. Null where there is none. */
export function looksBackOn(text: string, candidates: readonly DateCandidate[]): Look | null {
	const looks = periods(text);
	for (const candidate of candidates) {
		const year = yearOf(candidate);
		if (candidate.role !== 'past' || candidate.named || year === null) continue;
		const { month, day } = candidate.first;
		looks.push({
			after: midnight(candidate.first.year ?? year, month, day ?? 1),
			periodYear: null,
			start: candidate.start,
			end: candidate.end
		});
	}
	return looks.reduce<Look | null>(
		(latest, look) => (latest && latest.after >= look.after ? latest : look),
		null
	);
}
