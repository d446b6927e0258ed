import type { FormTable } from './form-table.ts';
import type { Hashtag } from './hashtags.ts';

/** What stands between a word and the one before: nothing that parts a name, a comma or spaced dash, or the end of a phrase. */
export const Gap = { joined: 0, comma: 1, broken: 2 } as const;

const ROOM = 1024;

/** Words of a text in columns, which are filled again for each text: an object a word costs more than finding the word. */
export class Words<F> {
	text = '';
	count = 0;
	/** UTF-16 offsets into the text, end exclusive. */
	starts = new Int32Array(ROOM);
	ends = new Int32Array(ROOM);
	gaps = new Uint8Array(ROOM);
	/** Index of the hashtag that a word is part of, -1 outside hashtags. */
	inTag = new Int32Array(ROOM);
	/** Numbers of forms, 0 where nothing is known of one. */
	numbers = new Int32Array(ROOM);
	tags: readonly Hashtag[] = [];
	readonly forms: FormTable<F>;

	constructor(forms: FormTable<F>) {
		this.forms = forms;
	}

	begin(text: string, tags: readonly Hashtag[]): void {
		this.forms.renew();
		this.text = text;
		this.tags = tags;
		this.count = 0;
	}

	add(start: number, end: number, gap: number, tag: number, number: number): void {
		const at = this.count++;
		if (at === this.starts.length) this.#grow();
		this.starts[at] = start;
		this.ends[at] = end;
		this.gaps[at] = gap;
		this.inTag[at] = tag;
		this.numbers[at] = number;
	}

	/** A word as it is written; `U.N.` comes as `UN`. */
	rawAt(index: number): string {
		const raw = this.text.slice(this.starts[index], this.ends[index]);
		return raw.includes('.') ? raw.replaceAll('.', '') : raw;
	}

	/** What is known of the form of a word; null where that is nothing. */
	formAt(index: number): F | null {
		return this.forms.at(this.numbers[index] ?? 0);
	}

	#grow(): void {
		const room = 2 * this.starts.length;
		this.starts = widened(new Int32Array(room), this.starts);
		this.ends = widened(new Int32Array(room), this.ends);
		this.gaps = widened(new Uint8Array(room), this.gaps);
		this.inTag = widened(new Int32Array(room), this.inTag);
		this.numbers = widened(new Int32Array(room), this.numbers);
	}
}

function widened<A extends Int32Array | Uint8Array>(column: A, before: A): A {
	column.set(before);
	return column;
}
