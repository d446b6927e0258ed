import type { Format, Head } from './format.ts';
import { FORMATS } from './formats.ts';
import { PAGE_TEXT } from './page-text.ts';

/** The reader of an input, or a sentence on what the input looks like and what was looked for. */
export type Detected = Format | { readonly refused: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
	['%PDF', 'a PDF'],
	['\u0089PNG', 'a picture'],
	['GIF8', 'a picture'],
	['\u00ff\u00d8\u00ff', 'a picture'],
	['RIFF', 'a picture, a sound or a video'],
	['OggS', 'a sound'],
	['ID3', 'a sound'],
	['\u001aE\u00df\u00a3', 'a video'],
	['SQLite format 3', 'a SQLite database'],
	['PAR1', 'a Parquet file'],
	['Rar!', 'a RAR archive'],
	['7z\u00bc\u00af', 'a 7z archive'],
	['BZh', 'a bzip2 archive'],
	['\u00fd7zXZ', 'an xz archive'],
	['(\u00b5/\u00fd', 'a zstd archive']
];
/** Where a signature stands later than at the start: the box of MP4 and its kin, tar. */
const LATER: readonly (readonly [number, string, string])[] = [
	[4, 'ftyp', 'a video or a picture'],
	[257, 'ustar', 'a tar archive']
];

/** Share of characters that are no text at all from which a file is binary; a stray one survives as U+FFFD. */
const GARBAGE_MAX = 0.1;

/** Text that a machine wrote for machines: never taken for prose. */
const MACHINE_TEXT: readonly (readonly [RegExp, string])[] = [
	[/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]]|-?\d+\s*,))/u, 'JSON data'],
	[
		/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\//iu,
		'a mail or a page saved as one file (MHTML)'
	],
	[/^<(?:\?xml|rss|feed|rdf)\b/iu, 'XML'],
	[/^<(?:[?!]|\/?[a-z][\w:-]*(?:\s[^<>]*)?\/?>)/iu, 'an HTML page']
];

/** Tells the format of an input by its content. */
export function detectFormat(head: Head): Detected {
	const raw = String.fromCharCode(...head.bytes.subarray(0, 300));
	const known =
		SIGNATURES.find(([start]) => raw.startsWith(start))?.[1] ??
		LATER.find(([at, sign]) => raw.startsWith(sign, at))?.[2];
	if (known !== undefined) return refuse(known);
	if (shareOfGarbage(head.text) > GARBAGE_MAX) return refuse('a binary file');
	const format = FORMATS.find((one) => one.recognise(head)) ?? PAGE_TEXT;
	if (format !== PAGE_TEXT) return format;
	const machine = MACHINE_TEXT.find(([start]) => start.test(head.text.trimStart()));
	return machine ? refuse(machine[1]) : format;
}

function refuse(looksLike: string): Detected {
	const labels = FORMATS.map(({ label }) => label).join('; ');
	return { refused: `This looks like ${looksLike} that Postline does not know. It reads: ${labels}.` };
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
