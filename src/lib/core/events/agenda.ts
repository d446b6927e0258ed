import type { Links } from './links.ts';
import { Queue } from './queue.ts';
import { costOfLink } from './sort-links.ts';

/** Links in order of cost, of equals the smaller number first: all once, and again those that are put back. */
export class Agenda {
	/** Of the link taken last. */
	cost = 0;
	readonly #links: Links;
	readonly #sorted: Int32Array;
	#next = 0;
	/** Few are put back, and a small queue is a fast one. */
	readonly #again = new Queue();

	/** `sorted` as from `sortLinks`. */
	constructor(links: Links, sorted: Int32Array) {
		this.#links = links;
		this.#sorted = sorted;
	}

	/** Takes the cheapest link; -1 where there is none. */
	take(): number {
		const link = this.#sorted[this.#next] ?? -1;
		const cost = link < 0 ? Infinity : costOfLink(this.#links, link);
		if (this.#again.precedes(link, cost)) {
			const again = this.#again.take();
			this.cost = this.#again.cost;
			return again;
		}
		this.#next++;
		this.cost = cost;
		return link;
	}

	putBack(link: number, cost: number): void {
		this.#again.put(link, cost);
	}
}
