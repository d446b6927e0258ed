import type { Candidate } from './candidates.ts';
import { looksLikeAcronym } from './compile.ts';
import type { Reading } from './reader.ts';
import type { Words } from './word-columns.ts';

/** Words in capitals that make a line a headline, besides the acronym itself. */
const SHOUTED_WORDS = 2;
const SMALL_LETTER = /\p{Ll}/u;
const SHOUTED = /\p{Lu}{2,}/gu;
const CAPITAL = /^\p{Lu}/u;
const SMALL_WORDS = new Set('of and for in on the to de la и в по на'.split(' '));

/**
 * The organisations among the candidates: sure ones, then those that have the company they need, then the longest where they
 * overlap, decoys taken out last.
 */
export function judge(words: Words<Reading>, candidates: readonly Candidate[]): readonly Candidate[] {
	if (candidates.every(isPlainName)) return longest(candidates);
	const defined = definedOtherwise(words, candidates);
	const open = candidates.filter(({ pattern, first }) => {
		return pattern.kind !== 'acronym' || defined.size === 0 || !defined.has(words.rawAt(first));
	});
	const decoys = open.filter(({ pattern }) => pattern.kind === 'decoy');
	const isFree = (one: Candidate) =>
		!decoys.some((decoy) => decoy.first <= one.first && decoy.last >= one.last);
	const sure = new Set<number>();
	const doubtful: Candidate[] = [];
	for (const one of open) {
		if (one.pattern.kind === 'decoy' || !isFree(one)) continue;
		if (one.pattern.company !== null || (one.pattern.word && inCapitals(words.text, one))) doubtful.push(one);
		else sure.add(one.pattern.owner);
	}
	let symbols: Set<number> | null = null;
	const rejected = new Set(
		doubtful.filter((one) => {
			const { owner, company } = one.pattern;
			if (sure.has(owner)) return false;
			if (!company || (company.owners.size === 0 && company.symbols.size === 0)) return sure.size === 0;
			for (const other of company.owners) if (sure.has(other)) return false;
			symbols ??= symbolsOf(words);
			for (const wanted of company.symbols) if (symbols.has(wanted)) return false;
			return true;
		})
	);
	return longest(open.filter((one) => !rejected.has(one))).filter(({ pattern }) => pattern.kind !== 'decoy');
}

/** Nothing to be weighed but overlaps. */
function isPlainName({ pattern, rule }: Candidate): boolean {
	return pattern.kind !== 'decoy' && rule !== 'acronym' && pattern.company === null && !pattern.word;
}

function symbolsOf(words: Words<Reading>): Set<number> {
	const symbols = new Set<number>();
	for (let at = 0; at < words.count; at++) symbols.add(words.formAt(at)?.symbol ?? 0);
	return symbols;
}

/** The longest candidates that do not overlap, in order; of equals the first, a whole hashtag before its words. */
export function longest(candidates: readonly Candidate[]): readonly Candidate[] {
	if (candidates.every((one, i) => i === 0 || (candidates[i - 1]?.end ?? 0) <= one.start)) return candidates;
	const inOrder = [...candidates].sort((a, b) => a.start - b.start);
	const kept: Candidate[] = [];
	let from = 0;
	let reached = 0;
	inOrder.forEach(({ start, end }, at) => {
		if (at > from && start >= reached) {
			keepLongest(inOrder.slice(from, at), kept);
			from = at;
		}
		reached = Math.max(reached, end);
	});
	keepLongest(inOrder.slice(from), kept);
	return kept;
}

/** Adds those of a few candidates that hang together. */
function keepLongest(group: Candidate[], kept: Candidate[]): void {
	const own: Candidate[] = [];
	for (const one of group.sort((a, b) => b.end - b.start - (a.end - a.start))) {
		if (own.every((other) => one.end <= other.start || one.start >= other.end)) own.push(one);
	}
	kept.push(...own.sort((a, b) => a.start - b.start));
}

/** Whether the line around a candidate is written in capitals throughout. */
function inCapitals(text: string, { start, end }: Candidate): boolean {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const to = text.indexOf('\n', end);
	const rest = `${text.slice(from, start)} ${text.slice(end, to < 0 ? text.length : to)}`;
	if (SMALL_LETTER.test(rest)) return false;
	return (rest.match(SHOUTED)?.length ?? 0) >= SHOUTED_WORDS;
}

/**
 * Acronyms that the text itself explains as something else: `Centre for Internet Safety (CIS)`. The words before the bracket spell
 * it, and no name of the organisation stands there.
 */
function definedOtherwise(words: Words<Reading>, candidates: readonly Candidate[]): Set<string> {
	const { text } = words;
	const found = new Set<string>();
	for (const { pattern, first, start, end, rule } of candidates) {
		if (pattern.kind !== 'acronym' || rule !== 'acronym') continue;
		if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') continue;
		const raw = words.rawAt(first);
		if (!looksLikeAcronym(raw)) continue;
		const from = spelledFrom(words, first, raw);
		if (from < 0) continue;
		const named = candidates.some((other) => {
			return (
				other.pattern.owner === pattern.owner &&
				other.pattern.kind === 'name' &&
				other.last < first &&
				other.last >= from
			);
		});
		if (!named) found.add(raw);
	}
	return found;
}

/** Index of the first of the words before `at` whose initials spell the acronym, -1 where they do not. */
function spelledFrom(words: Words<Reading>, at: number, acronym: string): number {
	let letter = acronym.length - 1;
	for (let i = at - 1; i >= 0 && i >= at - 2 * acronym.length; i--) {
		const raw = words.rawAt(i);
		if (raw.charAt(0).toUpperCase() === acronym.charAt(letter)) {
			if (letter === 0) return CAPITAL.test(raw) ? i : -1;
			letter--;
		} else if (!SMALL_WORDS.has(raw.toLowerCase())) return -1;
	}
	return -1;
}
