import type { RecordedTime } from '#lib/core/model/post.ts';
import { DAY_MS } from '#lib/core/time/day.ts';
import { takeClock } from './clock.ts';
import { readDay, type DayOrder } from './day-words.ts';
import { readEpoch, readSheetTime } from './numbers-as-times.ts';
import { instantIn, isAssumedZone } from '../local-clock.ts';

/** What a column of times has in common. */
export interface TimeHabits {
	/** IANA name or offset of clocks that name no zone. */
	readonly zone: string;
	readonly order: DayOrder;
	/** Whether the column is named like a time, so that bare numbers may be days of a spreadsheet. */
	readonly named: boolean;
}

export interface TimeRead extends RecordedTime {
	/** Whether the text itself says in which zone its clock runs. */
	readonly zoned: boolean;
	/** As in `DayRead`. */
	readonly numbers: readonly [number, number] | null;
	readonly halves: boolean;
}

const HOUR_MS = 3_600_000;
/** Longer cells are prose. */
const TIME_MAX = 64;
/** What may stand beside a date and a clock: weekdays, `at`, `г.`, dots between. */
const BESIDE =
	/\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|at|on|the|of|um|uhr|de|del|à|a las|year)\b|(?<![\p{L}])(?:г|года|год|в|о|пн|вт|ср|чт|пт|сб|вс|нд|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)(?![\p{L}])\.?|[\s.,·|()'"[\]T–-]+/giu;

/** The time that a cell of nothing but a time records; null where it is none. */
export function readTime(cell: string, habits: TimeHabits): TimeRead | null {
	const text = cell.trim().replace(/^['"\u2018\u201c]+|['"\u2019\u201d]+$/gu, '');
	if (text.length < 5 || text.length > TIME_MAX || !/\d/u.test(text)) return null;
	const number = readEpoch(text) ?? (habits.named ? readSheetTime(text) : null);
	if (number !== null) {
		const at = number.zoned ? number : shift(number, instantIn(habits.zone, number.from) - number.from);
		const read = { from: at.from, to: at.to, zoned: number.zoned, numbers: null, halves: false };
		return markAssumed(read, habits.zone);
	}
	const plain = text
		.replace(/^(\d{4})(\d{2})(\d{2})[T ]?(\d{2})(\d{2})(\d{2})?(?=Z|[+-]\d|$)/u, (_, y, m, d, h, min, s) =>
			[`${String(y)}-${String(m)}-${String(d)}`, [h, min, s ?? '00'].map(String).join(':')].join(' ')
		)
		.replace(/(?<=\d)T(?=\d)/iu, ' ');
	const taken = takeClock(plain);
	const day = readDay(taken?.rest ?? plain, habits.order);
	if (day === null || day.rest.replace(BESIDE, '') !== '') return null;
	const clock = taken?.clock ?? null;
	const wall = day.ms + (clock?.ms ?? 0);
	const offset = clock?.offset ?? null;
	const from = offset === null ? instantIn(habits.zone, wall) : wall - offset * 60_000;
	const length = clock === null ? DAY_MS : clock.grainMs;
	const to = clock === null ? instantIn(habits.zone, wall + length) - 1 : from + length - 1;
	const read = { from, to, zoned: offset !== null, numbers: day.numbers, halves: clock?.halves ?? false };
	return markAssumed(read, habits.zone);
}

/** A day without a clock says nothing of zones: only what is narrower shows how far a clock is ahead. */
function markAssumed(read: TimeRead, zone: string): TimeRead {
	const isClock = read.to - read.from < HOUR_MS;
	return !read.zoned && isClock && isAssumedZone(zone) ? { ...read, zoneAssumed: true } : read;
}

function shift({ from, to }: RecordedTime, ms: number): RecordedTime {
	return { from: from + ms, to: to + ms };
}

/** A cell of nothing but a clock time, which a date in another column completes. */
export function isClock(cell: string): boolean {
	const taken = takeClock(cell.trim());
	return taken !== null && cell.length < 24 && taken.rest.trim() === '';
}

/** Which order the dates of a column have, and whether nothing but habit decided. */
export function orderOf(cells: readonly string[]): { readonly order: DayOrder; readonly open: boolean } {
	let halves = false;
	let seen = false;
	let dayFirst = 0;
	let monthFirst = 0;
	for (const cell of cells) {
		const read = readTime(cell, { zone: 'UTC', order: 'day first', named: false });
		if (read?.numbers == null) continue;
		const [first, second] = read.numbers;
		seen = true;
		halves ||= read.halves;
		if (first > 12) dayFirst += 1;
		if (second > 12) monthFirst += 1;
	}
	if (dayFirst !== monthFirst)
		return { order: dayFirst > monthFirst ? 'day first' : 'month first', open: false };
	return { order: halves ? 'month first' : 'day first', open: seen };
}
