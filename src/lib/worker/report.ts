import type { Spread } from '#lib/core/pipeline/spread.ts';
import type { Progress } from './protocol.ts';
import { stepRate, withRate, type Rate, type Step } from './rate.ts';

/** Progress is shown to people: more often than this nobody sees. */
const PROGRESS_MS = 50;

/** A step with its counts along time, which are made only where it is passed on. */
export type Told = Step & { readonly spread?: () => Spread };

/** Passes on a new stage at once and the rest now and then, each with its rate. */
export function reportTo(send: (progress: Progress) => void): (told: Told) => void {
	let rate: Rate | null = null;
	let sentMs = -Infinity;
	return (told) => {
		const nowMs = performance.now();
		if (told.stage === rate?.stage && nowMs - sentMs < PROGRESS_MS) return;
		const { spread, ...step } = told;
		rate = stepRate(rate, step, nowMs);
		sentMs = nowMs;
		const progress = withRate(step, rate);
		send(spread ? { ...progress, spread: spread() } : progress);
	};
}
