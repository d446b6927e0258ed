/** A post by its public address: its channel by handle or by number, one of them null. */
export interface PostAddress {
	readonly handle: string | null;
	readonly id: string | null;
	readonly number: string;
}

const HOST = /^(?:(?:https?:)?\/\/(?:www\.)?(?:t|telegram)\.(?:me|dog)\/|\/)?/iu;
/** A topic of a group may stand between the group and the number. */
const PATH = /^(?:s\/)?(?:c\/(\d{1,19})|([a-z]\w*))\/(?:\d{1,15}\/)?(\d{1,15})(?:[?#].*)?$/iu;
const VIEW_CHANNEL = /"c":\s*"?(-?\d{1,19})/u;
/** Bots write a channel's number with this before it, filled with noughts to thirteen digits. */
const BOT_PREFIX = /^-?100(?=\d{10})0*/u;

/** Reads `handle/12`, `https://t.me/handle/12?single`, `https://t.me/c/123/45`; null where it is no post's. */
export function readAddress(address: string): PostAddress | null {
	const found = PATH.exec(address.trim().replace(HOST, ''));
	const number = found?.[3];
	if (found === null || number === undefined) return null;
	const id = found[1] ?? null;
	return { id, handle: found[2]?.toLowerCase() ?? null, number };
}

/** The handle of `https://t.me/handle` or of a post's address; null where there is none. */
export function readHandle(address: string): string | null {
	const path = address.trim().replace(HOST, '');
	return /^(?:s\/)?([a-z]\w{2,})(?:[/?#]|$)/iu.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** The channel's number in what a post's `data-view` encodes, null where it can't be read. */
export function readViewChannel(view: string): string | null {
	let decoded: string;
	try {
		decoded = atob(view.replace(/-/gu, '+').replace(/_/gu, '/'));
	} catch {
		return null;
	}
	const id = VIEW_CHANNEL.exec(decoded)?.[1];
	return id === undefined ? null : plainId(id);
}

/** A channel's number without sign and without what bots put before it. */
export function plainId(id: string): string {
	return id.replace(BOT_PREFIX, '').replace(/^-/u, '');
}
