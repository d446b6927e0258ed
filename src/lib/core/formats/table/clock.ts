import { readOffset } from './zones.ts';

/** A clock time within a day. */
export interface Clock {
	/** Milliseconds since midnight. */
	readonly ms: number;
	/** The smallest unit it names, in milliseconds: an hour, a minute, or 1 from seconds on. */
	readonly grainMs: number;
	/** Minutes east of UTC, null where it names no zone. */
	readonly offset: number | null;
	/** Whether it counts to twelve, with AM or PM. */
	readonly halves: boolean;
}

const CLOCK =
	/(?<![\d:])(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|(?=\s*[ap]\.?\s?m\b))\s*([ap])?(?:\.?\s?m\b\.?)?(?:\s*(z\b|(?:utc|gmt)?\s*[+\u2212-]\d{2}:?(?:\d{2})?\b|(?:utc|gmt)[+-]\d{1,2}\b))?(?:\s*\(?\b(utc|gmt|[a-z]{3,4}|мск)\b\)?)?/iu;

/** A clock time and what is left of the text without it; null where there is none. */
export function takeClock(text: string): { readonly clock: Clock; readonly rest: string } | null {
	const found = CLOCK.exec(text);
	if (found === null) return null;
	const [whole, hourText, minutes, seconds, fraction, half, zone, name] = found;
	const hour = hourOf(Number(hourText), half?.toLowerCase());
	const minute = Number(minutes ?? 0);
	const second = Math.min(Number(seconds ?? 0), 59);
	const isLate = hour === 24 && (minute > 0 || second > 0);
	if (hour === null || isLate || minute > 59 || Number(seconds ?? 0) > 60) return null;
	const offset = zone !== undefined ? readOffset(zone) : name !== undefined ? readOffset(name) : null;
	const keptName = zone === undefined && offset === null && name !== undefined ? ` ${name}` : '';
	return {
		clock: {
			ms: ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${fraction ?? '0'}`) * 1000),
			grainMs: seconds !== undefined ? 1 : minutes !== undefined ? 60_000 : 3_600_000,
			offset,
			halves: half !== undefined
		},
		rest: `${text.slice(0, found.index)} ${keptName} ${text.slice(found.index + whole.length)}`
	};
}

function hourOf(hour: number, half: string | undefined): number | null {
	if (half === undefined) return hour <= 24 ? hour : null;
	if (hour < 1 || hour > 12) return hour <= 23 && half === 'p' ? hour : null;
	return (hour % 12) + (half === 'p' ? 12 : 0);
}
