import type { RawPost } from '#lib/core/model/post.ts';

const PRIME = 16_777_619;

/** 64 bits over every post given (FNV-1a twice, from two starts): the same for every reading of the same content. */
export function createFingerprint(): { add(post: RawPost): void; value(): string } {
	let high = 0x811c9dc5;
	let low = 0x01000193;
	function mix(text: string): void {
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			high = Math.imul(high ^ code, PRIME);
			low = Math.imul(low ^ (code + i), PRIME);
		}
		// A sign between the parts, so that moving a letter from one to the next shows.
		high = Math.imul(high ^ 0xffff, PRIME);
		low = Math.imul(low ^ text.length, PRIME);
	}
	return {
		add(post) {
			mix(post.number ?? '');
			mix(post.text);
			mix(String(post.recorded?.from ?? ''));
			mix(`${String(post.editedAt)} ${String(post.views)} ${String(post.forwards)} ${String(post.edited)}`);
			for (const fact of [post.album, post.forwardedFrom, post.replyTo, post.author]) mix(fact ?? '');
			for (const list of [post.media, post.links]) mix(list.join(' '));
			for (const { emoji, count } of post.reactions) mix(`${emoji}${String(count)}`);
		},
		value: () => [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
	};
}
