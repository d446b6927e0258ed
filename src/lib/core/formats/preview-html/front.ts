import { RichText } from '../html/rich-text.ts';
import type { Attributes, Sink, Visitor } from '../html/walk.ts';

type Part = 'title' | 'description' | 'short-title' | 'page-title' | 'aside';

const PARTS: Readonly<Record<string, Part>> = {
	tgme_channel_info_header_title: 'title',
	tgme_channel_info_description: 'description',
	tgme_header_title: 'short-title',
	tgme_page_title: 'page-title',
	'verified-icon': 'aside'
};

/** What stands before the first post of a page. */
export class PreviewFront implements Visitor {
	/** Whether the page is made to hold posts. */
	history = false;
	/** Whether the page says itself that it has no posts. */
	empty = false;
	/** Whether a post stands here whose own start is broken. */
	followed = false;
	readonly #parts = new Map<Part, RichText>();

	enter(_name: string, attributes: Attributes, within: Sink | null): Sink | null {
		const names = (attributes['class'] ?? '').split(/\s+/u);
		if (names.includes('tgme_channel_history')) this.history = true;
		if (names.includes('tme_no_messages_found')) this.empty = true;
		if (names.includes('tgme_widget_message_bubble')) this.followed = true;
		const part = names.map((name) => PARTS[name]).find((found) => found !== undefined);
		if (part === undefined) return within;
		if (part === 'aside') return null;
		const known = this.#parts.get(part) ?? new RichText();
		this.#parts.set(part, known);
		return known;
	}

	after(): void {
		// A page's front has no end of its own.
	}

	get name(): string | null {
		return this.#lineOf('title') ?? this.#lineOf('short-title');
	}

	get description(): string | null {
		const text = this.#parts.get('description')?.value() ?? '';
		return text === '' ? null : text;
	}

	/** Whether it is the page that leads to a channel and shows none of its posts. */
	get leadsOnly(): boolean {
		return this.#lineOf('page-title') !== null;
	}

	#lineOf(part: Part): string | null {
		const line = this.#parts.get(part)?.line() ?? '';
		return line === '' ? null : line;
	}
}
