import type { Evidence, When } from '../../model/when.ts';
import { DAY_MS } from '../../time/day.ts';
import type { DateCandidate, Role } from './candidate.ts';
import { findDates } from './candidates.ts';
import { readExpressions, type DateExpression } from './expressions/read.ts';
import { dateInWords } from './note.ts';

const SAYS: Readonly<Record<Role, string>> = {
	own: 'it could be the date of the post, but another fits the posts around it better',
	past: 'the text looks back on it',
	upcoming: 'the text announces it',
	mention: 'the text only names it'
};

/** "Yesterday" can be reckoned from a post whose own day is known so well. */
const KNOWN_MS = 4 * DAY_MS;

function reckonedWords(text: string, { start, end, first, from, to }: DateExpression): string {
	const words = `'${text.slice(start, end).replaceAll(/\s+/g, ' ')}'`;
	const last = dateInWords(to);
	if (first.month === null) return `${words}: the year ${String(first.year)}`;
	return from + DAY_MS > to
		? `${words}: ${last}, reckoned from the day of the post`
		: `${words}: ${dateInWords(from)} to ${last}, reckoned from the day of the post`;
}

/** Wordings that only the day of the post makes dates: "yesterday", "last week", "in May". */
function reckonedDates(text: string, when: When): Evidence[] {
	if (when.at === null || when.to - when.from > KNOWN_MS) return [];
	return readExpressions(text, when.at).map((expression) => ({
		start: expression.start,
		end: expression.end,
		rule: expression.rule,
		note: reckonedWords(text, expression)
	}));
}

/**
 * The dates a text names besides the one its post was dated by, each with a sentence on why it is not that one.
 * Where dates overlap, the longest is kept.
 * With `when`, also those that count from the post's own day.
 */
export function otherDates(text: string, own: Evidence, when: When | null = null): Evidence[] {
	const kept: DateCandidate[] = [];
	const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
		a.start < b.end && b.start < a.end;
	const bySize = findDates(text).sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
	for (const date of bySize) {
		if (!overlaps(date, own) && !kept.some((other) => overlaps(date, other))) kept.push(date);
	}
	const named = kept.map(({ start, end, rule, role }) => ({
		start,
		end,
		rule,
		note: `'${text.slice(start, end).replaceAll(/\s+/g, ' ')}': ${SAYS[role]}`
	}));
	const reckoned = (when ? reckonedDates(text, when) : []).filter(
		(date) => !overlaps(date, own) && !named.some((other) => overlaps(date, other))
	);
	return [...named, ...reckoned].sort((a, b) => a.start - b.start);
}
