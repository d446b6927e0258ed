import type { Mention } from '#lib/core/model/term.ts';

/** How many times as many posts the most mentioned of several namesakes needs, to be meant where only a surname stands. */
const LEAD = 4;
/** Parts the surname of an id from the letter of the given name. */
const BORDER = '-';

/**
 * Gives mentions by surname alone the id of the person whom the same posts call by the full name: the only one of that surname, or one
 * far more often spoken of than the others. `mentions[i]` belongs to post `i`; other mentions stay as they are.
 */
export function joinPeople(mentions: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] {
	const posts = new Map<string, Map<string, number>>();
	let isShort = false;
	for (const list of mentions) {
		for (const id of new Set(list.flatMap(({ kind, term }) => (kind === 'person' ? term : [])))) {
			const border = id.indexOf(BORDER);
			if (border < 0) isShort = true;
			else {
				const surname = id.slice(0, border);
				const namesakes = posts.get(surname) ?? new Map<string, number>();
				namesakes.set(id, (namesakes.get(id) ?? 0) + 1);
				posts.set(surname, namesakes);
			}
		}
	}
	if (!isShort) return mentions;
	const meant = new Map<string, string>();
	for (const [surname, namesakes] of posts) {
		const [first, second] = [...namesakes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		if (first && first[1] >= LEAD * (second?.[1] ?? 0)) meant.set(surname, first[0]);
	}
	return mentions.map((list) =>
		list.map((mention) => {
			const id = mention.kind === 'person' ? meant.get(mention.term) : undefined;
			return id === undefined ? mention : { ...mention, term: id };
		})
	);
}
