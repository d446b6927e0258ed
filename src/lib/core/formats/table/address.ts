/** What the address of a post tells. */
export interface PostAddress {
	readonly number: string;
	readonly handle: string | null;
	/** Number of the channel, where the address has no handle. */
	readonly channelId: string | null;
}

/** Handle and number in an address, in the order of the groups named. */
const SHAPES: readonly RegExp[] = [
	/\bt(?:elegram)?\.(?:me|dog)\/c\/(?<channel>\d+)\/(?:\d+\/)?(?<number>\d+)/iu,
	/\bt(?:elegram)?\.(?:me|dog)\/(?:s\/)?(?<handle>\w{3,})\/(?:\d+\/)?(?<number>\d+)/iu,
	/\b(?<handle>\w{3,})\.t\.me\/(?<number>\d+)/iu,
	/(?:twitter|x|nitter)\.[^/\s]+\/(?:i\/web|(?<handle>\w{1,30}))\/status(?:es)?\/(?<number>\d+)/iu,
	/\bvk\.(?:com|ru)\/\S*wall-?(?<channel>\d+)_(?<number>\d+)/iu,
	/\/(?:r\/(?<handle>\w+)\/)?comments\/(?<number>[a-z0-9]+)/iu,
	/[?&]lc=(?<number>[\w.-]+)/u,
	/(?:youtube\.[a-z]+\/(?:watch\?(?:\S*&)?v=|shorts\/)|youtu\.be\/)(?<number>[\w-]{11})/u,
	/tiktok\.com\/@(?<handle>[\w.]+)\/video\/(?<number>\d+)/iu,
	/instagram\.com\/(?:p|reel|tv)\/(?<number>[\w-]+)/iu,
	/facebook\.com\/(?<handle>[\w.]+)\/(?:posts|videos|photos)\/(?:[\w.]+\/)*(?<number>pfbid\w+|\d+)/iu,
	/\/@(?<handle>[\w.]+)(?:@[\w.-]+)?\/(?<number>\d{6,})/u,
	/\/profile\/(?<handle>[\w.:-]+)\/post\/(?<number>[a-z0-9]+)/u,
	/\/status(?:es)?\/(?<number>\d+)/u
];
const PROFILE =
	/^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|twitter\.com|x\.com|vk\.com)\/(?:s\/)?@?([\w.]{3,})\/?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.|t\.me\/)\S+$/iu;

/** Reads the number of a post out of its address; null where it has none that is known. */
export function readAddress(cell: string): PostAddress | null {
	for (const shape of SHAPES) {
		const found = shape.exec(cell)?.groups;
		const number = found?.['number'];
		if (number === undefined) continue;
		const handle = found?.['handle'] ?? null;
		return { number, handle, channelId: found?.['channel'] ?? null };
	}
	return null;
}

/** The handle in a channel's address, or the cell itself without `@`. */
export function handleIn(cell: string): string {
	const text = cell.trim();
	return PROFILE.exec(text)?.[1] ?? text.replace(/^@/u, '');
}

export function isAddress(cell: string): boolean {
	return ADDRESS.test(cell.trim());
}
