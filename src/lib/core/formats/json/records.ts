import type { Batch, CutOptions, Piece } from './cut.ts';
import { Cutter } from './cutter.ts';
import { ByteWindow } from './window.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Cuts the records out of UTF-8 JSON of any layout without parsing the whole: elements of arrays that `enter` calls
 * lists wherever they stand, or the values of an NDJSON file. One batch a buffer, so that a record costs no await.
 * A damaged record costs itself: the next one is found by its keys. Memory stays at the buffer and the longest record.
 */
export async function* cutRecords(
	bytes: AsyncIterable<Uint8Array>,
	options: CutOptions
): AsyncGenerator<Batch> {
	const window = new ByteWindow(bytes);
	const cutter = new Cutter(window, options);
	try {
		while (!window.final) {
			await window.fill();
			cutter.run();
			yield {
				bytes: window.bytes,
				memory: window.memory,
				pieces: cutter.takePieces(),
				fields: cutter.fields,
				read: window.offset + (window.final ? window.end : window.at)
			};
		}
	} finally {
		await window.close();
	}
}

/** The JSON text of a piece. */
export function textOf(batch: Batch, piece: Piece): string {
	return utf8.decode(batch.bytes.subarray(piece.start, piece.end));
}
