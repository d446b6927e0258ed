import type { Encoding } from './guess.ts';

/** Gives bytes of an encoding as UTF-8, chunk by chunk, and counts what had to be replaced by U+FFFD. */
export function createTranscoder(encoding: Encoding): {
	transcode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
	replaced(): number;
} {
	let count = 0;
	return {
		async *transcode(bytes) {
			const decode = createDecoder(encoding);
			const encoder = new TextEncoder();
			for await (const chunk of bytes) {
				const text = decode(chunk);
				count += countReplaced(text);
				if (text !== '') yield encoder.encode(text);
			}
			const rest = decode();
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

/** Windows-1252 from byte 0x80 on, where some runtimes take it for Latin-1 and give control characters. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST_SIGN = 0x80;

/** Decodes chunk by chunk; without a chunk it gives what the last one left open. */
export function createDecoder(encoding: Encoding): (chunk?: Uint8Array) => string {
	// A byte order mark was taken off already: what looks like one here is a character of the text.
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	const decode = (chunk?: Uint8Array): string =>
		chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
	if (encoding !== 'Windows-1252') return decode;
	return (chunk) =>
		decode(chunk).replace(/[\u0080-\u009f]/gu, (sign) => SIGNS[sign.charCodeAt(0) - FIRST_SIGN] ?? sign);
}
