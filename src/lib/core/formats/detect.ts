/** Readable input is named by its format; anything else comes with a sentence that says what it is and what to do. */
export type Detected = 'page-text' | { readonly refused: string };

const OPENS_TODAY = 'What can be opened today is plain text copied from a channel’s page.';

const SIGNATURES: readonly (readonly [string, string])[] = [
	['PK\u0003\u0004', 'a ZIP archive'],
	['%PDF', 'a PDF'],
	['\u0089PNG', 'a picture'],
	['GIF8', 'a picture'],
	['\u00ff\u00d8\u00ff', 'a picture'],
	['\u001f\u008b', 'a gzip archive'],
	['SQLite format 3', 'a SQLite database'],
	['PAR1', 'a Parquet file'],
	['Rar!', 'a RAR archive'],
	['7z\u00bc\u00af', 'a 7z archive']
];

/** Share of bytes that are no text at all from which a file is binary; a stray one survives as U+FFFD. */
const GARBAGE_MAX = 0.1;
const COLUMNS_MIN = 3;

const JSON_START = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]]|-?\d+\s*,))/u;
const MARKUP_START = /^<(?:[?!]|\/?[a-z][\w:-]*(?:\s[^<>]*)?\/?>)/iu;
const XML_START = /^<(?:\?xml|rss|feed|rdf)\b/iu;
const FIELD = '"?[\\p{L}_][\\p{L}\\p{N}_.-]{0,39}"?';

/** Tells the format of an input by its first bytes (some kilobytes do), and by its name only where they leave it open. */
export function detectFormat(head: Uint8Array, name: string): Detected {
	const text = decode(head);
	const raw = String.fromCharCode(...head.subarray(0, 16));
	const signature = SIGNATURES.find(([start]) => raw.startsWith(start));
	if (signature !== undefined) return refuse(signature[1]);
	if (shareOfGarbage(text) > GARBAGE_MAX) return refuse('a binary file, or text that is not in UTF-8');
	const start = text.trimStart();
	if (JSON_START.test(start))
		return refuse(/"messages"\s*:/u.test(start) ? 'a JSON export of messages' : 'JSON data');
	if (XML_START.test(start)) return refuse('an XML or RSS feed');
	if (MARKUP_START.test(start)) return refuse('an HTML page');
	const separator = separatorOf(start, name);
	if (separator !== null) return refuse(separator === '\t' ? 'a table with tabs (TSV)' : 'a table (CSV)');
	return 'page-text';
}

function refuse(looksLike: string): Detected {
	return { refused: `This looks like ${looksLike}. ${OPENS_TODAY}` };
}

function decode(head: Uint8Array): string {
	const mark =
		head[0] === 0xff && head[1] === 0xfe
			? 'utf-16le'
			: head[0] === 0xfe && head[1] === 0xff
				? 'utf-16be'
				: 'utf-8';
	// Streaming, so that a character cut at the end of the head is no garbage.
	return new TextDecoder(mark).decode(head, { stream: true });
}

function shareOfGarbage(text: string): number {
	let garbage = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13))
			garbage += 1;
	}
	return text.length === 0 ? 0 : garbage / text.length;
}

/** The separator of a table's columns where the first lines are one, else null. */
function separatorOf(text: string, name: string): string | null {
	const [first = '', second = ''] = text.split(/\r?\n|\r/u).filter((line) => line.trim() !== '');
	const named = /\.(?:csv|tsv)$/iu.test(name);
	for (const separator of [',', ';', '\t']) {
		const columns = first.split(separator).length;
		if (columns < (named ? 2 : COLUMNS_MIN)) continue;
		const header = new RegExp(`^${FIELD}(?:${separator}${FIELD})+$`, 'u').test(first.trim());
		if (header && (named || second.split(separator).length >= columns)) return separator;
	}
	return null;
}
