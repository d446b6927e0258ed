import type { Progress } from './protocol.ts';
import { stepRate, withRate, type Rate, type Step } from './rate.ts';

/** Progress is shown to people: more often than this nobody sees. */
const PROGRESS_MS = 50;

/** Passes on a new stage at once and the rest now and then, each with its rate. */
export function reportTo(send: (progress: Progress) => void): (step: Step) => void {
	let rate: Rate | null = null;
	let sentMs = -Infinity;
	return (step) => {
		const nowMs = performance.now();
		if (step.stage === rate?.stage && nowMs - sentMs < PROGRESS_MS) return;
		rate = stepRate(rate, step, nowMs);
		sentMs = nowMs;
		send(withRate(step, rate));
	};
}
