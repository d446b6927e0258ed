import type { Reading } from '#lib/core/model/reading.ts';

/** Notes of one kind that are written out; the rest are counted. */
const NOTES_MAX = 20;

/** Notes on single records: the first of each kind as they are, at the end one that counts the others. */
export class CappedNotes {
	readonly #file: string;
	readonly #names: readonly [string, string];
	readonly #counts = new Map<string, number>();

	/** `one` and `more` are what a record of the file is called. */
	constructor(file: string, one = 'row', more = 'rows') {
		this.#file = file;
		this.#names = [one, more];
	}

	/** `kind` says in words what such rows have in common, as the end of `12 more rows ...`. */
	*add(kind: string, at: string, why: string): Generator<Reading> {
		const count = (this.#counts.get(kind) ?? 0) + 1;
		this.#counts.set(kind, count);
		if (count <= NOTES_MAX) yield { kind: 'note', note: { file: this.#file, at, why } };
	}

	/** Notes on how many others there were. */
	*finish(at: string): Generator<Reading> {
		for (const [kind, count] of this.#counts) {
			if (count <= NOTES_MAX) continue;
			const more = count - NOTES_MAX;
			const why = `${String(more)} more ${this.#names[more === 1 ? 0 : 1]} ${kind}.`;
			yield { kind: 'note', note: { file: this.#file, at, why } };
		}
	}
}
