/** Words that say what kind of record a column is of, not whose it is: `tweet.text` is `text`. */
const OF_THE_POST = new Set(
	'tweet tweets post posts message messages msg msgs status item node data record row attributes legacy snippet comment top level video snippets public metrics result source doc fields statistics content'.split(
		' '
	)
);

/** A column's name as lower case words: `Created At`, `createdAt`, `created.at` are all `created at`. */
export function wordsOfName(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
		.trim();
}

/**
 * Where a name stands in a list of names, the best first: its index, a little more for each word in front that only
 * says it is of the post; null where it is not in the list.
 */
export function rankOf(name: string, list: ReadonlyMap<string, number>): number | null {
	const words = wordsOfName(name).split(' ');
	for (let skipped = 0; skipped < words.length; skipped++) {
		const rank = list.get(words.slice(skipped).join(' '));
		if (rank !== undefined) return rank + skipped * 0.5;
		if (!OF_THE_POST.has(words[skipped] ?? '')) return null;
	}
	return null;
}
