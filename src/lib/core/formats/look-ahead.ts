import { createPeek } from './encoding/peek.ts';

/** So many bytes tell how a file is laid out. */
const LOOKED_AT = 1 << 16;

/** The beginning of an input, and the input whole. */
export interface LookedAhead {
	/** The first bytes as text; a character cut at their end is left out. */
	readonly start: string;
	/** Every byte from the first on. To be closed with `return` where it is left unread. */
	readonly all: AsyncIterableIterator<Uint8Array>;
}

/** Looks at the first bytes of an input, as many however it is cut into chunks. */
export async function lookAhead(
	bytes: AsyncIterable<Uint8Array>,
	lookedAt = LOOKED_AT
): Promise<LookedAhead> {
	const peeked = createPeek(bytes);
	await peeked.more(lookedAt);
	const first = peeked.seen().subarray(0, lookedAt);
	return { start: new TextDecoder().decode(first, { stream: true }), all: peeked.all };
}
