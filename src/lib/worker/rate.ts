import type { Progress } from './protocol.ts';

/** What is known of how far an opening has come, before its rate is. */
export type Step = Omit<Progress, 'bytesPerSecond' | 'leftMs' | 'spread'>;

/** The speed of one stage so far. */
export interface Rate {
	readonly stage: Progress['stage'];
	readonly isSized: boolean;
	readonly startMs: number;
	readonly atMs: number;
	readonly done: number;
	/** Units a millisecond, smoothed; null before the second step of the stage. */
	readonly speed: number | null;
}

const BYTE_STAGES: ReadonlySet<Progress['stage']> = new Set(['reading', 'keeping']);
/** The first moments go to opening files and warming up: a rate told then is wrong. */
const EARLY_MS = 800;
/** Steps closer than this say more of the clock than of the work. */
const LEAST_MS = 20;
/** After this long two thirds of the rate are new: steady to the eye, and soon right when the work changes. */
const MEMORY_MS = 2500;

/** Takes one step of an opening into account. A new stage, or one that begins anew or learns its size, starts from nothing. */
export function stepRate(before: Rate | null, { stage, done, total }: Step, nowMs: number): Rate {
	const isSized = total !== null;
	if (before?.stage !== stage || before.isSized !== isSized || done < before.done)
		return { stage, isSized, startMs: nowMs, atMs: nowMs, done, speed: null };
	const passedMs = nowMs - before.atMs;
	if (passedMs < LEAST_MS) return before;
	const now = (done - before.done) / passedMs;
	const keep = Math.exp(-passedMs / MEMORY_MS);
	const speed = before.speed === null ? now : before.speed * keep + now * (1 - keep);
	return { ...before, atMs: nowMs, done, speed };
}

/** The step with what its rate says; null while it is too early, and where nothing moves. */
export function withRate(step: Step, rate: Rate): Progress {
	const isKnown = rate.atMs - rate.startMs >= EARLY_MS && rate.speed !== null && rate.speed > 0;
	const speed = isKnown ? rate.speed : null;
	return {
		...step,
		bytesPerSecond: speed !== null && BYTE_STAGES.has(step.stage) ? speed * 1000 : null,
		leftMs: speed !== null && step.total !== null ? Math.max(0, step.total - step.done) / speed : null
	};
}
