import { termKey, type TermKey, type TermKind } from '#lib/core/model/ids.ts';
import type { PostRow } from './view.ts';

const BREAK = '\r\n';
/** Without it some spreadsheets read UTF-8 as an old code page. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Within a cell; names of terms hold commas more often than semicolons. */
const BETWEEN = '; ';

export const CSV_COLUMNS = [
	'id',
	'source',
	'at',
	'from',
	'to',
	'basis',
	'text',
	'forwarded_from',
	'hashtags',
	'organisations',
	'topics',
	'event'
] as const;

/**
 * Posts as CSV after RFC 4180, a header and one record a post. Times are ISO 8601 in UTC, empty where unknown;
 * terms are named by `labelOf`, each once, in the order of the text.
 */
export function writePostsCsv(rows: readonly PostRow[], labelOf: (key: TermKey) => string): string {
	const records = rows.map((row) => cellsOf(row, labelOf).map(writeCell).join(','));
	return BYTE_ORDER_MARK + [CSV_COLUMNS.join(','), ...records].join(BREAK) + BREAK;
}

function cellsOf({ post, mentions, event }: PostRow, labelOf: (key: TermKey) => string): string[] {
	const named = (kind: TermKind): string => {
		const inOrder = mentions.filter((mention) => mention.kind === kind).sort((a, b) => a.start - b.start);
		return [...new Set(inOrder.map(({ term }) => labelOf(termKey(kind, term))))].join(BETWEEN);
	};
	const { at, from, to, basis } = post.when;
	return [
		post.id,
		post.source,
		isoOf(at),
		isoOf(from),
		isoOf(to),
		basis,
		post.text,
		post.forwardedFrom ?? '',
		post.hashtags.join(' '),
		named('organisation'),
		named('topic'),
		event
	];
}

function isoOf(ms: number | null): string {
	return ms === null ? '' : new Date(ms).toISOString();
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises. */
function writeCell(value: string): string {
	const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
