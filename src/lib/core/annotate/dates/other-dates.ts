import type { Evidence } from '../../model/when.ts';
import type { DateCandidate, Role } from './candidate.ts';
import { findDates } from './candidates.ts';

const SAYS: Readonly<Record<Role, string>> = {
	own: 'it could be the date of the post, but another fits the posts around it better',
	past: 'the text looks back on it',
	upcoming: 'the text announces it',
	mention: 'the text only names it'
};

/**
 * The dates a text names besides the one its post was dated by, each with a sentence on why it is not that one.
 * Where dates overlap, the longest is kept.
 */
export function otherDates(text: string, own: Evidence): Evidence[] {
	const kept: DateCandidate[] = [];
	const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
		a.start < b.end && b.start < a.end;
	const bySize = findDates(text).sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
	for (const date of bySize) {
		if (!overlaps(date, own) && !kept.some((other) => overlaps(date, other))) kept.push(date);
	}
	return kept
		.sort((a, b) => a.start - b.start)
		.map(({ start, end, rule, role }) => ({
			start,
			end,
			rule,
			note: `'${text.slice(start, end).replaceAll(/\s+/g, ' ')}': ${SAYS[role]}`
		}));
}
