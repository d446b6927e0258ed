const BARE = /\bhttps?:\/\/[^\s<>"'\u00ab\u00bb[\]{}|\\^`]+/giu;
/** More than any post has. */
const LINKS_MAX = 200;

/** The addresses in a text as written, closing signs of the sentence left out. */
export function linksInText(text: string): string[] {
	if (!text.includes('://')) return [];
	return [...text.matchAll(BARE)].map(([address]) => trimEnd(address));
}

/** The addresses in a cell that is a list of them. */
export function linksInCell(cell: string): string[] {
	return cell.split(/[\s,;|[\]'"]+/u).filter((part) => /^(?:https?:\/\/|t\.me\/|www\.)\S+$/iu.test(part));
}

/** Each once, in order; the short form of a service is left out where what it stands for is known. */
export function joinLinks(inText: readonly string[], known: readonly string[]): string[] {
	const own = known.length > 0 ? inText.filter((address) => !/^https?:\/\/t\.co\//iu.test(address)) : inText;
	return [...new Set([...own, ...known])].slice(0, LINKS_MAX);
}

function trimEnd(address: string): string {
	const end = address.replace(/[.,;:!?*_~]+$/u, '');
	const opens = end.split('(').length;
	return end.split(')').length > opens ? end.slice(0, end.indexOf(')')) : end;
}
