import type { Origin, Post } from '#lib/core/model/post.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import { clockWords, countWords, dayWords } from '#lib/core/time/words.ts';
import type { Zone } from '#lib/core/time/zone.ts';

/** `messages2.html, line 14`. */
export function placeWords({ file, unit, place }: Origin): string {
	return `${file}, ${unit} ${place.toLocaleString('en-GB')}`;
}

/** What a post carries beside its text, in a few words each: media, edits, the messages of an album. */
export function factsOf(
	{ media, edited, editedAt, parts }: Pick<Post, 'media' | 'edited' | 'editedAt' | 'parts'>,
	zone: Zone
): string[] {
	const kinds = [...new Set(media)].map((kind) => (kind === 'unsupported' ? 'other media' : kind));
	const facts: string[] = [];
	if (kinds.length > 0) facts.push(`With ${kinds.join(', ')}`);
	if (parts.length > 0) facts.push(`album of ${countWords(parts.length + 1, 'message')}`);
	if (editedAt !== null) facts.push(`edited ${dayWords(editedAt, zone)}, ${clockWords(editedAt, zone)}`);
	else if (edited) facts.push('edited');
	return facts.map((fact, i) => (i === 0 ? fact.replace(/^./u, (letter) => letter.toUpperCase()) : fact));
}

/** The post that this one answers; null where it answers none. */
export function repliedTo({ source, replyTo }: Pick<Post, 'source' | 'replyTo'>): PostId | null {
	return replyTo === null ? null : (`${source}/${replyTo}` as PostId);
}

/** `international-meetings/120` as a person would say it: `post 120 of international meetings`. */
export function postWords(id: PostId): string {
	const slash = id.lastIndexOf('/');
	const source = id.slice(0, slash).replaceAll('-', ' ');
	const number = id.slice(slash + 1);
	return number.startsWith('~') ? `a post of ${source}` : `post ${number} of ${source}`;
}
