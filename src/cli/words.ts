const DAY = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC'
});
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const COUNT = new Intl.NumberFormat('en');
const KB = 1000;
const MB = 1_000_000;
const GB = 1_000_000_000;

export function dayWords(ms: number): string {
	return DAY.format(ms);
}

export function daysWords(fromMs: number, toMs: number): string {
	return DAY.formatRange(fromMs, toMs);
}

export function clockWords(ms: number): string {
	return `${DAY.format(ms)} ${CLOCK.format(ms)}`;
}

export function countWords(count: number): string {
	return COUNT.format(count);
}

/** `1 post`, `2 posts`. */
export function plural(count: number, one: string): string {
	return `${COUNT.format(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** In the unit in which it has at most three digits before the point. */
export function sizeWords(bytes: number): string {
	if (bytes < KB) return plural(bytes, 'byte');
	if (bytes < MB) return `${(bytes / KB).toFixed(0)} kB`;
	if (bytes < GB) return `${(bytes / MB).toFixed(1)} MB`;
	return `${(bytes / GB).toFixed(2)} GB`;
}

/** How long something takes, as exactly as a person cares. */
export function durationWords(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	if (seconds < 60) return `${String(seconds)} s`;
	if (seconds < 3600) return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
	return `${String(Math.floor(seconds / 3600))} h ${String(Math.floor((seconds % 3600) / 60))} min`;
}
