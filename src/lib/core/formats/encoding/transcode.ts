import type { Encoding } from './guess.ts';

/** Gives bytes of an encoding as UTF-8, chunk by chunk, and counts what had to be replaced by U+FFFD. */
export function createTranscoder(encoding: Encoding): {
	transcode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
	replaced(): number;
} {
	let count = 0;
	return {
		async *transcode(bytes) {
			// A byte order mark was taken off already: what looks like one here is a character of the text.
			const decoder = new TextDecoder(encoding, { ignoreBOM: true });
			const encoder = new TextEncoder();
			for await (const chunk of bytes) {
				const text = decoder.decode(chunk, { stream: true });
				count += countReplaced(text);
				if (text !== '') yield encoder.encode(text);
			}
			const rest = decoder.decode();
			count += countReplaced(rest);
			if (rest !== '') yield encoder.encode(rest);
		},
		replaced: () => count
	};
}

function countReplaced(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count += 1;
	return count;
}
