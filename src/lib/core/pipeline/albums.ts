import { compareNumbers } from './merge.ts';

/** A message of a channel, and the album it says it is in. */
export interface AlbumPart {
	readonly source: string;
	readonly number: string;
	readonly album: string | null;
	/** Numbers that an archive joined in this one before. */
	readonly parts: readonly string[];
}

/**
 * The number that stands for a message: that of its album's first message, its own where it is in none. One input that
 * knows of an album is enough for all.
 */
export function settleAlbums(messages: Iterable<AlbumPart>): (source: string, number: string) => string {
	const members = new Map<string, Set<string>>();
	for (const { source, number, album, parts } of messages) {
		if (album === null) continue;
		const key = `${source} ${album}`;
		const known = members.get(key) ?? new Set<string>();
		for (const one of [number, ...parts]) known.add(one);
		members.set(key, known);
	}
	const heads = new Map<string, string>();
	for (const [key, numbers] of members) {
		const [head, ...rest] = [...numbers].sort(compareNumbers);
		const source = key.slice(0, key.indexOf(' '));
		if (head !== undefined) for (const number of rest) heads.set(`${source}/${number}`, head);
	}
	if (heads.size === 0) return (_, number) => number;
	return (source, number) => heads.get(`${source}/${number}`) ?? number;
}
