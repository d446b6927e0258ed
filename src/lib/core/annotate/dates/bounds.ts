import type { RawPost } from '../../model/post.ts';
import type { KnownWhen, When } from '../../model/when.ts';
import { DAY_MS, middleOf } from '../../time/day.ts';
import type { Look } from './looks.ts';
import { dateInWords, quoted } from './note.ts';

function isSameDay(a: KnownWhen, b: KnownWhen): boolean {
	return Math.floor(a.at / DAY_MS) === Math.floor(b.at / DAY_MS);
}

function unknown(note: string): When {
	return {
		at: null,
		from: null,
		to: null,
		basis: 'unknown',
		evidence: { start: 0, end: 0, rule: 'none', note }
	};
}

function between(post: RawPost, before: KnownWhen, after: KnownWhen, look: Look | null): When {
	const bounds = isSameDay(before, after)
		? { from: before.from, to: Math.min(after.to, Math.max(before.to, after.from + DAY_MS - 1)) }
		: { from: before.from, to: Math.max(after.to, before.to) };
	const raised = look !== null && look.after > bounds.from && look.after <= bounds.to;
	const from = raised ? look.after : bounds.from;
	const around = `between ${dateInWords(bounds.from)} and ${dateInWords(bounds.to)}, the dated posts before and after it`;
	return {
		at: middleOf({ from, to: bounds.to }),
		from,
		to: bounds.to,
		basis: 'between',
		evidence: raised
			? {
					start: look.start,
					end: look.end,
					rule: 'looks-back',
					note: `${around}; it looks back on ${quoted(post.text, look)}`
				}
			: { start: 0, end: 0, rule: 'neighbours', note: around }
	};
}

/** Fills the gaps: a post without a date of its own is no older than the dated post before it and no younger than the one after. */
export function boundTheRest(
	posts: readonly RawPost[],
	dated: readonly (KnownWhen | null)[],
	looks: readonly (Look | null)[]
): When[] {
	const laters: (KnownWhen | null)[] = [];
	let later: KnownWhen | null = null;
	for (let index = dated.length - 1; index >= 0; index--) {
		laters[index] = later;
		later = dated[index] ?? later;
	}
	let before: KnownWhen | null = null;
	return posts.map((post, index) => {
		const own = dated[index];
		if (own) {
			before = own;
			return own;
		}
		const after = laters[index] ?? null;
		if (before && after) return between(post, before, after, looks[index] ?? null);
		if (before) return unknown(`after ${dateInWords(before.from)}, nothing later on the page bounds it`);
		if (after) return unknown(`before ${dateInWords(after.to)}, nothing earlier on the page bounds it`);
		return unknown('no post around it has a date');
	});
}
