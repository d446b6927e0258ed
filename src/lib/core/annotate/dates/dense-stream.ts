import { DAY_MS } from '../../time/day.ts';
import { PICKED_PAGE } from './keep.ts';
import type { Option } from './sequence.ts';

/** A page with fewer is a digest or a search, whose posts keep to their days. */
const POSTS_A_DAY = 1;

/** Whether the posts between the first and the last dated one, in their order, come as fast as a channel's own stream. */
export function isDenseStream(picked: readonly (Option | undefined)[]): boolean {
	if (picked.length <= PICKED_PAGE) return false;
	const first = picked.findIndex((option) => option !== undefined);
	const last = picked.findLastIndex((option) => option !== undefined);
	const days = ((picked[last]?.time ?? 0) - (picked[first]?.time ?? 0)) / DAY_MS;
	return last - first >= days * POSTS_A_DAY;
}
