import type { Event } from '#lib/core/model/event.ts';
import type { When } from '#lib/core/model/when.ts';
import { known } from './similarity.ts';

/**
 * When an event is: from the earliest `from` to the latest `to` of its posts that have a date of their own. Where none has, the narrowest
 * interval of them; nulls where none is dated at all.
 */
export function spanOf(whens: readonly When[]): Pick<Event, 'at' | 'from' | 'to'> {
	const dated = whens.map(known).filter((when) => when !== null);
	const sure = dated.filter((when) => when.basis !== 'between');
	const [first] =
		sure.length > 0
			? sure.toSorted((a, b) => a.at - b.at)
			: dated.toSorted((a, b) => a.to - a.from - (b.to - b.from));
	if (!first) return { at: null, from: null, to: null };
	if (sure.length === 0) return { at: first.at, from: first.from, to: first.to };
	return {
		at: first.at,
		from: Math.min(...sure.map((when) => when.from)),
		to: Math.max(...sure.map((when) => when.to))
	};
}
