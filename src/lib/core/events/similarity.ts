import type { KnownWhen, When } from '#lib/core/model/when.ts';

const DAY_MS = 86_400_000;
/** Two happenings this far apart are never one, whatever they share. */
const WINDOW_MS = 14 * DAY_MS;
/** No event grows longer: what comes again and again in like words is a habit, not a happening. */
const LONGEST_MS = 21 * DAY_MS;
/** Across scripts fewer words are shared, so that nearness has to speak for more. */
export const BRIDGE_WINDOW_MS = DAY_MS;
/** Time over which likeness in words falls to 1/e. */
const FADE_MS = 6 * DAY_MS;
/** An interval as long as this says little about the day. */
const VAGUE_MS = 4 * DAY_MS;
/** What a vague date leaves of likeness in words. */
const VAGUE_FACTOR = 0.75;

/** When something is, UTC milliseconds; nulls where nothing of it is dated. */
export interface Stretch {
	readonly from: number | null;
	readonly to: number | null;
	/** Whether only neighbours bound it. */
	readonly vague: boolean;
}

export function known(when: When): KnownWhen | null {
	return when.at === null ? null : when;
}

export function stretchOf(when: When): Stretch {
	return { from: when.from, to: when.to, vague: when.basis === 'between' };
}

function isVague({ from, to, vague }: Stretch): boolean {
	return vague && (to ?? 0) - (from ?? 0) > VAGUE_MS;
}

/** What time leaves of likeness in words: 1 for one moment and where either is undated, 0 outside the window. The vaguer a date, the nearer it may be. */
export function timeFactor(a: Stretch, b: Stretch, windowMs = WINDOW_MS): number {
	if (a.from === null || a.to === null || b.from === null || b.to === null) return 1;
	const gap = Math.max(0, a.from - b.to, b.from - a.to);
	if (gap > windowMs) return 0;
	if (gap > 0 && Math.max(a.to, b.to) - Math.min(a.from, b.from) > LONGEST_MS) return 0;
	const vague = isVague(a) || isVague(b);
	return (gap === 0 ? 1 : Math.exp(-gap / FADE_MS)) * (vague ? VAGUE_FACTOR : 1);
}
