import type { RawPost } from '#lib/core/model/post.ts';

const PART_LETTERS = 80;

/**
 * Remembers the posts of one input by a hash, so that a second copy further down is found in constant memory a post.
 * Posts with different times are different posts, whatever they say; one without text is never a copy.
 */
export class Duplicates {
	readonly #lines = new Map<string, number>();
	#before: RawPost | null = null;

	/** Line of the first copy, or null where this is the first. `atEnd`: a copy may be cut off in the middle. */
	firstLineOf(post: RawPost, atEnd: boolean): number | null {
		if (post.text === '') return null;
		const key = `${String(post.text.length)}:${hash(`${post.forwardedFrom ?? ''}\n${String(post.recorded?.from ?? '')}\n${squeeze(post.text)}`)}`;
		const known = this.#lines.get(key) ?? null;
		if (known !== null) return known;
		const before = this.#before;
		if (
			atEnd &&
			before !== null &&
			before.forwardedFrom === post.forwardedFrom &&
			post.text.length >= PART_LETTERS &&
			before.text.startsWith(post.text)
		) {
			return before.origin.place;
		}
		this.#lines.set(key, post.origin.place);
		this.#before = post;
		return null;
	}
}

const squeeze = (text: string) => text.replace(/\s+/gu, ' ');

/** 64 bits of FNV-1a in two halves: a clash in a million posts is one in millions. */
function hash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 0x01000193);
		b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
	}
	return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
