import { FIELD_SIZE, type Scanner } from '../json/scan.ts';
import { readRepeated } from '../json/repeated.ts';
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

function readPart(bytes: Uint8Array, { fields, fieldCount }: Scanner, links: string[]): string {
	let text = '';
	let type = '';
	let href = '';
	for (let at = 0; at < fieldCount * FIELD_SIZE; at += FIELD_SIZE) {
		const from = (fields[at + 2] ?? 0) + 1;
		const to = (fields[at + 3] ?? 0) - 1;
		if (bytes[from - 1] !== QUOTE) continue;
		const key = readRepeated(bytes, fields[at] ?? 0, fields[at + 1] ?? 0);
		if (key === 'text') text = readRepeated(bytes, from, to);
		else if (key === 'type') type = readRepeated(bytes, from, to);
		else if (key === 'href') href = readString(bytes, from, to);
	}
	const address = addressOf(type, text, href);
	if (address !== null && !links.includes(address)) links.push(address);
	return text;
}
