/** One line of an input without its line break; `number` is 1-based, `bytes` counts what was read by then. */
export interface Line {
	readonly text: string;
	readonly number: number;
	readonly bytes: number;
}

const UTF16_MARKS: readonly (readonly [number, number, string])[] = [
	[0xff, 0xfe, 'utf-16le'],
	[0xfe, 0xff, 'utf-16be']
];

/** UTF-8 unless the first two bytes are a UTF-16 byte order mark. */
function encodingOf(start: Uint8Array): string {
	return UTF16_MARKS.find(([a, b]) => start[0] === a && start[1] === b)?.[2] ?? 'utf-8';
}

/**
 * Decodes bytes cut at any place into lines that end in LF, CRLF or CR. What is no valid text becomes U+FFFD, so
 * no input throws. A last line without a line break counts; an empty one does not. Lines come in batches, one a chunk.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
	let start: Uint8Array = new Uint8Array(0);
	let decoder: TextDecoder | null = null;
	let pieces: string[] = [];
	let afterReturn = false;
	let number = 0;
	let read = 0;

	function cut(text: string): Line[] {
		const lines: Line[] = [];
		let from = 0;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 10 || code === 13) {
				if (code === 10 && afterReturn && from === at && pieces.length === 0) {
					from = at + 1;
					afterReturn = false;
					continue;
				}
				pieces.push(text.slice(from, at));
				number += 1;
				lines.push({ text: pieces.join(''), number, bytes: read });
				pieces = [];
				from = at + 1;
			}
			afterReturn = code === 13;
		}
		if (from < text.length) pieces.push(text.slice(from));
		return lines;
	}

	for await (const chunk of bytes) {
		read += chunk.length;
		let block: Uint8Array = chunk;
		if (decoder === null) {
			block = new Uint8Array(start.length + chunk.length);
			block.set(start);
			block.set(chunk, start.length);
			start = block;
			if (block.length < 2) continue;
			decoder = new TextDecoder(encodingOf(block));
		}
		yield cut(decoder.decode(block, { stream: true }));
	}
	decoder ??= new TextDecoder();
	yield cut(read < 2 ? decoder.decode(start) : decoder.decode());
	if (pieces.length > 0) yield [{ text: pieces.join(''), number: number + 1, bytes: read }];
}
