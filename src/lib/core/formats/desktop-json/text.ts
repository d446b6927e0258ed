import { bytesOfKey, stringAt } from '../json/fields.ts';
import type { Memory } from '../json/lines.ts';
import type { Scanner } from '../json/scan.ts';
import { readRepeated } from '../json/repeated.ts';
import { OPEN_ARRAY, OPEN_OBJECT, QUOTE } from '../json/signs.ts';
import { readString } from '../json/strings.ts';
import { eachElement } from './elements.ts';
import { addressOf } from './links.ts';

/** What stands between two links is mostly a line break, a blank, a comma: the same in many texts. */
const SHORT = 12;

const TEXT = bytesOfKey('text');
const TYPE = bytesOfKey('type');
const HREF = bytesOfKey('href');

/**
 * A text that is a string or an array of parts, its parts joined; the addresses in it are added to `links`. Null where
 * the array is damaged: half a text is none.
 */
export function readText(memory: Memory, start: number, end: number, links: string[]): string | null {
	const { bytes } = memory;
	const first = bytes[start];
	if (first === QUOTE) return readString(bytes, start + 1, end - 1);
	if (first !== OPEN_ARRAY)
		return first === OPEN_OBJECT || first === 0x6e ? '' : readString(bytes, start, end);
	let text = '';
	const isWhole = eachElement(memory, start, end, (from, to, fields) => {
		if (bytes[from] === QUOTE)
			text += to - from > SHORT ? readString(bytes, from + 1, to - 1) : readRepeated(bytes, from + 1, to - 1);
		else if (bytes[from] === OPEN_OBJECT) text += readPart(bytes, fields, links);
	});
	return isWhole ? text : null;
}

function readPart(bytes: Uint8Array, scanner: Scanner, links: string[]): string {
	const text = stringAt(bytes, scanner, TEXT);
	const type = stringAt(bytes, scanner, TYPE);
	const mayLead = type !== 'plain' && type !== 'hashtag';
	const address = mayLead ? addressOf(type, text, stringAt(bytes, scanner, HREF, readString)) : null;
	if (address !== null && !links.includes(address)) links.push(address);
	return text;
}
