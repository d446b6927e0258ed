import { FIELD_SIZE, type Scanner } from '../json/scan.ts';
import { readString } from '../json/strings.ts';
import { eachElement } from './elements.ts';
import { addressOf } from './links.ts';

const QUOTE = 0x22;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;

/** A text that is a string or an array of parts, its parts joined; the addresses in it are added to `links`. */
export function readText(bytes: Uint8Array, start: number, end: number, links: string[]): string {
	const first = bytes[start];
	if (first === QUOTE) return readString(bytes, start + 1, end - 1);
	if (first !== OPEN_ARRAY)
		return first === OPEN_OBJECT || first === 0x6e ? '' : readString(bytes, start, end);
	let text = '';
	eachElement(bytes, start, end, (from, to, fields) => {
		if (bytes[from] === QUOTE) text += readString(bytes, from + 1, to - 1);
		else if (bytes[from] === OPEN_OBJECT) text += readPart(bytes, fields, links);
	});
	return text;
}

/** Keys of a part are told by length and first letter: `type`, `text`, `href`; no other key of a part has theirs. */
function readPart(bytes: Uint8Array, { fields, fieldCount }: Scanner, links: string[]): string {
	let text = '';
	let type = '';
	let href = '';
	for (let at = 0; at < fieldCount * FIELD_SIZE; at += FIELD_SIZE) {
		const key = fields[at] ?? 0;
		const from = fields[at + 2] ?? 0;
		if (bytes[from] !== QUOTE) continue;
		const name = keyName(bytes, key, fields[at + 1] ?? 0);
		if (name === '') continue;
		const value = readString(bytes, from + 1, (fields[at + 3] ?? 0) - 1);
		if (name === 'text') text = value;
		else if (name === 'type') type = value;
		else href = value;
	}
	const address = addressOf(type, text, href);
	if (address !== null && !links.includes(address)) links.push(address);
	return text;
}

function keyName(bytes: Uint8Array, start: number, end: number): '' | 'text' | 'type' | 'href' {
	const name =
		end - start === 4 || bytes.subarray(start, end).includes(0x5c) ? readString(bytes, start, end) : '';
	return name === 'text' || name === 'type' || name === 'href' ? name : '';
}
