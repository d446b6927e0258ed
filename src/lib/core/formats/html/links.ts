import { detach } from './detach.ts';

/** What an address may start with to be kept; paths of an export's own files and scripts are no links of a post. */
const SCHEME = /^(?:https?:\/\/|tg:|mailto:)./iu;
/** A hashtag of a page that a browser saved: its search on the service, which is the page's doing. */
const HASHTAG_SEARCH = /^https?:\/\/(?:t|telegram)\.me\/[^?#]*\?q=(?:%23|%24|#|\$)/iu;
/** An address is at most this long; what is longer carries its data in itself. */
const LENGTH_MAX = 8192;

/** The addresses of one post, each once, in order. */
export class Links {
	/** Made with the first: most posts have none. */
	#found: Set<string> | null = null;

	add(href: string): void {
		const address = href.trim();
		if (address.length > LENGTH_MAX || !SCHEME.test(address) || HASHTAG_SEARCH.test(address)) return;
		(this.#found ??= new Set()).add(detach(address));
	}

	all(): readonly string[] {
		return this.#found === null ? [] : [...this.#found];
	}
}
