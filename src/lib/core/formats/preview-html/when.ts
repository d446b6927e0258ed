import type { RecordedTime } from '#lib/core/model/post.ts';
import { utcOf } from '../local-clock.ts';

const DATETIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/iu;
const MINUTE_MS = 60_000;

/** Reads the `datetime` of a post's time; a page without an offset is in UTC. Null where it is no time. */
export function readDatetime(datetime: string): RecordedTime | null {
	const found = DATETIME.exec(datetime.trim());
	if (found === null) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1, 6).map(Number);
	const at = utcOf({ year, month, day, hour, minute, second: Number(found[6] ?? 0) });
	if (at === null) return null;
	const from = at - offsetMs(found[7] ?? 'Z');
	return { from, to: found[6] === undefined ? from + MINUTE_MS - 1 : from };
}

function offsetMs(offset: string): number {
	if (/^z$/iu.test(offset)) return 0;
	const sign = offset.startsWith('-') ? -1 : 1;
	return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * MINUTE_MS;
}
