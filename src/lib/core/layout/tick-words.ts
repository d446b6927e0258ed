import type { Zone } from '#lib/core/time/zone.ts';
import type { StepUnit } from './steps.ts';

/** What a tick can say, longest first. `strong` where it names a larger period than its neighbours do. */
export interface TickWords {
	readonly texts: readonly string[];
	readonly strong: boolean;
}

interface Parts {
	readonly year: string;
	readonly month: string;
	readonly day: string;
	readonly clock: string;
}

const MIDNIGHT = '00:00';
const formats = new Map<Zone, Intl.DateTimeFormat>();

function formatOf(zone: Zone): Intl.DateTimeFormat {
	let format = formats.get(zone);
	if (format === undefined) {
		format = new Intl.DateTimeFormat('en', {
			timeZone: zone,
			year: 'numeric',
			month: 'short',
			day: 'numeric',
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23'
		});
		formats.set(zone, format);
	}
	return format;
}

function partsOf(ms: number, zone: Zone): Parts {
	const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
	for (const { type, value } of formatOf(zone).formatToParts(ms)) found[type] = value;
	const { year = '', month = '', day = '', hour = '', minute = '' } = found;
	return { year, month, day, clock: `${hour}:${minute}` };
}

const plain = (text: string): TickWords => ({ texts: [text], strong: false });
const strong = (...texts: string[]): TickWords => ({ texts, strong: true });
const shortYear = (year: string): string => `’${year.slice(-2)}`;

/** The words of a tick, given the tick before it (null for the first, which names its whole context). */
export function tickWords(ms: number, before: number | null, unit: StepUnit, zone: Zone): TickWords {
	const { year, month, day, clock } = partsOf(ms, zone);
	if (unit === 'year') return plain(year);
	const last = before === null ? null : partsOf(before, zone);
	const newYear = last?.year !== year;
	if (unit === 'month') {
		if (last === null) return strong(`${month} ${year}`, `${month} ${shortYear(year)}`);
		return newYear ? strong(`${month} ${year}`, year) : plain(month);
	}
	const newMonth = newYear || last?.month !== month;
	if (unit === 'week' || unit === 'day') {
		if (newYear) return strong(`${day} ${month} ${year}`, `${day} ${month} ${shortYear(year)}`);
		return newMonth ? strong(`${day} ${month}`) : plain(day);
	}
	if (last === null && clock !== MIDNIGHT)
		return strong(`${day} ${month} ${year}, ${clock}`, `${day} ${month} ${shortYear(year)}, ${clock}`);
	if (newYear) return strong(`${day} ${month} ${year}`, `${day} ${month} ${shortYear(year)}`);
	return newMonth || last?.day !== day ? strong(`${day} ${month}`) : plain(clock);
}
