import type { RawPost, RecordedTime } from '#lib/core/model/post.ts';
import type { InputRead } from './read-input.ts';
import { sayKey } from './say-key.ts';

/** A text of fewer letters may be said again another day. */
const LEAST_LETTERS = 12;
/** A page cuts long posts and puts the words of a link's preview after them: so much of the start is enough. */
const START_LETTERS = 100;
/** An input that names no channel is one's own where so many of its posts, and this share of those found, are. */
const LEAST_FOUND = 2;
const SHARE_FOUND = 0.6;

/** The post of an export that a copied text is a copy of. */
export interface Original {
	readonly source: string;
	readonly number: string;
	readonly recorded: RecordedTime | null;
}

interface Index {
	readonly whole: ReadonlyMap<string, Original | null>;
	readonly start: ReadonlyMap<string, Original | null>;
}

/** Null marks a text that several posts have. */
function put(map: Map<string, Original | null>, key: string, original: Original): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, original);
	else if (known?.number !== original.number || known.source !== original.source) map.set(key, null);
	else if (known.recorded === null) map.set(key, original);
}

function indexOf(inputs: readonly InputRead[], sourceOf: (post: RawPost) => string, mixed: boolean): Index {
	const whole = new Map<string, Original | null>();
	const start = new Map<string, Original | null>();
	for (const { posts } of inputs) {
		for (const post of posts) {
			if (post.number === null) continue;
			const key = sayKey(post.text);
			if (key.length < LEAST_LETTERS) continue;
			const source = sourceOf(post);
			const original = { source, number: post.number, recorded: post.recorded };
			const prefix = mixed ? '' : `${source} `;
			put(whole, prefix + key, original);
			if (key.length >= START_LETTERS) put(start, prefix + key.slice(0, START_LETTERS), original);
		}
	}
	return { whole, start };
}

function find({ whole, start }: Index, prefix: string, text: string): Original | null {
	const key = sayKey(text);
	if (key.length < LEAST_LETTERS) return null;
	const same = whole.get(prefix + key);
	if (same !== undefined) return same;
	return key.length < START_LETTERS ? null : (start.get(prefix + key.slice(0, START_LETTERS)) ?? null);
}

const isNameless = ({ number, channel: { handle, name, id } }: RawPost) =>
	number === null && handle === null && name === null && id === null;

/** The channel that most of an unnamed input's posts are found in, or null. */
function homeOf(input: InputRead, everywhere: Index): string | null {
	const found = new Map<string, number>();
	for (const post of input.posts) {
		const original = find(everywhere, '', post.text);
		if (original) found.set(original.source, (found.get(original.source) ?? 0) + 1);
	}
	const total = [...found.values()].reduce((sum, count) => sum + count, 0);
	const [best] = [...found].sort((a, b) => b[1] - a[1]);
	if (!best || best[1] < total * SHARE_FOUND) return null;
	return best[1] >= Math.min(LEAST_FOUND, input.posts.length) ? best[0] : null;
}

/**
 * Finds for every copied text (a post without a number) the numbered post that it copies, if another input has it: in
 * the same channel, or, for an input that names no channel, in the channel most of its posts are found in. `sources`
 * tells where the posts of such an adopted input belong.
 */
export function findOriginals(
	inputs: readonly InputRead[],
	sourceOf: (post: RawPost) => string
): { readonly originals: ReadonlyMap<RawPost, Original>; readonly adopted: ReadonlyMap<InputRead, string> } {
	const originals = new Map<RawPost, Original>();
	const adopted = new Map<InputRead, string>();
	const copied = inputs.filter(({ posts }) => posts.some(({ number }) => number === null));
	if (copied.length === 0 || !inputs.some(({ posts }) => posts.some(({ number }) => number !== null)))
		return { originals, adopted };
	const within = indexOf(inputs, sourceOf, false);
	const nameless = copied.filter(({ posts }) => posts.every(isNameless));
	const everywhere = nameless.length > 0 ? indexOf(inputs, sourceOf, true) : within;
	for (const input of copied) {
		const home = nameless.includes(input) ? homeOf(input, everywhere) : null;
		if (home !== null) adopted.set(input, home);
		for (const post of input.posts) {
			if (post.number !== null) continue;
			const original = find(within, `${home ?? sourceOf(post)} `, post.text);
			if (original) originals.set(post, original);
		}
	}
	return { originals, adopted };
}
