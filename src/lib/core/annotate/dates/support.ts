import { DAY_MS } from '../../time/day.ts';
import type { Option } from './sequence.ts';

/** So many posts with dates of their own are asked on each side. */
const WITNESSES = 5;
/** At least this part of them must agree on the order: noise that happens to rise agrees with about half. */
const AGREED = 0.75;

/** The best reading of a post next to a given time: what it would say if it had to agree. */
function nearest(options: readonly Option[], time: number): Option | undefined {
	const best = options.reduce((top, option) => Math.max(top, option.score), -Infinity);
	return options
		.filter((option) => option.score > best - 1)
		.reduce<Option | undefined>(
			(near, option) => (near && Math.abs(near.time - time) <= Math.abs(option.time - time) ? near : option),
			undefined
		);
}

/**
 * Which of the chosen options the other dates around them bear out. A page whose dates are mostly of other days (news
 * that tells how a story began) still has a longest rising sequence, but its dates contradict each other all along.
 */
export function supported(
	options: readonly (readonly Option[])[],
	chosen: readonly (Option | undefined)[]
): boolean[] {
	const dated = options.flatMap((list, index) => (list.length > 0 ? [index] : []));
	const verdicts = options.map(() => false);
	dated.forEach((index, place) => {
		const own = chosen[index];
		if (!own) return;
		const agrees = (other: number, sign: 1 | -1) => {
			const witness = chosen[other] ?? nearest(options[other] ?? [], own.time);
			return witness !== undefined && (witness.time - own.time) * sign >= -DAY_MS;
		};
		const before = dated.slice(Math.max(0, place - WITNESSES), place).map((other) => agrees(other, -1));
		const after = dated.slice(place + 1, place + 1 + WITNESSES).map((other) => agrees(other, 1));
		const votes = [...before, ...after];
		verdicts[index] = votes.filter(Boolean).length >= AGREED * votes.length;
	});
	return verdicts;
}
