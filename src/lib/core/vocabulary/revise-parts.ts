import { indexByKey } from '#lib/core/archive/build-columns.ts';
import { indexTerms, type MentionPairs } from '#lib/core/archive/post-terms.ts';
import type { ArchiveParts, WordedParts } from '#lib/core/archive/reader.ts';
import type { MentionColumns } from '#lib/core/archive/wording.ts';
import { termKey, type TermKey } from '#lib/core/model/ids.ts';
import type { Mention, Term } from '#lib/core/model/term.ts';
import { reviseTerms } from './revise-terms.ts';
import { makeReviser, type Reviser } from './reviser.ts';
import { isUnchanged, type UserVocabulary } from './user-vocabulary.ts';

/** Texts fetched and read between two pauses. */
const ROWS_PER_STEP = 2000;

export interface ReviseOptions {
	/** Awaited between steps of some milliseconds; may reject to give up. */
	readonly pause?: (rowsRead: number) => Promise<void>;
}

/** What was counted anew in the rows whose texts decide: mention keys by row. */
type Counted = ReadonlyMap<number, readonly TermKey[]>;

const keyOf = ({ kind, term }: Mention): TermKey => termKey(kind, term);

/** Rows whose text must be looked into; null for all of them. */
function rowsToRead({ columns }: WordedParts, reviser: Reviser): Set<number> | null {
	if (reviser.isIn) return null;
	const { start, item } = columns.posts.rowsOfTerm;
	const rows = new Set<number>();
	for (const key of reviser.readsPostsOf) {
		const term = columns.termIndex.get(key);
		if (term === undefined) continue;
		for (const row of item.subarray(start[term], start[term + 1])) rows.add(row);
	}
	return rows;
}

function mentionsOf(row: number, mentions: MentionColumns, terms: readonly Term[]): Mention[] {
	const found: Mention[] = [];
	for (let m = mentions.rowStart[row] ?? 0; m < (mentions.rowStart[row + 1] ?? 0); m++) {
		const term = terms[mentions.term[m] ?? -1];
		if (!term) throw new Error(`mention ${String(m)} is of no term`);
		const [start = 0, end = 0] = [mentions.start[m], mentions.end[m]];
		found.push({ kind: term.kind, term: term.id, start, end, rule: '' });
	}
	return found;
}

async function countTexts(
	parts: WordedParts,
	mentions: MentionColumns,
	reviser: Reviser,
	pause: ReviseOptions['pause']
): Promise<Counted> {
	const { columns, about, wording } = parts;
	const wanted = rowsToRead(parts, reviser);
	const counted = new Map<number, readonly TermKey[]>();
	if (wanted?.size === 0) return counted;
	const readsPostsOf = new Set([...reviser.readsPostsOf].map((key) => columns.termIndex.get(key) ?? -1));
	const isWanted = (row: number, text: string): boolean => {
		if (wanted?.has(row) || reviser.isIn?.(text)) return true;
		const { termStart, term } = columns.posts;
		for (let t = termStart[row] ?? 0; t < (termStart[row + 1] ?? 0); t++)
			if (readsPostsOf.has(term[t] ?? -1)) return true;
		return false;
	};
	for (let first = 0; first < columns.posts.count; first += ROWS_PER_STEP) {
		const end = Math.min(first + ROWS_PER_STEP, columns.posts.count);
		if (wanted && !hasBetween(wanted, first, end)) continue;
		const texts = await wording.texts(first, end);
		texts.forEach((text, i) => {
			const row = first + i;
			if (!isWanted(row, text)) return;
			counted.set(row, reviser.revise(text, mentionsOf(row, mentions, about.terms)).map(keyOf));
		});
		await pause?.(end);
	}
	return counted;
}

function hasBetween(rows: ReadonlySet<number>, first: number, end: number): boolean {
	for (let row = first; row < end; row++) if (rows.has(row)) return true;
	return false;
}

interface Places {
	readonly counted: Counted;
	readonly termIndex: ReadonlyMap<TermKey, number>;
	/** The place of a term before, where it stands now; -1 where it does not count. */
	readonly placeNow: Int32Array;
}

/** Which row speaks of which term, by row. */
function pairsOf(
	rows: number,
	mentions: MentionColumns,
	{ counted, termIndex, placeNow }: Places
): MentionPairs {
	let most = mentions.term.length;
	for (const keys of counted.values()) most += keys.length;
	const row = new Int32Array(most);
	const term = new Int32Array(most);
	let used = 0;
	const put = (at: number, place: number) => {
		if (place < 0) return;
		row[used] = at;
		term[used++] = place;
	};
	for (let at = 0; at < rows; at++) {
		const anew = counted.get(at);
		if (anew) for (const key of anew) put(at, termIndex.get(key) ?? -1);
		else
			for (let m = mentions.rowStart[at] ?? 0; m < (mentions.rowStart[at + 1] ?? 0); m++)
				put(at, placeNow[mentions.term[m] ?? -1] ?? -1);
	}
	return { row: row.subarray(0, used), term: term.subarray(0, used) };
}

/**
 * The parts of an archive with a vocabulary applied. Texts are read only where phrases are looked for; whatever else a vocabulary says,
 * such as mergers and terms that are off, moves numbers in columns.
 */
export async function reviseParts(
	parts: WordedParts,
	vocabulary: UserVocabulary,
	{ pause }: ReviseOptions = {}
): Promise<ArchiveParts> {
	if (isUnchanged(vocabulary)) return parts;
	const { columns, about, prose, wording } = parts;
	const reviser = makeReviser(vocabulary);
	const mentions = await wording.mentions();
	const counted = await countTexts(parts, mentions, reviser, pause);

	const becomes = about.terms.map((term) => reviser.resolve(termKey(term.kind, term.id)));
	const isSeen = new Set<TermKey>();
	for (let row = 0; row < columns.posts.count; row++) {
		const anew = counted.get(row);
		if (anew) for (const key of anew) isSeen.add(key);
		else
			for (let m = mentions.rowStart[row] ?? 0; m < (mentions.rowStart[row + 1] ?? 0); m++) {
				const key = becomes[mentions.term[m] ?? -1];
				if (key) isSeen.add(key);
			}
	}
	const terms = reviseTerms(about.terms, vocabulary, (key) => isSeen.has(key));
	const termIndex = indexByKey(terms);
	const placeNow = Int32Array.from(becomes, (key) => (key ? (termIndex.get(key) ?? -1) : -1));
	const pairs = pairsOf(columns.posts.count, mentions, { counted, termIndex, placeNow });
	return {
		columns: {
			...columns,
			posts: {
				...columns.posts,
				...indexTerms(pairs, { rows: columns.posts.count, terms: terms.length })
			},
			termIndex,
			terms: terms.length
		},
		about: { ...about, terms },
		prose: {
			...prose,
			async posts(rows) {
				const found = await prose.posts(rows);
				return found.map(({ post, mentions: before }) => ({
					post,
					mentions: reviser.revise(post.text, before)
				}));
			}
		}
	};
}
