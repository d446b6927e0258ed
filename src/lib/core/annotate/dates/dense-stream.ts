import { DAY_MS } from '../../time/day.ts';
import { PICKED_PAGE } from './keep.ts';
import type { Option } from './sequence.ts';

/** A page with fewer is a digest or a search, whose posts keep to their days. */
const POSTS_A_DAY = 1;

/**
 * Whether posts come as fast as on a channel's own stream: between most of the dated posts next to each other. One date
 * that is far off does not hide it.
 */
export function isDenseStream(picked: readonly (Option | undefined)[]): boolean {
	if (picked.length <= PICKED_PAGE) return false;
	const dated = picked.flatMap((option, index) => (option ? [{ index, time: option.time }] : []));
	const dense = dated.slice(1).filter(({ index, time }, place) => {
		const before = dated[place];
		return before && index - before.index >= ((time - before.time) / DAY_MS) * POSTS_A_DAY;
	});
	return dense.length >= (dated.length - 1) / 2;
}
