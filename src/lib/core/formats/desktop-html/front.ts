import { RichText } from '../html/rich-text.ts';
import type { Attributes, Sink, Visitor } from '../html/walk.ts';
import { DESKTOP_ROLES } from './roles.ts';

/** What stands before the first message of a page. */
export class DesktopFront implements Visitor {
	/** Whether the page is made to hold messages. */
	history = false;
	/** Whether a message stands here whose own start is broken. */
	followed = false;
	#header = false;
	#name: RichText | null = null;

	enter(_name: string, attributes: Attributes, within: Sink | null): Sink | null {
		const classes = attributes['class'] ?? '';
		if (classes === 'page_header') this.#header = true;
		if (classes === 'history') this.history = true;
		const role = classes === '' ? 'none' : DESKTOP_ROLES.roleOf(classes);
		if (role === 'date' && this.history) this.followed = true;
		if (role === 'text' && this.#header && this.#name === null) return (this.#name = new RichText());
		return within;
	}

	after(): void {
		// A page's front has no end of its own.
	}

	/** The chat's name, or the list's on a page that holds one. */
	get name(): string | null {
		const name = this.#name?.line() ?? '';
		return name === '' ? null : name;
	}
}
