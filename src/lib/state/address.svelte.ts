import type { Dashboard } from './dashboard.svelte.ts';
import { readLink, writeLink, type ViewLink } from './link.ts';

/** Marks the address of a view of an archive that only this machine has. */
const OWN = 'own';

/** What the page's router offers: changes of address without loading anything. */
export interface Router {
	push(url: string): void;
	replace(url: string): void;
}

/** Keeps the address bar and the view the same. A change of range or filter is a step that Back undoes. */
export class Address {
	#dashboard: Dashboard;
	#router: Router;
	#steps = '';
	#written: string | null = null;

	constructor(dashboard: Dashboard, router: Router) {
		this.#dashboard = dashboard;
		this.#router = router;
	}

	/** The view that the address asks for; `isOwn` where it belongs to an archive that is not published. */
	read(): { link: ViewLink; isOwn: boolean } {
		const query = location.search;
		return { link: readLink(query), isOwn: new URLSearchParams(query).get('a') === OWN };
	}

	/** Call from an effect: writes the view as it now is. */
	write(): void {
		const link = this.#dashboard.link;
		const query = this.#own(writeLink(link));
		const steps =
			writeLink({ ...link, event: null, pins: [], grain: null, measure: 'posts' }) + query.slice(0, 5);
		if (query === this.#written) return;
		const isFirst = this.#written === null;
		const isStep = !isFirst && steps !== this.#steps;
		this.#written = query;
		this.#steps = steps;
		const url = query ? `?${query}` : location.pathname;
		if (isStep) this.#router.push(url);
		else this.#router.replace(url);
	}

	/** Call on popstate: shows what the address now says. */
	follow(): void {
		const { link } = this.read();
		this.#written = location.search.slice(1);
		this.#steps =
			writeLink({ ...link, event: null, pins: [], grain: null, measure: 'posts' }) +
			this.#written.slice(0, 5);
		this.#dashboard.apply(link);
	}

	#own(query: string): string {
		if (this.#dashboard.isPublished) return query;
		return query ? `a=${OWN}&${query}` : `a=${OWN}`;
	}
}
