import { endOfString, scanLines, type Memory } from '../json/lines.ts';
import { isSpace, Scanner } from '../json/scan.ts';

/** One for each depth that is ever asked for at once: fields of an element are read before the next is scanned. */
const scanner = new Scanner();

/**
 * Calls `visit` for each element of an array: where it begins and ends, and for an object the scanner with its fields,
 * valid during the call. False where the array is damaged; elements before the damage were visited.
 */
export function eachElement(
	memory: Memory,
	start: number,
	end: number,
	visit: (from: number, to: number, fields: Scanner) => void
): boolean {
	const { bytes } = memory;
	let at = start + 1;
	for (;;) {
		while (isSpace(bytes[at])) at++;
		if (at === end - 1) return true;
		const to = endOfElement(memory, at, end);
		if (to <= 0) return false;
		visit(at, to, scanner);
		at = to;
		while (isSpace(bytes[at])) at++;
		if (at === end - 1) return true;
		if (bytes[at++] !== 0x2c) return false;
	}
}

function endOfElement(memory: Memory, start: number, end: number): number {
	if (memory.bytes[start] === 0x22) return endOfString(memory, start + 1, end) + 1;
	const lined = scanLines(memory, start, end, scanner);
	return lined > 0 ? lined : scanner.scan(memory.bytes, start, end);
}
