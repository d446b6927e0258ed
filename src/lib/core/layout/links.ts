/** An address written out in a text. Offsets are UTF-16 units. */
export interface Link {
	readonly start: number;
	readonly end: number;
	readonly href: string;
}

/** The only schemes a hostile text may send a reader to. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'tg:']);
const ADDRESS = /\b(?:https?|tg):\/\/[^\s<>"«»“”]+/giu;
/** Punctuation that ends the sentence around an address more often than the address. */
const TRAILING = /[.,;:!?…'’*_]$/u;
const CLOSERS: readonly (readonly [open: string, close: string])[] = [
	['(', ')'],
	['[', ']'],
	['{', '}']
];

/** Addresses with scheme http, https or tg that parse as such, in order. Everything else stays text. */
export function findLinks(text: string): Link[] {
	const links: Link[] = [];
	for (const found of text.matchAll(ADDRESS)) {
		const written = trimEnd(found[0]);
		const href = safeHref(written);
		if (href) links.push({ start: found.index, end: found.index + written.length, href });
	}
	return links;
}

/** The address as the browser would follow it, or null where it is none we follow: another scheme, no host, or a user name before it. */
export function safeHref(written: string): string | null {
	if (!URL.canParse(written)) return null;
	const url = new URL(written);
	const hides = url.username !== '' || url.password !== '';
	return SCHEMES.has(url.protocol) && url.host !== '' && !hides ? url.href : null;
}

function trimEnd(written: string): string {
	for (;;) {
		const last = written.at(-1) ?? '';
		const open = CLOSERS.find(([, close]) => close === last)?.[0];
		const unopened = open !== undefined && written.split(last).length > written.split(open).length;
		if (!unopened && !TRAILING.test(written)) return written;
		written = written.slice(0, -1);
	}
}
