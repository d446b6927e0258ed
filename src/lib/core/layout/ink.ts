import { scaleLog } from 'd3';

/** Least share of ink in a mark, in percent: below it, mixed with paper, words would miss a contrast of 4.5. */
export const LEAST_INK_PERCENT = 60;

/** From here on a title is set in the strong weight. */
const STRONG_FROM = 0.75;

/** How strongly a mark is drawn. */
export interface Ink {
	/** Share of ink in its colour, the rest is paper: 60 to 100. */
	readonly percent: number;
	readonly strong: boolean;
}

/** Weight by ink: a scale from the lightest to the heaviest event. Where all weigh the same, all are drawn alike. */
export function inkScale(lightest: number, heaviest: number): (weight: number) => Ink {
	const spread = lightest > 0 && heaviest / lightest > 1.2;
	const strength = spread ? scaleLog([lightest, heaviest], [0, 1]).clamp(true) : () => 0.5;
	return (weight) => {
		const share = strength(weight);
		return {
			percent: Math.round(LEAST_INK_PERCENT + share * (100 - LEAST_INK_PERCENT)),
			strong: share >= STRONG_FROM
		};
	};
}
