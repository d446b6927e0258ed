const FACE = 'userpic_wrap';
const BODY = '<div class="body">';
/** A sender's picture takes no more; what is longer is no such block. */
const FACE_MAX = 2000;

/**
 * A message without the block of its sender's picture, which says nothing and is a third of a short message's markup.
 * Left as it is where the block is not whole.
 */
export function withoutFace(text: string): string {
	const start = text.indexOf('>') + 1;
	const body = text.indexOf(BODY, start);
	if (body === -1 || body - start > FACE_MAX) return text;
	const face = text.slice(start, body);
	return face.includes(FACE) && !face.includes('title=') ? text.slice(0, start) + text.slice(body) : text;
}
