import type { RecordedTime } from '#lib/core/model/post.ts';
import { utcOf, type LocalClock } from '../local-clock.ts';

const TITLE =
	/^(\d{1,2})\.(\d{1,2})\.(\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\s*UTC(?:([+-])(\d{1,2}):?(\d{2})?)?)?$/u;
const MINUTE_MS = 60_000;

/** A message's time, and whether the export named the offset of its clock. */
export interface DesktopTime {
	readonly recorded: RecordedTime;
	readonly zoned: boolean;
}

/** Reads `24.09.2020 09:47:50` or `13.06.2023 10:00:00 UTC+03:00`; null where it is no time. */
export function readDateTitle(title: string, clock: LocalClock): DesktopTime | null {
	const found = TITLE.exec(title.trim());
	if (found === null) return null;
	const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map(Number);
	const time = { year, month, day, hour, minute, second };
	const zoned = title.includes('UTC');
	const sign = found[7] === '-' ? -1 : 1;
	const offsetMs = sign * (Number(found[8] ?? 0) * 60 + Number(found[9] ?? 0)) * MINUTE_MS;
	const at = zoned ? utcOf(time) : clock.instantOf(time);
	if (at === null) return null;
	const instant = zoned ? at - offsetMs : at;
	const recorded = { from: instant, to: instant };
	const isAssumed = !zoned && clock.isAssumed;
	return { recorded: isAssumed ? { ...recorded, zoneAssumed: true } : recorded, zoned };
}
