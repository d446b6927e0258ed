/** A stretch of a feed's text: what stands before the first item, or an item with all up to the next one. */
export interface Segment {
	/** 0 for what stands before the first item, then counted from 1. */
	readonly record: number;
	/** Null where it is longer than is held in memory. */
	readonly text: string | null;
}

/** Characters of one item that are held; no post is a thousandth of it. */
const HELD_MAX = 16_000_000;
const ITEM = /<(?:(?:atom|rss|ns\d{1,3}):)?(?:item|entry)(?=[\s/>])/giu;
/** Longer than any start of an item, so that one cut in two by a chunk is found whole. */
const TAIL = 24;

/**
 * Cuts a feed's text, given in pieces of any size, before each item. Items are told by their opening tag alone, so that
 * damage inside one costs no other; only a tag inside an open comment or CDATA, which ends further on, opens none.
 */
export class Segments {
	#held: string[] = [];
	#length = 0;
	#rest = '';
	/** The rest begins with a tag that was found already. */
	#found = false;
	#waiting: string | null | undefined;
	#record = 0;

	/** Takes a piece in; gives the segments that it shows to be complete. */
	feed(piece: string): Segment[] {
		const window = this.#rest + piece;
		const ended: Segment[] = [];
		let from = 0;
		ITEM.lastIndex = this.#found ? 1 : 0;
		for (let match = ITEM.exec(window); match !== null; match = ITEM.exec(window)) {
			this.#hold(window.slice(from, match.index));
			ended.push(...this.#end());
			from = match.index;
			this.#found = true;
		}
		const open = window.lastIndexOf('<');
		const keep = open >= Math.max(from, window.length - TAIL) ? open : window.length;
		if (keep > from) this.#found = false;
		this.#hold(window.slice(from, keep));
		this.#rest = window.slice(keep);
		return ended;
	}

	/** The last segments, once no piece is left. */
	finish(): Segment[] {
		this.#hold(this.#rest);
		this.#rest = '';
		return [...this.#end(), ...this.#give()];
	}

	#hold(text: string): void {
		this.#length += text.length;
		if (this.#length > HELD_MAX) this.#held = [];
		else if (text !== '') this.#held.push(text);
	}

	/** A segment is given out once the next one does not show that it goes on. */
	#end(): Segment[] {
		const text = this.#length > HELD_MAX ? null : this.#held.join('');
		this.#held = [];
		this.#length = 0;
		const before = this.#waiting;
		if (typeof before === 'string' && text !== null && goesOn(before, text)) {
			this.#waiting = before.length + text.length > HELD_MAX ? null : before + text;
			return [];
		}
		const given = before === undefined ? [] : this.#give();
		this.#waiting = text;
		return given;
	}

	#give(): Segment[] {
		if (this.#waiting === undefined) return [];
		const segment = { record: this.#record, text: this.#waiting };
		this.#waiting = undefined;
		this.#record += 1;
		return [segment];
	}
}

const HIDING: readonly (readonly [string, string])[] = [
	['<![CDATA[', ']]>'],
	['<!--', '-->']
];

/** Whether `text` ends inside a comment or CDATA that `next` closes before it opens one of its own. */
function goesOn(text: string, next: string): boolean {
	return HIDING.some(([opens, closes]) => {
		const opened = text.lastIndexOf(opens);
		if (opened < 0 || text.includes(closes, opened)) return false;
		const closed = next.indexOf(closes);
		const again = next.indexOf(opens);
		return closed >= 0 && (again < 0 || closed < again);
	});
}
