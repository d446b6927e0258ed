const SMALLEST = 1024;
/** Numbers a slot: a hash, the place of the units from 1 (0 for an empty slot), and the number of the form. */
const SLOT = 3;
const PRIME = 0x9e3779b1 | 0;
/** Stands behind the units of each form: no word holds it. */
const END = 0;

/** The next step of a hash over the UTF-16 units of a word, which starts at 0. */
export function hashUnit(hash: number, unit: number): number {
	return ((hash << 5) - hash + unit) | 0;
}

/**
 * Word forms by their UTF-16 units, each worked out once and then found without a string being made. Forms of which nothing is known
 * are number 0 and keep nothing but their units: they are most of any text.
 */
export class FormTable<F> {
	readonly #most: number;
	readonly #read: (written: string) => F | null;
	/** At least two slots a form. */
	#slots = new Int32Array(SLOT * SMALLEST);
	#mask = SMALLEST - 1;
	#size = 0;
	#units = new Uint16Array(8 * SMALLEST);
	#end = 0;
	#forms: (F | null)[] = [null];

	/** `read` says what is known of a form, or null; about `most` forms are kept. */
	constructor(read: (written: string) => F | null, most: number) {
		this.#read = read;
		this.#most = most;
	}

	/** Starts anew when full, so that memory stays flat on endless input. Numbers given before are void then. */
	renew(): void {
		if (this.#size < this.#most) return;
		this.#slots = new Int32Array(SLOT * SMALLEST);
		this.#mask = SMALLEST - 1;
		this.#size = 0;
		this.#units = new Uint16Array(8 * SMALLEST);
		this.#end = 0;
		this.#forms = [null];
	}

	/** Number of the form at `start..end` of `units`, whose units hash to `sum`; 0 where nothing is known of it. */
	find(units: Uint16Array, start: number, end: number, sum: number): number {
		const mixed = Math.imul(sum, PRIME);
		const hash = mixed ^ (mixed >>> 15);
		const slots = this.#slots;
		for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
			const place = slots[SLOT * slot + 1] ?? 0;
			if (place === 0) return this.#add(units, start, end, hash);
			if (slots[SLOT * slot] === hash && this.#isAt(place - 1, units, start, end))
				return slots[SLOT * slot + 2] ?? 0;
		}
	}

	/** What is known of the form of this number. */
	at(number: number): F | null {
		return this.#forms[number] ?? null;
	}

	#isAt(place: number, units: Uint16Array, start: number, end: number): boolean {
		const known = this.#units;
		let at = place;
		for (let i = start; i < end; i++) if (units[i] !== known[at++]) return false;
		return known[at] === END;
	}

	#add(units: Uint16Array, start: number, end: number, hash: number): number {
		if (2 * ++this.#size > this.#mask) this.#grow();
		const written = units.subarray(start, end);
		const place = this.#end;
		this.#end = place + written.length + 1;
		if (this.#end > this.#units.length) {
			const before = this.#units;
			this.#units = new Uint16Array(2 * this.#end);
			this.#units.set(before);
		}
		this.#units.set(written, place);
		const form = this.#read(wordOf(written));
		const number = form === null ? 0 : this.#forms.push(form) - 1;
		this.#place(hash, place + 1, number);
		return number;
	}

	#place(hash: number, place: number, number: number): void {
		let slot = hash & this.#mask;
		while (this.#slots[SLOT * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
		this.#slots[SLOT * slot] = hash;
		this.#slots[SLOT * slot + 1] = place;
		this.#slots[SLOT * slot + 2] = number;
	}

	#grow(): void {
		const before = this.#slots;
		this.#mask = 2 * this.#mask + 1;
		this.#slots = new Int32Array(2 * before.length);
		for (let at = 0; at < before.length; at += SLOT) {
			const place = before[at + 1] ?? 0;
			if (place > 0) this.#place(before[at] ?? 0, place, before[at + 2] ?? 0);
		}
	}
}

function wordOf(units: Uint16Array): string {
	let word = '';
	for (const unit of units) word += String.fromCharCode(unit);
	return word;
}
