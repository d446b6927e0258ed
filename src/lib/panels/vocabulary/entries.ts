import type { TermKey, TermKind } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import type { LexiconEntry } from '#lib/core/vocabulary/lexicon.ts';
import { partsOfKey, type UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';

/** A term as the list of all terms has it. */
export interface Entry {
	readonly key: TermKey;
	readonly kind: TermKind;
	readonly label: string;
	readonly short: string;
	/** Posts of the range that speak of it. */
	readonly posts: number;
	/** What the user did to it; null where nothing. */
	readonly change: 'own' | 'changed' | 'merged' | 'off' | null;
	/** What it counts as, where that is another term. */
	readonly into: TermKey | null;
	/** Phrases of the program that count for it, of the user's, and of the program that do not count any longer. */
	readonly listed: readonly string[];
	readonly own: readonly string[];
	readonly without: readonly string[];
}

export interface Sources {
	/** Terms of the archive with their posts in the range. */
	readonly terms: readonly Term[];
	readonly counts: Int32Array | null;
	readonly lexicon: ReadonlyMap<TermKey, LexiconEntry>;
	readonly vocabulary: UserVocabulary;
}

export const fold = (text: string): string => text.toLowerCase().replace(/^[#＃]/u, '');

/** Capitals apart: the program has some phrases in two languages, or as a name and as a hashtag. */
export function onceEach(phrases: readonly string[]): string[] {
	return [
		...new Map(phrases.toReversed().map((phrase) => [phrase.toLowerCase(), phrase])).values()
	].toReversed();
}

/** Every term of the archive, of the program and of the user's: first what the user changed, then the most spoken of. */
export function listEntries({ terms, counts, lexicon, vocabulary }: Sources): Entry[] {
	const known = new Map<TermKey, { readonly term: Term | null; readonly posts: number }>();
	for (const [key, term] of lexicon) known.set(key, { term, posts: 0 });
	terms.forEach((term, i) => {
		known.set(`${term.kind}:${term.id}` as TermKey, { term, posts: counts?.[i] ?? 0 });
	});
	const changed = new Map(vocabulary.terms.map((term) => [term.term, term]));
	const merged = new Map(vocabulary.merged.map(({ term, into }) => [term, into]));
	const off = new Set(vocabulary.off);
	for (const key of [...changed.keys(), ...merged.keys(), ...merged.values(), ...off])
		if (!known.has(key)) known.set(key, { term: null, posts: 0 });
	const entries = [...known].map(([key, { term, posts }]): Entry => {
		const { kind, id } = partsOfKey(key);
		const mine = changed.get(key);
		const into = merged.get(key) ?? null;
		const label = mine?.label ?? term?.label ?? id.replaceAll('-', ' ');
		const without = mine?.without ?? [];
		const gone = new Set(without.map((phrase) => phrase.toLowerCase()));
		const isOwn = !lexicon.has(key) && mine !== undefined && mine.label !== null && mine.phrases.length > 0;
		return {
			key,
			kind,
			label,
			short: mine?.short ?? term?.short ?? label,
			posts,
			change: off.has(key) ? 'off' : into !== null ? 'merged' : isOwn ? 'own' : mine ? 'changed' : null,
			into,
			listed: onceEach(lexicon.get(key)?.phrases ?? []).filter((phrase) => !gone.has(phrase.toLowerCase())),
			own: mine?.phrases ?? [],
			without
		};
	});
	return entries.sort(
		(a, b) =>
			Number(b.change !== null) - Number(a.change !== null) ||
			b.posts - a.posts ||
			(a.label < b.label ? -1 : Number(a.label > b.label))
	);
}

/** Those that have a text in a name or phrase; those whose name it is come first. */
export function findEntries(entries: readonly Entry[], text: string, kind: TermKind | null): Entry[] {
	const wanted = fold(text.trim());
	const has = (name: string) => fold(name).includes(wanted);
	const found = entries.filter(
		(entry) =>
			(kind === null || entry.kind === kind) &&
			(wanted === '' || [entry.label, entry.short, ...entry.listed, ...entry.own].some(has))
	);
	if (wanted === '') return found;
	const isNamed = ({ label, short }: Entry) => fold(label) === wanted || fold(short) === wanted;
	return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
}
