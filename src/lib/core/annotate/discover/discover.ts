import type { Mention } from '#lib/core/model/term.ts';
import { findNames } from './find-names.ts';
import type { Finding, Proposal, ReadPost } from './proposal.ts';
import { Tally } from './tally.ts';
import { makeWordReader } from './word-reader.ts';

/** Posts that must hold a term of a kind before it is proposed. A tag that few use is no term of the archive. */
const LEAST_POSTS: Readonly<Record<Proposal['kind'], number>> = {
	organisation: 1,
	topic: 2,
	hashtag: 3
};

export interface Discovery {
	/** Reads one post, each once, in any number of calls. */
	add(post: ReadPost): void;
	/** What was found so far, the most frequent first. The same posts in the same order give the same proposals. */
	proposals(leastPosts?: Readonly<Record<Proposal['kind'], number>>): Proposal[];
}

/** Looks for terms that the vocabulary lacks. Time and memory do not grow with the number of posts read before. */
export function createDiscovery(): Discovery {
	const tally = new Tally();
	const read = makeWordReader();
	return {
		add({ id, text, mentions }) {
			const words = read(text);
			const names = words.triggers.length > 0 || text.includes('(') ? findNames(text, words) : [];
			for (const name of names) {
				if (!isKnown(name, mentions)) tally.add(id, text, name);
			}
			for (const index of words.triggers) {
				const form = words.at(index);
				const start = words.starts[index] ?? 0;
				const end = words.ends[index] ?? 0;
				if (!form?.upper || names.some((name) => holds(name, form.raw, start, end))) continue;
				if (!isKnown({ start, end }, mentions)) tally.addShort(id, form.raw, start, end);
			}
			for (const { kind, term, start, end } of mentions) {
				if (kind !== 'hashtag' || isKnown({ start, end }, mentions)) continue;
				tally.add(id, text, { ...TAG, key: term, start: start + 1, end });
			}
		},
		proposals: (leastPosts = LEAST_POSTS) => tally.proposals(leastPosts)
	};
}

/** Reads all posts and returns what they offer, the most frequent first. */
export async function discover(posts: AsyncIterable<ReadPost> | Iterable<ReadPost>): Promise<Proposal[]> {
	const discovery = createDiscovery();
	for await (const post of posts) discovery.add(post);
	return discovery.proposals();
}

const TAG: Pick<Finding, 'kind' | 'rule' | 'short' | 'plain'> = {
	kind: 'hashtag',
	rule: 'hashtag',
	short: null,
	plain: false
};

/** Marks between a name and its acronym. */
const BRACKET_GAP = 4;

/** Whether a word is part of a name, or the acronym in the brackets beside it. */
function holds(name: Finding, word: string, start: number, end: number): boolean {
	if (name.start <= start && end <= name.end) return true;
	const apart = Math.min(Math.abs(start - name.end), Math.abs(name.start - end));
	return name.short === word && apart <= BRACKET_GAP;
}

/** Whether the vocabulary has a name for the stretch, or for most of it. */
function isKnown({ start, end }: Pick<Finding, 'start' | 'end'>, mentions: readonly Mention[]): boolean {
	return mentions.some((one) => {
		// The title of a person holds the name of the body: `head of the Ministry of ...`.
		if (one.kind !== 'organisation' && one.kind !== 'place') return false;
		const shared = Math.min(end, one.end) - Math.max(start, one.start);
		return shared * 2 > end - start;
	});
}
