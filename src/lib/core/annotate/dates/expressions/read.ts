import type { Interval } from '../../../time/day.ts';
import { intervalOf, type CalendarDate } from './calendar-date.ts';
import { findWordings } from './find-wordings.ts';
import { Reckoning } from './reckon.ts';

/** A date that a text names, as the calendar has it. Offsets are UTF-16 units into the text as given. */
export interface DateExpression extends Interval {
	readonly start: number;
	readonly end: number;
	readonly rule: string;
	readonly first: CalendarDate;
	/** Equal to `first` unless a range or a week was named. */
	readonly last: CalendarDate;
}

/** Words around a date that tell its tense, so many characters on each side. */
const NEAR = 60;
/** A text that names so many years goes on in the year that it named last. */
const YEARS_OF_A_HISTORY = 3;

/** Every date that a text names, reckoned from the day of the post (UTC milliseconds), in order of appearance. */
export function readExpressions(text: string, postedMs: number): DateExpression[] {
	const wordings = findWordings(text);
	const years = wordings.filter(({ meaning }) => meaning.kind === 'date' && meaning.last.year !== null);
	const reading = new Reckoning(postedMs, years.length >= YEARS_OF_A_HISTORY);
	return wordings.flatMap((wording): DateExpression[] => {
		const { start, end, rule } = wording;
		const found = reading.read(wording, text.slice(Math.max(0, start - NEAR), end + NEAR));
		if (!found) return [];
		const { first, last } = found;
		return [{ start, end, rule, first, last, from: intervalOf(first).from, to: intervalOf(last).to }];
	});
}
