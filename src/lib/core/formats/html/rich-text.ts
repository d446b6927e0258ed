import { detach } from './detach.ts';
import type { Links } from './links.ts';
import type { Attributes, Sink } from './walk.ts';

/** Line breaks that stand at least between a block and its neighbours. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
	['p', 2],
	['h1', 2],
	['h2', 2],
	['h3', 2],
	['h4', 2],
	['h5', 2],
	['h6', 2],
	['div', 1],
	['blockquote', 1],
	['pre', 1],
	['ul', 1],
	['ol', 1],
	['li', 1],
	['table', 1],
	['tr', 1],
	['hr', 1],
	['details', 1],
	['summary', 1]
]);
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

/**
 * Puts the words of a rich fragment together as a reader sees them. A line break of the source is layout and no more
 * than a space, with the blanks beside it; other blanks are the writer's own and stay, as no exporter adds any.
 */
export class RichText implements Sink {
	readonly #links: Links | null;
	#out = '';
	/** Line feeds at the end of the text so far, and whether it ends in a blank: asked often, and a long text is dear to search. */
	#feeds = 0;
	#blankEnd = true;
	#space = false;
	/** Line breaks owed before the next word. */
	#breaks = 0;
	#preformatted = 0;

	constructor(links: Links | null = null) {
		this.#links = links;
	}

	text(data: string): void {
		if (this.#preformatted > 0) {
			this.#put(data.replace(/\r\n?/gu, '\n'));
			return;
		}
		let from = 0;
		for (;;) {
			const at = nextLineBreak(data, from);
			if (at === -1) break;
			this.#put(data.slice(from, blanksBefore(data, from, at)));
			this.#space = true;
			from = blanksAfter(data, at);
		}
		this.#put(from === 0 ? data : data.slice(from));
	}

	open(name: string, attributes: Attributes): void {
		if (name === 'br') {
			this.#space = false;
			this.#breaks = 0;
			this.#feed();
		} else if (name === 'a') {
			if (attributes['href'] !== undefined) this.#links?.add(attributes['href']);
		} else if (name === 'img') {
			if (/(?:^|\s)emoji/u.test(attributes['class'] ?? '')) this.#put(attributes['alt'] ?? '');
		} else if (name === 'td' || name === 'th') {
			this.#space = true;
		} else this.#block(name);
		if (name === 'pre') this.#preformatted += 1;
	}

	close(name: string): void {
		if (name === 'pre') this.#preformatted -= 1;
		this.#block(name);
	}

	/** The text without blanks and empty lines around it. */
	value(): string {
		return detach(this.#out.trim());
	}

	/** The text on one line. */
	line(): string {
		return detach(this.#out.replace(/\s+/gu, ' ').trim());
	}

	#block(name: string): void {
		const breaks = BLOCKS.get(name);
		if (breaks === undefined) return;
		this.#space = false;
		this.#breaks = Math.max(this.#breaks, breaks);
	}

	#put(words: string): void {
		if (words === '') return;
		if (this.#breaks > 0) {
			const owed = this.#out === '' ? 0 : this.#breaks;
			while (this.#feeds < owed) this.#feed();
			this.#breaks = 0;
		} else if (this.#space && !this.#blankEnd) this.#out += ' ';
		this.#space = false;
		this.#out += words;
		const end = words.charCodeAt(words.length - 1);
		this.#feeds = end === LINE_FEED ? 1 : 0;
		this.#blankEnd = isBlank(end);
	}

	#feed(): void {
		this.#out += '\n';
		this.#feeds += 1;
		this.#blankEnd = true;
	}
}

function isBlank(code: number): boolean {
	return code === SPACE || (code >= 9 && code <= RETURN);
}

function nextLineBreak(data: string, from: number): number {
	const feed = data.indexOf('\n', from);
	const back = data.indexOf('\r', from);
	if (back === -1) return feed;
	return feed === -1 ? back : Math.min(feed, back);
}

function blanksBefore(data: string, from: number, at: number): number {
	let end = at;
	while (end > from && isBlank(data.charCodeAt(end - 1))) end -= 1;
	return end;
}

function blanksAfter(data: string, at: number): number {
	let end = at;
	while (end < data.length && isBlank(data.charCodeAt(end))) end += 1;
	return end;
}

/** Whether a text has a character that is no blank. */
export function hasWords(text: string): boolean {
	for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return true;
	return false;
}
