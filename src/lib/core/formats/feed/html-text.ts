import { Parser } from 'htmlparser2';
import type { MediaKind } from '#lib/core/model/post.ts';

/** What a reader sees of an HTML fragment. */
export interface HtmlText {
	readonly text: string;
	/** Addresses behind words, each once, in order. */
	readonly links: readonly string[];
	/** Kinds by the address of the picture, video or sound. */
	readonly media: ReadonlyMap<string, MediaKind>;
}

/** Line breaks that a block of each kind asks for above and below; other elements run on in their line. */
const BREAKS: Readonly<Record<string, number>> = {
	p: 2,
	h1: 2,
	h2: 2,
	h3: 2,
	h4: 2,
	h5: 2,
	h6: 2,
	blockquote: 2,
	ul: 2,
	ol: 2,
	pre: 2,
	table: 2,
	figure: 2,
	hr: 2,
	div: 1,
	li: 1,
	tr: 1,
	dt: 1,
	dd: 1,
	section: 1,
	article: 1,
	header: 1,
	footer: 1,
	figcaption: 1
};
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'head', 'title']);
const MEDIA: Readonly<Record<string, MediaKind>> = { img: 'photo', video: 'video', audio: 'audio' };
/** A fragment without any of these has its lines broken by its writer. */
const LAID_OUT = /<(?:br|p|div|li|tr|h[1-6]|blockquote|pre|section|article)\b/iu;
const EMOJI_ALT =
	/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|[#*0-9]?\u20E3){1,16}$/u;
const ABSOLUTE = /^(?:https?|tg|mailto):/iu;

/** Turns a fragment of HTML into the lines that a reader sees. Any text is a fragment. */
export function readHtml(fragment: string): HtmlText {
	const page = new Page(LAID_OUT.test(fragment));
	const parser = new Parser(
		{
			onopentag: (name, attributes) => page.open(name, attributes),
			ontext: (text) => page.write(text),
			onclosetag: (name) => page.close(name)
		},
		{ decodeEntities: true }
	);
	parser.end(fragment);
	return { text: page.text(), links: [...page.links], media: page.media };
}

class Page {
	readonly links = new Set<string>();
	readonly media = new Map<string, MediaKind>();
	readonly #pieces: string[] = [];
	#breaks = 0;
	/** The line so far is empty or ends in a space. */
	#spaced = true;
	#unseen = 0;
	#verbatim = 0;
	readonly #lists: (number | null)[] = [];

	constructor(private readonly laidOut: boolean) {}

	open(name: string, attributes: Readonly<Record<string, string>>): void {
		if (UNSEEN.has(name)) this.#unseen += 1;
		if (name === 'pre') this.#verbatim += 1;
		this.#break(BREAKS[name] ?? 0);
		if (name === 'br') this.#put('\n');
		if (name === 'td' || name === 'th') this.write(' ');
		if (name === 'ul' || name === 'ol') this.#lists.push(name === 'ol' ? 0 : null);
		if (name === 'li') this.write(this.#sign());
		const href = attributes['href']?.trim() ?? '';
		if (name === 'a' && ABSOLUTE.test(href)) this.links.add(href);
		const kind = MEDIA[name];
		if (kind !== undefined) this.#show(kind, attributes);
	}

	close(name: string): void {
		if (UNSEEN.has(name)) this.#unseen -= 1;
		if (name === 'pre') this.#verbatim -= 1;
		if (name === 'ul' || name === 'ol') this.#lists.pop();
		this.#break(BREAKS[name] ?? 0);
	}

	write(text: string): void {
		if (this.#unseen > 0) return;
		if (this.#verbatim > 0) {
			this.#put(text.replace(/\r\n?/gu, '\n'));
			return;
		}
		const lines = this.laidOut ? [text] : text.split(/\r\n|\r|\n/u);
		for (const [at, line] of lines.entries()) {
			if (at > 0) this.#put('\n');
			const words = line.replace(/[ \t\r\n\f]+/gu, ' ');
			this.#put(this.#spaced ? words.replace(/^ /u, '') : words);
		}
	}

	text(): string {
		return this.#pieces
			.join('')
			.replace(/[ \t]+\n/gu, '\n')
			.replace(/\n{3,}/gu, '\n\n')
			.replace(/^\s+|\s+$/gu, '');
	}

	#show(kind: MediaKind, attributes: Readonly<Record<string, string>>): void {
		const alt = attributes['alt'] ?? '';
		if (kind === 'photo' && EMOJI_ALT.test(alt)) return this.write(alt);
		const counts = ['width', 'height'].some((side) => /^[01](?:px)?$/u.test(attributes[side] ?? ''));
		if (!counts) this.media.set(attributes['src'] ?? `${kind} ${String(this.media.size)}`, kind);
	}

	#sign(): string {
		const number = this.#lists.pop();
		if (number === undefined) return '';
		this.#lists.push(number === null ? null : number + 1);
		return number === null ? '• ' : `${String(number + 1)}. `;
	}

	#break(lines: number): void {
		this.#breaks = Math.max(this.#breaks, lines);
		if (lines > 0) this.#spaced = true;
	}

	#put(text: string): void {
		if (text === '') return;
		if (this.#breaks > 0 && this.#pieces.length > 0) this.#pieces.push('\n'.repeat(this.#breaks));
		this.#breaks = 0;
		this.#pieces.push(text);
		this.#spaced = /[ \n]$/u.test(text);
	}
}
