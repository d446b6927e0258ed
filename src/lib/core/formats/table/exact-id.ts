/** Longer cells are no ids. */
const ID_MAX = 100;

/** What a cell of an id column holds: an id as written, a number that a spreadsheet has rounded, or nothing usable. */
export type IdRead = { readonly id: string } | 'rounded' | null;

/** An id without the signs that R (`x`) and spreadsheets (`="123"`, `'123`) put before numbers to keep them exact. */
export function readId(cell: string): IdRead {
	const text = cell
		.trim()
		.replace(/^=?"?'?(.*?)"?$/u, '$1')
		.replace(/^x(?=\d+$)/u, '')
		.replace(/^(\d+)\.0$/u, '$1');
	if (/^[+-]?\d(?:[.,]\d+)?e\+?\d+$/iu.test(text)) return 'rounded';
	return text === '' || text.length > ID_MAX || /\s/u.test(text) ? null : { id: text };
}

/** The number of a channel without the `-100` or `-` of bots, also out of a peer as Python writes it; null for all else. */
export function readChannelId(cell: string): string | null {
	const read = readId(cell.replace(/^[{'"_:\s]*(?:peerchannel|channel)\D*(\d+)\D*$/iu, '$1'));
	if (read === null || read === 'rounded') return null;
	return /^(?:-100(?=\d{6})|-)?(\d{1,20})$/u.exec(read.id)?.[1] ?? null;
}
