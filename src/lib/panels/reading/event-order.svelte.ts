import { titlePattern } from '#lib/core/archive/find.ts';
import type { EventRow, ListQuery } from '#lib/core/archive/view.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import { windowOf, type Dashboard } from '#lib/state/dashboard.svelte.ts';
import { writeLink } from '#lib/state/link.ts';
import { askAgain } from '#lib/worker/ask-again.ts';
import { Finding } from './finding.svelte.ts';
import { Pages } from './pages.svelte.ts';

const ROWS_A_PAGE = 20;
/** Times read along the list: the thumb of a scroll bar has not many more places. */
const MILESTONES = 401;

/** Which events a list is of. */
export type Asked = Omit<ListQuery, 'first' | 'count'>;

/** The events of the range and the filter in order of time: their rows, their times, and where one of them stands. */
export class EventOrder {
	readonly #dashboard: Dashboard;
	readonly pages = new Pages<EventRow>(ROWS_A_PAGE);
	readonly finding: Finding = new Finding((text, first, count) =>
		askAgain(
			() => this.#dashboard.client.find({ ...this.query, text, first, count }),
			() => this.finding.text === text
		)
	);
	#milestones = $state.raw<Float64Array>(new Float64Array());

	readonly query: Asked = $derived.by(() => {
		const { filters, viewport } = this.#dashboard;
		return { filter: filters.filter, window: windowOf(viewport.settled) };
	});
	/** The archive, its range and the filter, in words that tell one list from another. */
	readonly view = $derived.by(() =>
		writeLink({ ...this.#dashboard.link, event: null, pins: [], grain: null, measure: 'posts' })
	);
	/** What is looked for, as it stands in titles. */
	readonly pattern = $derived.by(() => titlePattern(this.finding.text));

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	/** Times at equal steps along the list; empty until they are read. */
	get milestones(): Float64Array {
		return this.#milestones;
	}

	/** Reads the rows around `index`, and the times beside them. True once the rows are there, false if they failed or were overtaken. */
	async read(asked: Asked, index: number): Promise<boolean> {
		const { client } = this.#dashboard;
		const fetch = (first: number, count: number) => client.events({ ...asked, first, count });
		if (!(await this.pages.reset(fetch, index))) return false;
		void this.#readMilestones(asked);
		return true;
	}

	async #readMilestones(asked: Asked): Promise<void> {
		const found = await askAgain(
			() => this.#dashboard.client.milestones({ ...asked, count: MILESTONES }),
			() => asked === this.query
		).catch(() => null);
		if (found && asked === this.query) this.#milestones = found;
	}

	/** Where the event, or the first at or after an instant, stands in the list; -1 where it does not, or is no longer asked for. */
	locate(asked: Asked, target: EventId | number): Promise<number> {
		return askAgain(
			() => this.#dashboard.client.locate({ ...asked, target }),
			() => asked === this.query
		).catch(() => -1);
	}
}
