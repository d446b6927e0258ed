import { inOrder } from '#lib/core/annotate/terms/matcher.ts';
import { termKey, type TermKey } from '#lib/core/model/ids.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { hashtagOf } from './phrase.ts';
import { makePhraseFinder, type PhraseHit } from './phrase-finder.ts';
import { makeResolver, partsOfKey, type UserVocabulary } from './user-vocabulary.ts';

/** Name of the rule of a mention that a phrase of the user's found. */
const PHRASE_RULE = 'phrase';

/** Applies a vocabulary to what the program found in texts. */
export interface Reviser {
	/** What a term counts as; null where it does not count. */
	resolve(key: TermKey): TermKey | null;
	/** Whether a phrase stands in a text; null where none is looked for. */
	readonly isIn: ((text: string) => boolean) | null;
	/** Terms whose posts must be read, because names of theirs do not count or because they are hashtags that make a term. */
	readonly readsPostsOf: ReadonlySet<TermKey>;
	/** The mentions of a text with the vocabulary applied, in order. */
	revise(text: string, mentions: readonly Mention[]): Mention[];
}

interface Spot {
	readonly start: number;
	readonly end: number;
}

const overlap = (a: Spot, b: Spot): boolean => a.start < b.end && b.start < a.end;
const lengthOf = ({ start, end }: Spot): number => end - start;
/** A hashtag may stand with or without its sign. */
const isSameSpot = (a: Spot, b: Spot): boolean => a.end === b.end && Math.abs(a.start - b.start) <= 1;
const NOTHING: readonly PhraseHit[] = [];

function mentionOf({ term, start, end }: PhraseHit): Mention {
	const { kind, id } = partsOfKey(term);
	return { kind, term: id, start, end, rule: PHRASE_RULE };
}

/**
 * Where a name of the program and a phrase of the user's overlap and both name something, the longer one counts, of equals the
 * user's. A topic is a matter of the whole post, so that its words take nothing from others.
 */
function beats(own: Mention, other: Mention): boolean {
	if (own.kind === 'topic' || other.kind === 'hashtag' || !overlap(own, other)) return false;
	if (own.kind === other.kind) return lengthOf(own) >= lengthOf(other);
	// `Georgia` in the name of a bank is no place.
	return other.kind !== 'person' && own.kind === 'organisation' && lengthOf(own) > lengthOf(other);
}

function isBeaten(own: Mention, other: Mention): boolean {
	return (
		own.kind !== 'topic' && own.kind === other.kind && overlap(own, other) && lengthOf(other) > lengthOf(own)
	);
}

export function makeReviser(vocabulary: UserVocabulary): Reviser {
	const { terms } = vocabulary;
	const resolve = makeResolver(vocabulary);
	const find = makePhraseFinder(terms);
	const findOff = makePhraseFinder(terms.map(({ term, without }) => ({ term, phrases: without })));
	const tags = new Map<string, TermKey[]>();
	const readsPostsOf = new Set<TermKey>();
	const tagsOff = new Set<string>();
	for (const { term, phrases, without } of terms) {
		if (without.length > 0) readsPostsOf.add(term);
		for (const phrase of phrases) {
			const tag = hashtagOf(phrase);
			if (tag === null) continue;
			tags.set(tag, [...(tags.get(tag) ?? []), term]);
			readsPostsOf.add(termKey('hashtag', tag));
		}
		for (const phrase of without) {
			const tag = hashtagOf(phrase);
			if (tag !== null) tagsOff.add(`${term} ${tag}`);
		}
	}

	function ownOf(text: string, mentions: readonly Mention[]): Mention[] {
		const own = (find?.(text) ?? NOTHING).map(mentionOf);
		if (tags.size === 0) return own;
		for (const { kind, term, start, end } of mentions) {
			if (kind !== 'hashtag') continue;
			for (const key of tags.get(term) ?? []) own.push(mentionOf({ term: key, start, end }));
		}
		return own;
	}

	function isOff(mention: Mention, off: readonly PhraseHit[], text: string): boolean {
		const key = termKey(mention.kind, mention.term);
		if (off.some((hit) => hit.term === key && isSameSpot(hit, mention))) return true;
		const tag = hashtagOf(text.slice(mention.start, mention.end));
		return tag !== null && tagsOff.has(`${key} ${tag}`);
	}

	function revise(text: string, mentions: readonly Mention[]): Mention[] {
		const own = ownOf(text, mentions);
		const reads = mentions.some(({ kind, term }) => readsPostsOf.has(termKey(kind, term)));
		const off = reads ? (findOff?.(text) ?? NOTHING) : NOTHING;
		const kept = mentions.filter((mention) => !reads || !isOff(mention, off, text));
		const found = own.length === 0 ? kept : joinBoth(own, kept);
		const counted = found.flatMap((mention): Mention[] => {
			const before = termKey(mention.kind, mention.term);
			const key = resolve(before);
			if (key === null) return [];
			if (key === before) return [mention];
			const { kind, id } = partsOfKey(key);
			return [{ ...mention, kind, term: id }];
		});
		return counted.sort(inOrder);
	}

	return {
		resolve,
		isIn: find && ((text) => find(text).length > 0),
		readsPostsOf,
		revise
	};
}

function joinBoth(own: readonly Mention[], others: readonly Mention[]): Mention[] {
	const lasting = own.filter((mention) => !others.some((other) => isBeaten(mention, other)));
	return [...others.filter((other) => !lasting.some((mention) => beats(mention, other))), ...lasting];
}
