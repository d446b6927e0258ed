import { tz } from '@date-fns/tz';
import { utc } from '@date-fns/utc';
import type { ContextFn } from 'date-fns';

/** An IANA name such as `Europe/Minsk`, or `UTC`. */
export type Zone = string;

export const UTC: Zone = 'UTC';

/** What date-fns functions take as `in`. UTC has its own context because it needs no offset table and is many times faster. */
export function zoneContext(zone: Zone): ContextFn<Date> {
	return zone === UTC ? utc : tz(zone);
}

/** Whether the running engine knows the zone. */
export function isZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
