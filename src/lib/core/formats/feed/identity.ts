/** Where a post of Telegram stands, as a link to it says. */
export interface Spot {
	readonly handle: string;
	readonly number: string | null;
}

const POST =
	/^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(?:s\/)?([a-z]\w{3,31})(?:\/(\d+))?(?:\/(\d+))?\/?(?:[?#].*)?$/iu;
const RESOLVE = /^tg:(?:\/\/)?resolve\?domain=([a-z]\w{3,31})(?:&post=(\d+))?/iu;
/** How services that make feeds of channels put the channel into an address. */
const SERVICE = /\/(?:telegram\/channel|tg\/channel|rss|json)\/@?([a-z]\w{3,31})(?:[/?#.]|$)/iu;
const KNOWN_SERVICE = /rsshub|\/telegram\/channel\/|tg\.i-c-a\.su|telegram/iu;
const NO_HANDLES = new Set(['joinchat', 'share', 'addstickers', 'proxy', 'socks', 'login', 'setlanguage']);

/** The channel, and the post if it is one, that a link of Telegram leads to; null for other links. */
export function spotOf(link: string): Spot | null {
	const match = POST.exec(link.trim()) ?? RESOLVE.exec(link.trim());
	const handle = match?.[1]?.toLowerCase();
	if (handle === undefined || NO_HANDLES.has(handle)) return null;
	return { handle, number: match?.[3] ?? match?.[2] ?? null };
}

/** The handle that an address over a feed names, its channel's or that of a service that makes the feed. */
export function handleOf(link: string): string | null {
	const spot = spotOf(link);
	if (spot !== null) return spot.handle;
	const named = KNOWN_SERVICE.test(link) ? SERVICE.exec(link)?.[1] : undefined;
	return named?.toLowerCase() ?? null;
}

const NUMBERED = /^(?:.*[?&](?:p|id|post_id)=)?(\d{1,18})$/u;

/**
 * A short id of a post from the id its feed gives it: its number where it is plainly one, else a hash, which begins
 * with a letter. The same for every copy of the feed.
 */
export function numberOf(guid: string): string | null {
	const text = guid.trim();
	if (text === '') return null;
	return NUMBERED.exec(text)?.[1] ?? `g${hash(text)}`;
}

/** 64 bits of FNV-1a in two halves: two posts of one feed never share it in practice. */
function hash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 0x01000193);
		b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
	}
	return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
}
