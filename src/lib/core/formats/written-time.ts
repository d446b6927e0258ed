import type { RecordedTime } from '#lib/core/model/post.ts';
import { instantIn, isAssumedZone, utcOf } from './local-clock.ts';
import { readMonth } from './page-text/months.ts';

/** A time that an input writes out, and whether it names its zone. */
export interface WrittenTime {
	readonly time: RecordedTime;
	readonly zoned: boolean;
}

/** Hours from UTC of the zone names of RFC 822; other names are local times nobody can place. */
const ZONES: Readonly<Record<string, number>> = {
	ut: 0,
	utc: 0,
	gmt: 0,
	z: 0,
	wet: 0,
	cet: 1,
	cest: 2,
	bst: 1,
	eet: 2,
	eest: 3,
	msk: 3,
	est: -5,
	edt: -4,
	cst: -6,
	cdt: -5,
	mst: -7,
	mdt: -6,
	pst: -8,
	pdt: -7
};

const RFC =
	/^(?:\p{L}+\.?,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(.*)$/u;
const ISO =
	/^(\d{4})-(\d{2})(?:-(\d{2})(?:(?:T|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?)?\s*(.*)$/iu;
const OFFSET = /^(?:(?:gmt|utc|ut)\s*)?([+-])(\d{1,2}):?(\d{2})?(?:\s*\(.*\))?$/iu;
/** Two-digit years below this are of the 2000s (RFC 2822). */
const CENTURY_TURNS = 50;
const SPANS_MS = { day: 86_400_000, minute: 60_000 } as const;

/**
 * Reads an RFC 822 date in any of its forms, or an ISO date. A date without a clock spans its day, one without
 * seconds its minute. `zone` stands in where the text names none.
 */
export function readWrittenTime(text: string, zone: string): WrittenTime | null {
	const line = text.trim().replace(/\s+/gu, ' ');
	if (line.length > 80) return null;
	const iso = ISO.exec(line);
	if (iso !== null) {
		const [, year, month, day = '1', hour, minute, second, part = '', rest = ''] = iso;
		if (iso[3] === undefined) return null;
		const milliseconds = Number(part.padEnd(3, '0').slice(0, 3));
		return place(
			[Number(year), Number(month), Number(day)],
			[hour, minute, second],
			rest,
			zone,
			milliseconds
		);
	}
	const rfc = RFC.exec(line);
	if (rfc === null) return null;
	const [, day, name = '', printed = '', hour, minute, second, rest = ''] = rfc;
	const month = readMonth(name) ?? readMonth(name.slice(0, 3)) ?? 0;
	return place([fullYear(printed), month, Number(day)], [hour, minute, second], rest, zone, 0);
}

function fullYear(printed: string): number {
	const year = Number(printed);
	if (printed.length > 2) return year;
	return year + (year < CENTURY_TURNS ? 2000 : 1900);
}

function place(
	[year, month, day]: readonly [number, number, number],
	[hour, minute, second]: readonly (string | undefined)[],
	rest: string,
	zone: string,
	milliseconds: number
): WrittenTime | null {
	const minutes = minutesOf(rest);
	const local = {
		year,
		month,
		day,
		hour: Number(hour ?? 0),
		minute: Number(minute ?? 0),
		second: Math.min(Number(second ?? 0), 59)
	};
	const wall = month === 0 ? null : utcOf(local);
	if (wall === null) return null;
	const at = minutes === null ? instantIn(zone, wall) : wall - minutes * SPANS_MS.minute;
	const from = at + milliseconds;
	const width = hour === undefined ? SPANS_MS.day : second === undefined ? SPANS_MS.minute : 1;
	const time = { from, to: from + width - 1 };
	const zoned = minutes !== null || hour === undefined;
	return { time: !zoned && isAssumedZone(zone) ? { ...time, zoneAssumed: true } : time, zoned };
}

/** Minutes east of UTC that a zone means, null where it means none. */
function minutesOf(zone: string): number | null {
	const named = ZONES[zone.trim().toLowerCase()];
	if (named !== undefined) return named * 60;
	const [, sign, hours, minutes = '0'] = OFFSET.exec(zone.trim()) ?? [];
	if (hours === undefined) return null;
	const total = Number(hours) * 60 + Number(minutes);
	return total > 18 * 60 ? null : total * (sign === '-' ? -1 : 1);
}
