import type { RecordedTime } from '#lib/core/model/post.ts';
import { instantIn, isAssumedZone, utcOf } from '../local-clock.ts';
import { readDay, type Day } from '../page-text/day.ts';
import { readClock } from '../page-text/footer.ts';
import { asciiDigits } from '../page-text/numbers.ts';

/** What a heading's date and clock say; where day and month can change places, `swapped` is the other reading. */
export interface Moment {
	readonly day: Day;
	readonly swapped: Day | null;
	/** Minutes since midnight. */
	readonly clock: number;
	/** Null where the clock shows only minutes. */
	readonly second: number | null;
	/** `+03:00` or `UTC` where the heading names it. */
	readonly zone: string | null;
	/** Which comes first where the date is in figures and cannot be read the other way round. */
	readonly first: 'day' | 'month' | null;
}

const MINUTE_MS = 60_000;
const SPLIT =
	/^(.{3,40}?)(?:,|\s(?:at|в|о|об|um|à|a las|às|alle|om|kl\.?|klo)|T)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s?([ap]\.?\s?m\.?))?(?:\s?(?:UTC|GMT)?([+-]\d{2}:?\d{2})|\s?(UTC|GMT|Z))?$/iu;
const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2}),?$/u;

/** Reads `13.06.2023 10:00`, `6/13/23, 10:00 AM`, `Jun 13, 2023 at 10:00:05 AM`; null where it is no full date. */
export function readMoment(text: string): Moment | null {
	const match = SPLIT.exec(asciiDigits(text.trim().replace(/\s+/gu, ' ')));
	if (match === null) return null;
	const [, date = '', hour = '', minute = '', second, half, offset, utc] = match;
	const clock = readClock(hour, minute, half);
	const found = readDate(date.trim());
	if (clock === null || found === null) return null;
	const colon =
		offset === undefined || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
	const zone = colon ?? (utc === undefined ? null : 'UTC');
	return { ...found, clock, second: second === undefined ? null : Number(second), zone };
}

function readDate(text: string): Pick<Moment, 'day' | 'swapped' | 'first'> | null {
	const figures = FIGURES.exec(text);
	if (figures === null) {
		const day = readDay(text.replace(/,$/u, ''));
		return day?.year == null ? null : { day, swapped: null, first: null };
	}
	const [, a = '', sign = '', b = '', year = ''] = figures;
	const dayFirst = dayOf(a, b, year);
	const monthFirst = dayOf(b, a, year);
	if (dayFirst === null)
		return monthFirst === null ? null : { day: monthFirst, swapped: null, first: 'month' };
	if (sign === '.' || a === b) return { day: dayFirst, swapped: null, first: null };
	return { day: dayFirst, swapped: monthFirst, first: monthFirst === null ? 'day' : null };
}

const dayOf = (day: string, month: string, year: string) =>
	readDay(`${day}.${month}.${year.padStart(4, '20')}`);

/** The minute, or the second where it is shown, that a moment is in a zone. */
export function timeOf(moment: Moment, monthFirst: boolean, zone: string): RecordedTime | null {
	const { year, month, day } = (monthFirst ? moment.swapped : null) ?? moment.day;
	if (year === null || month === null || day === null) return null;
	const clock = {
		hour: Math.floor(moment.clock / 60),
		minute: moment.clock % 60,
		second: moment.second ?? 0
	};
	const wall = utcOf({ year, month, day, ...clock });
	if (wall === null) return null;
	const from = instantIn(moment.zone ?? zone, wall);
	const time = { from, to: moment.second === null ? from + MINUTE_MS - 1 : from };
	return moment.zone === null && isAssumedZone(zone) ? { ...time, zoneAssumed: true } : time;
}
