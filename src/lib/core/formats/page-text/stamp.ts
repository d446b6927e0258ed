import type { RecordedTime } from '#lib/core/model/post.ts';
import { readDay, type Day } from './day.ts';
import { readClock, type Clock } from './footer.ts';
import { asciiDigits } from './numbers.ts';

/** A line that names a day and a clock: `Name, [15.03.2023 14:05]` of a copied chat, or a stamp alone. */
export interface Stamp {
	/** Null for a stamp without a name. */
	readonly sender: string | null;
	/** Null where the date can be read in two ways, such as 3/4/2023. */
	readonly recorded: RecordedTime | null;
}

const MINUTE_MS = 60_000;
const COPIED = /^(.{1,128}?),?\s\[([^[\]]{8,40})\]:?$/u;
const TIME =
	/^(.{3,30}?)(?:,|\sat|\sв|\sо|\sum|\sà|T|\skl\.?)?\s?(\d{1,2}):(\d{2})(?::\d{2})?(?:\s?([ap]\.?m\.?))?(?:\s?(?:UTC|Z|\+00:00))?$/iu;
const SHORT_DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/u;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/u;

/** The minute of a clock on a full day, read as UTC; null where the day lacks a part. */
export function recordedAt(day: Day | null, clock: Clock | null): RecordedTime | null {
	if (clock === null || day?.year == null || day.month === null || day.day === null) return null;
	const from = Date.UTC(day.year, day.month - 1, day.day, 0, clock);
	return { from, to: from + MINUTE_MS - 1 };
}

/** `undefined`: no date. `null`: a date that can be read in two ways. */
function readNumericDay(text: string): Day | null | undefined {
	const dotted = SHORT_DOTTED.exec(text);
	if (dotted) return readDay(`${dotted[1] ?? ''}.${dotted[2] ?? ''}.20${dotted[3] ?? ''}`) ?? undefined;
	const slashed = SLASHED.exec(text);
	if (!slashed) return readDay(text) ?? undefined;
	const [a, b] = [Number(slashed[1]), Number(slashed[2])];
	const year = (slashed[3] ?? '').padStart(4, '20');
	if (a <= 12 && b <= 12 && a !== b) return null;
	const [day, month] = a > 12 ? [a, b] : [b, a];
	return readDay(`${String(day)}.${String(month)}.${year}`) ?? undefined;
}

function readMoment(text: string): RecordedTime | null | undefined {
	const match = TIME.exec(asciiDigits(text.trim()));
	if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return undefined;
	const day = readNumericDay(match[1].trim());
	const clock = readClock(match[2], match[3], match[4]);
	if (day === undefined || clock === null) return undefined;
	return day === null || day.year === null ? null : recordedAt(day, clock);
}

export function readStamp(text: string): Stamp | null {
	const line = text.trim();
	if (line.length > 180) return null;
	const copied = COPIED.exec(line);
	const recorded = readMoment(copied?.[2] ?? line);
	if (recorded === undefined) return null;
	return { sender: copied?.[1]?.trim() ?? null, recorded };
}
