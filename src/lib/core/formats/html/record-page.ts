import type { Note } from '#lib/core/model/receipt.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import type { Piece, Pieces } from './cut-records.ts';
import { MarkupWalker } from './walk.ts';

const PROGRESS_BYTES = 1 << 18;
const TOO_LONG =
	'This message is longer than tens of megabytes; it was left out. Check that the file is whole.';
const CUT =
	'The page ends without its closing mark, so later messages may be missing. Get the whole page again.';
export const LOST = 'The start of a message is broken here; the message was left out. Get the page again.';

/** One page of messages, read as its pieces come in. */
export abstract class RecordPage {
	protected readonly file: string;
	protected readonly walker = new MarkupWalker();
	#records = 0;
	/** Whether the input is a page and not a stretch that a person cut out of one. */
	#framed = false;
	/** Whether the reader has said already that the end is missing. */
	#endTold = false;
	#last: Piece | null = null;

	constructor(file: string) {
		this.file = file;
	}

	protected abstract readFront(piece: Piece): Reading[];
	protected abstract readRecord(piece: Piece): Reading[];

	/** Reads pieces in order and tells how far the reading is. */
	async *read(cuts: AsyncIterable<Pieces>): AsyncGenerator<Reading> {
		let reported = 0;
		let read = 0;
		for await (const { pieces, bytes } of cuts) {
			read = bytes;
			for (const piece of pieces) for (const reading of this.#readPiece(piece)) yield reading;
			if (bytes - reported < PROGRESS_BYTES) continue;
			reported = bytes;
			yield { kind: 'progress', bytes };
		}
		yield* this.#finish();
		yield { kind: 'progress', bytes: read };
	}

	protected note(line: number, why: string): Note {
		return { file: this.file, at: `line ${String(line)}`, why };
	}

	protected refuse(line: number, why: string): Reading {
		return { kind: 'refused', note: this.note(line, why) };
	}

	/** To be called where a reading says that the end of the page is missing. */
	protected endIsTold(): void {
		this.#endTold = true;
	}

	#readPiece(piece: Piece): Reading[] {
		if (piece.last) this.#last = piece;
		if (piece.kind === 'head') {
			this.#framed = piece.text.includes('<html');
			return this.readFront(piece);
		}
		this.#records += 1;
		return piece.tooLong ? [this.refuse(piece.line, TOO_LONG)] : this.readRecord(piece);
	}

	*#finish(): Generator<Reading> {
		const last = this.#last;
		if (last === null || this.#records === 0 || this.#endTold || !this.#framed || last.tooLong) return;
		if (!last.text.includes('</html')) yield { kind: 'note', note: this.note(last.line, CUT) };
	}
}
