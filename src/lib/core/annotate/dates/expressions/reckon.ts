import { DAY_MS, isDay, weekdayOf } from '../../../time/day.ts';
import { REPORTS, UPCOMING } from '../cues.ts';
import { dateAt, intervalOf, shift, startOf, weekOf, type CalendarDate } from './calendar-date.ts';
import type { PartialDate, Wording } from './spoken.ts';

/** In a history, a date of these months after one of those is of the next year. */
const YEARS_END = 10;
const YEARS_BEGINNING = 2;
/** A weekday more days ahead, without a word of the future, was likelier the one before; in a report any is. */
const PAST_WEEKDAY = 3;
/** A bare year this far off is a look aside, not where the story goes on. */
const ASIDE_YEARS = 4;

/** First and last are one object unless a range or a week was named. */
interface Reckoned {
	readonly first: CalendarDate;
	readonly last: CalendarDate;
}

function isPossible(year: number, month: number, day: number | null): boolean {
	return day === null || isDay(year, month, day);
}

/** Reads wordings in their order: each may count from the post's own day or from the date named before it. */
export class Reckoning {
	readonly #posted: CalendarDate;
	readonly #postedMs: number;
	readonly #tellsOfYears: boolean;
	/** The date that the text named last; parts that it does not have are those of the one before. */
	#focus: CalendarDate | null = null;
	/** Whether the text tells of times that it dates itself. */
	#isHistory = false;

	/** `tellsOfYears`: whether the text names years often enough to be a history, not a post that mentions one. */
	constructor(postedMs: number, tellsOfYears: boolean) {
		this.#tellsOfYears = tellsOfYears;
		this.#postedMs = Math.floor(postedMs / DAY_MS) * DAY_MS;
		this.#posted = dateAt(postedMs);
	}

	read(wording: Wording, around: string): Reckoned | null {
		const found = this.#resolve(wording, around);
		if (found && (wording.meaning.kind !== 'shift' || wording.meaning.origin === 'text')) {
			if (!this.#isAside(found.last)) this.#focus = found.last;
		}
		return found;
	}

	#isAside({ year, month }: CalendarDate): boolean {
		return month === null && this.#focus?.month != null && Math.abs(year - this.#focus.year) > ASIDE_YEARS;
	}

	#resolve({ meaning }: Wording, around: string): Reckoned | null {
		const upcoming = UPCOMING.test(around);
		const only = (date: CalendarDate | null) => date && { first: date, last: date };
		switch (meaning.kind) {
			case 'date': {
				this.#noteYear(meaning.last);
				const last = this.#complete(meaning.last, upcoming);
				const first =
					last && this.#complete({ ...meaning.first, year: meaning.first.year ?? last.year }, upcoming);
				if (!first) return null;
				if (startOf(first) === startOf(last)) return only(last);
				return { first: startOf(first) < startOf(last) ? first : { ...first, year: first.year - 1 }, last };
			}
			case 'date-of-year': {
				const year = (this.#focus ?? this.#posted).year + meaning.by;
				return only(this.#complete({ ...meaning.date, year }, upcoming));
			}
			case 'shift': {
				const origin = meaning.origin === 'post' ? this.#posted : (this.#focus ?? this.#posted);
				const date = origin && shift(origin, meaning.unit, meaning.by);
				return (
					date &&
					(meaning.unit === 'week' && Math.abs(meaning.by) <= 1 && meaning.origin === 'post'
						? weekOf(date)
						: only(date))
				);
			}
			case 'weekday':
				return this.#isHistory
					? null
					: only(this.#weekday(meaning.weekday, meaning.which, upcoming, REPORTS.test(around)));
			case 'named': {
				this.#noteYear({ year: meaning.year, month: 1 });
				const years = meaning.year === null ? this.#years() : [meaning.year];
				const days = years.flatMap((year) => meaning.on(year)?.from ?? []);
				return only(this.#nearest(days.map(dateAt), upcoming));
			}
		}
	}

	#noteYear({ year, month }: Pick<PartialDate, 'year' | 'month'>): void {
		if (year === null) return;
		const isFar = month !== null && Math.abs(year - this.#posted.year) > 1;
		if (this.#tellsOfYears || isFar) this.#isHistory = true;
	}

	#years(): number[] {
		const { year } = this.#isHistory && this.#focus ? this.#focus : this.#posted;
		return [year - 1, year, year + 1];
	}

	/** In a history the year goes on; otherwise the day nearest to the post, or the next one where it is announced. */
	#complete({ year, month, day }: PartialDate, upcoming: boolean): CalendarDate | null {
		if (month === null) {
			if (day === null) return year === null ? null : { year, month, day };
			const from = this.#focus ?? this.#posted;
			const inMonth = from.month;
			return inMonth === null || !isDay(from.year, inMonth, day)
				? null
				: { year: from.year, month: inMonth, day };
		}
		if (year !== null) return { year, month, day };
		if (this.#isHistory && this.#focus) {
			const turned = (this.#focus.month ?? 1) >= YEARS_END && month <= YEARS_BEGINNING;
			const inYear = this.#focus.year + (turned ? 1 : 0);
			return isPossible(inYear, month, day) ? { year: inYear, month, day } : null;
		}
		return this.#nearest(
			this.#years()
				.filter((of) => isPossible(of, month, day))
				.map((of) => ({ year: of, month, day })),
			upcoming
		);
	}

	#nearest(dates: readonly CalendarDate[], upcoming: boolean): CalendarDate | null {
		const origin = this.#isHistory && this.#focus ? startOf(this.#focus) : this.#postedMs;
		return dates.reduce<CalendarDate | null>((best, date) => {
			if (upcoming && !this.#isHistory && intervalOf(date).to < origin) return best;
			const apart = (of: CalendarDate) => Math.abs(startOf(of) - origin);
			return best && apart(best) <= apart(date) ? best : date;
		}, null);
	}

	#weekday(weekday: number, which: -1 | 0 | 1, upcoming: boolean, told: boolean): CalendarDate {
		const ahead = (weekday - weekdayOf(this.#postedMs) + 7) % 7;
		const isPast = which < 0 || (which === 0 && !upcoming && ahead > (told ? 0 : PAST_WEEKDAY));
		const days = isPast ? ahead - 7 : which > 0 && ahead === 0 ? 7 : ahead;
		return dateAt(this.#postedMs + days * DAY_MS);
	}
}
