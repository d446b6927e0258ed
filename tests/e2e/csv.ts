/** Records of a CSV text after RFC 4180: cells in quotes may hold commas, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
	const records: string[][] = [];
	let cells: string[] = [];
	for (const [, quoted, plain = '', end = ''] of text
		.replace(/^\uFEFF/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		if (end === '' && quoted === undefined && plain === '' && cells.length === 0) break;
		cells.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === ',') continue;
		records.push(cells);
		cells = [];
	}
	return records;
}
