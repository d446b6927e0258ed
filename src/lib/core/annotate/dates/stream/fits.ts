import type { Clue } from './clues.ts';
import type { Likelihood } from './likelihood.ts';

/** Likelihoods by cell, scaled to a highest of 1, and the logarithm of that scale. */
export interface Fits {
	readonly fits: Float64Array;
	readonly scale: number;
}

export function scaled(logs: Float64Array): Fits {
	let scale = -Infinity;
	for (const log of logs) if (log > scale) scale = log;
	const fits = new Float64Array(logs.length);
	for (let at = 0; at < logs.length; at++) fits[at] = Math.exp((logs[at] ?? 0) - scale);
	return { fits, scale };
}

function logsOf(likelihood: Likelihood, clues: readonly Clue[], weights: readonly number[]): Float64Array {
	const logs = new Float64Array(likelihood.days);
	clues.forEach((clue, place) => {
		const own = likelihood.logsOf(clue);
		const weight = weights[place] ?? 1;
		for (let at = 0; at < own.length; at++) logs[at] = (logs[at] ?? 0) + weight * (own[at] ?? 0);
	});
	return logs;
}

/** How well each stretch of `width` days goes with the clues of a post, as the mean of its days. */
export function stretchFits(
	likelihood: Likelihood,
	clues: readonly Clue[],
	weights: readonly number[],
	width: number
): Fits {
	const { fits, scale } = scaled(logsOf(likelihood, clues, weights));
	const means = new Float64Array(Math.ceil(fits.length / width));
	for (let at = 0; at < fits.length; at++) {
		const stretch = Math.floor(at / width);
		means[stretch] = (means[stretch] ?? 0) + (fits[at] ?? 0) / width;
	}
	return { fits: means, scale };
}

/** The same by day of the given stretches. */
export function dayFits(
	likelihood: Likelihood,
	clues: readonly Clue[],
	weights: readonly number[],
	stretches: Int32Array,
	width: number
): Fits {
	const logs = new Float64Array(stretches.length * width).fill(-Infinity);
	const starts = [...stretches].map((stretch) => stretch * width);
	const owns = clues.map((clue) => likelihood.logsOf(clue));
	starts.forEach((start, place) => {
		for (let day = 0; day < width && start + day < likelihood.days; day++) {
			let log = 0;
			for (let clue = 0; clue < owns.length; clue++)
				log += (weights[clue] ?? 1) * (owns[clue]?.[start + day] ?? 0);
			logs[place * width + day] = log;
		}
	});
	return scaled(logs);
}
