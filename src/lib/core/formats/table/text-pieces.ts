/** A piece of the text of an input, and the bytes read up to its end. */
export interface TextPiece {
	readonly text: string;
	readonly bytes: number;
}

/** The text of UTF-8 bytes in pieces; the last one is whatever a cut character leaves. */
export async function* readPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
	const decoder = new TextDecoder();
	let read = 0;
	for await (const chunk of bytes) {
		read += chunk.length;
		yield { text: decoder.decode(chunk, { stream: true }), bytes: read };
	}
	yield { text: decoder.decode(), bytes: read };
}
