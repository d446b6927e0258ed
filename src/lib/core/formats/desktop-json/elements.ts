import { endOfString, scanLines, type Memory } from '../json/lines.ts';
import { isSpace, Scanner } from '../json/scan.ts';

/** One for each depth that is ever asked for at once: fields of an element are read before the next is scanned. */
const scanner = new Scanner();

/**
 * Calls `visit` for each element of an array that is known to be whole: where it begins and ends, and for an object
 * the scanner with its fields, valid during the call.
 */
export function eachElement(
	memory: Memory,
	start: number,
	end: number,
	visit: (from: number, to: number, fields: Scanner) => void
): void {
	const { bytes } = memory;
	let at = start + 1;
	while (at < end) {
		while (at < end && (isSpace(bytes[at]) || bytes[at] === 0x2c)) at++;
		if (at >= end - 1) return;
		const to = endOfElement(memory, at, end);
		if (to <= 0) return;
		visit(at, to, scanner);
		at = to;
	}
}

function endOfElement(memory: Memory, start: number, end: number): number {
	if (memory.bytes[start] === 0x22) return endOfString(memory, start + 1, end) + 1;
	const lined = scanLines(memory, start, end, scanner);
	return lined > 0 ? lined : scanner.scan(memory.bytes, start, end);
}
