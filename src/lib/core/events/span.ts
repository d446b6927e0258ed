import type { Event } from '#lib/core/model/event.ts';
import type { KnownWhen, When } from '#lib/core/model/when.ts';
import { known } from './known.ts';

/** A date of its own before one that only neighbours bound; then the earlier, and of bounds the narrower. */
function comesFirst(a: KnownWhen, b: KnownWhen): boolean {
	const [vague, otherVague] = [a.basis === 'between', b.basis === 'between'];
	if (vague !== otherVague) return otherVague;
	return vague ? a.to - a.from < b.to - b.from : a.at < b.at;
}

/**
 * When an event is: from the earliest `from` to the latest `to` of its posts that have a date of their own. Where none has, the narrowest
 * interval of them; nulls where none is dated at all.
 */
export function spanOf(whens: readonly When[]): Pick<Event, 'at' | 'from' | 'to'> {
	let first: KnownWhen | null = null;
	let [from, to] = [Infinity, -Infinity];
	for (const when of whens) {
		const dated = known(when);
		if (!dated) continue;
		const sure = dated.basis !== 'between';
		if (!first || comesFirst(dated, first)) first = dated;
		if (!sure) continue;
		from = Math.min(from, dated.from);
		to = Math.max(to, dated.to);
	}
	if (!first) return { at: null, from: null, to: null };
	if (first.basis === 'between') return { at: first.at, from: first.from, to: first.to };
	return { at: first.at, from, to };
}
