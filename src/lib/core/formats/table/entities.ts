const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	laquo: '«',
	raquo: '»',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”'
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/giu;
const BARE = /&(?!#\d{1,7};|#x[0-9a-f]{1,6};|\w{2,8};)(?=[\s\p{L}])|<(?!U\+)(?=[\s\d])/iu;
const MARKUP = /<(?:p|br|a|div|span|b|i|strong|em|blockquote|ul|li)\b[^<>]*>/iu;
const LINK = /<a\s[^<>]*?href\s*=\s*["']([^"'<>]+)["']/giu;

/** How the cells of a column are written: as they are, with entities for some signs, or as HTML. */
export type Writing = 'plain' | 'entities' | 'html';

/** Counts how the cells of a column are written. One uses entities where some stand in it and hardly a bare `&` does. */
export class WritingTally {
	#html = 0;
	#entities = 0;
	#bare = 0;
	readonly #isHtml: boolean;

	/** By its first cells; later ones may show entities that those have not, but no longer HTML. */
	constructor(cells: readonly string[]) {
		const filled = cells.filter((cell) => cell.trim() !== '');
		for (const cell of filled) {
			this.add(cell);
			if (MARKUP.test(cell)) this.#html += 1;
		}
		this.#isHtml = this.#html > 0 && this.#html >= filled.length * 0.5;
	}

	get writing(): Writing {
		if (this.#isHtml) return 'html';
		return this.#entities > 0 && this.#bare * 10 <= this.#entities ? 'entities' : 'plain';
	}

	add(cell: string): void {
		if (!cell.includes('&') && !cell.includes('<')) return;
		if (hasEntity(cell)) this.#entities += 1;
		if (BARE.test(cell)) this.#bare += 1;
	}
}

function hasEntity(cell: string): boolean {
	return (
		cell.includes('&') &&
		cell.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
			decimal !== undefined || hex !== undefined || NAMED[name?.toLowerCase() ?? ''] !== undefined ? '' : '&'
		).length !== cell.length
	);
}

export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
		const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
		return code === 0 || code > 0x10ffff ? entity : String.fromCodePoint(code);
	});
}

/** The words of a cell of HTML, its paragraphs parted by a blank line. */
export function plainOf(html: string): string {
	const text = html
		.replace(/<br\s*\/?>/giu, '\n')
		.replace(/<\/(?:p|div|blockquote|ul)>\s*(?=<)/giu, '\n\n')
		.replace(/<\/li>/giu, '\n')
		.replace(/<\/?[a-z][^<>]*>/giu, '');
	return decodeEntities(text)
		.replace(/\n{3,}/gu, '\n\n')
		.trim();
}

/** Where the links of a cell of HTML lead. */
export function linksInHtml(html: string): string[] {
	return [...html.matchAll(LINK)].map(([, address = '']) => decodeEntities(address));
}
