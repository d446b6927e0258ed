/** A stretch of a page: what stands before its first record, or one record with all that follows it up to the next. */
export interface Piece {
	readonly kind: 'head' | 'record';
	/** Empty where the stretch was longer than is kept. */
	readonly text: string;
	/** Of its first character, 1-based. */
	readonly line: number;
	readonly tooLong: boolean;
	/** Whether the input ended here. */
	readonly last: boolean;
}

/** The pieces that one chunk of bytes completed, and how many bytes were read by then. */
export interface Pieces {
	readonly pieces: readonly Piece[];
	readonly bytes: number;
}

/** How the first tag of a record is known: `needle` stands inside it, and `follows` accepts what comes after. */
export interface RecordStart {
	readonly needle: string;
	follows(text: string, at: number): boolean;
}

/** A record longer than this, in UTF-16 units, is given up: its page is broken or made to fill memory. */
const RECORD_MAX = 1 << 25;
/** The needle stands at most this far behind the start of its tag. */
const TAG_REACH = 1024;
const LINE_FEED = 10;
const LESS = 60;
const GREATER = 62;

/**
 * Cuts a page of UTF-8 where records start. Records are found by their first tag alone and not by nesting, so that
 * broken markup costs no more than the record it stands in.
 */
export async function* cutRecords(
	bytes: AsyncIterable<Uint8Array>,
	start: RecordStart,
	recordMax = RECORD_MAX
): AsyncGenerator<Pieces> {
	const decoder = new TextDecoder();
	let kind: Piece['kind'] = 'head';
	let text = '';
	let line = 1;
	let read = 0;
	let searchFrom = 0;
	let tooLong = false;
	/** Lines of a record that is too long, given up already. */
	let dropped = 0;

	function take(length: number, last: boolean): Piece {
		const taken = text.slice(0, length);
		const piece: Piece = { kind, text: tooLong ? '' : taken, line, tooLong, last };
		line += dropped + countLines(taken);
		dropped = 0;
		text = text.slice(length);
		tooLong = false;
		return piece;
	}

	function cut(): Piece[] {
		const pieces: Piece[] = [];
		for (;;) {
			const at = findStart(text, searchFrom, start);
			if (at === -1) break;
			if (kind === 'record' || at > 0) pieces.push(take(at, false));
			kind = 'record';
			searchFrom = 1;
		}
		searchFrom = Math.max(searchFrom, text.length - TAG_REACH - start.needle.length);
		if (text.length > recordMax) {
			tooLong = true;
			dropped += countLines(text.slice(0, searchFrom));
			text = text.slice(searchFrom);
			searchFrom = 0;
		}
		return pieces;
	}

	for await (const chunk of bytes) {
		read += chunk.length;
		text += decoder.decode(chunk, { stream: true });
		yield { pieces: cut(), bytes: read };
	}
	text += decoder.decode();
	const pieces = cut();
	if (text !== '' || tooLong) pieces.push(take(text.length, true));
	yield { pieces, bytes: read };
}

function findStart(text: string, from: number, { needle, follows }: RecordStart): number {
	let at = text.indexOf(needle, from);
	while (at !== -1) {
		const tag = tagBefore(text, at);
		if (tag >= from && follows(text, at + needle.length)) return tag;
		at = text.indexOf(needle, at + needle.length);
	}
	return -1;
}

/** Where the `<div` begins inside of which `at` stands; -1 where it stands in none. */
function tagBefore(text: string, at: number): number {
	const end = Math.max(0, at - TAG_REACH);
	for (let i = at - 1; i >= end; i--) {
		const code = text.charCodeAt(i);
		if (code === GREATER) return -1;
		if (code === LESS) return text.startsWith('div', i + 1) && text.charCodeAt(i + 4) <= 32 ? i : -1;
	}
	return -1;
}

/** Line feeds in a text. */
export function countLines(text: string): number {
	let lines = 0;
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === LINE_FEED) lines += 1;
	return lines;
}
