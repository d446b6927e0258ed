import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { defaultVocabulary, type Alias } from '#lib/core/annotate/terms/vocabulary.ts';
import { makeMessage } from './made-export.ts';
import { seededNumbers } from './made-posts.ts';
import type { BenchRow } from './row.ts';

const RUNS = 7;

/** Best of several runs, microseconds a post; beside it the same names in one regular expression, longest first. */
export function measureTagging(posts: number): BenchRow[] {
	const next = seededNumbers(20_190_101);
	const texts = Array.from({ length: posts }, (_, i) => textOf(makeMessage(next, i + 1).text));
	const pattern = patternOfNames();
	const best = { ours: Infinity, pattern: Infinity };
	// Taken by turns, so that a busy machine is unjust to both alike.
	for (let run = 0; run < RUNS; run++) {
		best.ours = Math.min(
			best.ours,
			time(texts, (text) => annotateTerms(text).mentions.length)
		);
		best.pattern = Math.min(
			best.pattern,
			time(texts, (text) => text.match(pattern)?.length ?? 0)
		);
	}
	return [
		{
			name: 'tagging',
			n: posts,
			value: best.ours,
			unit: 'us a post',
			yardstick: 'one RegExp of the names',
			ratio: best.pattern / best.ours
		}
	];
}

function time(texts: readonly string[], work: (text: string) => number): number {
	let found = 0;
	const start = performance.now();
	for (const text of texts) found += work(text);
	const tookUs = (1000 * (performance.now() - start)) / texts.length;
	return found < 0 ? Infinity : tookUs;
}

/** Text of a message is a string, or parts of which some are strings. */
export function textOf(text: unknown): string {
	if (typeof text === 'string') return text;
	const parts = text as readonly (string | { readonly text: string })[];
	return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** Names, acronyms, demonyms, titles and signals as the vocabulary writes them, without their other word forms. */
function patternOfNames(): RegExp {
	const { organisations, countries, people, topics } = defaultVocabulary();
	const written = (alias: Alias) => (typeof alias === 'string' ? alias : alias.text);
	const both = <T>({ en, ru }: { readonly en: readonly T[]; readonly ru: readonly T[] }) => [...en, ...ru];
	const names = new Set([
		...[...organisations, ...countries].flatMap((one) =>
			both(one.names).concat(both(one.acronyms)).map(written)
		),
		...countries.flatMap(({ demonyms }) => both(demonyms)),
		...people.people.flatMap(({ full, short }) => both(full).concat(both(short))),
		...both(people.titles),
		...topics.flatMap(({ signals: { en, ru } }) => [en, ru].flatMap((each) => Object.values(each).flat()))
	]);
	const longestFirst = [...names].map((name) => name.replace(/\*$/, '')).sort((a, b) => b.length - a.length);
	const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})`, 'gu');
}
