import type { Dashboard } from './dashboard.svelte.ts';
import { readLink, writeLink, type ViewLink } from './link.ts';

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
	/** Archives of a step back that are on their way: until then the address is ahead of the view. */
	#following = 0;

	constructor(dashboard: Dashboard, router: Router) {
		this.#dashboard = dashboard;
		this.#router = router;
	}

	/** The view that the address asks for, and whether it asks for anything at all. */
	read(): { link: ViewLink; isBare: boolean } {
		return { link: readLink(location.search), isBare: location.search.length <= 1 };
	}

	/** Call from an effect: writes the view as it now is. */
	write(): void {
		const link = this.#dashboard.link;
		const query = writeLink(link);
		const steps = stepsOf(link);
		if (this.#following > 0 || query === this.#written) return;
		const isFirst = this.#written === null;
		const isStep = !isFirst && steps !== this.#steps;
		this.#written = query;
		this.#steps = steps;
		const url = query ? `?${query}` : location.pathname;
		if (isStep) this.#router.push(url);
		else this.#router.replace(url);
	}

	/** Call on popstate: shows what the address now says, and opens the archive it is of where another one is open. */
	follow(): void {
		const { link } = this.read();
		this.#written = location.search.slice(1);
		this.#steps = stepsOf(link);
		if (link.archive === this.#dashboard.link.archive) this.#dashboard.apply(link);
		else void this.#open(link);
	}

	async #open(link: ViewLink): Promise<void> {
		this.#following++;
		await this.#dashboard.follow(link);
		this.#following--;
		// Where the archive could not be had, the address says again what is shown.
		this.#steps = stepsOf(this.#dashboard.link);
		this.write();
	}
}

/** The parts of a view whose change is a step that Back undoes. */
function stepsOf(link: ViewLink): string {
	return writeLink({ ...link, event: null, pins: [], grain: null, measure: 'posts' });
}
