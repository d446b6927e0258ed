import type { ListQuery } from '#lib/core/archive/view.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { Client } from '#lib/worker/client.ts';
import { findNeighbour } from './neighbour.ts';

/** The list that is stepped through, and the open event, as they are now. */
interface Standing {
	readonly query: Pick<ListQuery, 'filter' | 'window'>;
	readonly eventId: EventId | null;
}

/** Steps from event to event in the order of the list. */
export class EventStepper {
	readonly #client: Client;
	readonly #standing: () => Standing;
	#last: Promise<void> = Promise.resolve();

	constructor(client: Client, standing: () => Standing) {
		this.#client = client;
		this.#standing = standing;
	}

	/** `open` gets the event after or before the open one, the first where none is open; nothing at the ends. */
	step(direction: 1 | -1, open: (id: EventId) => void, fail: (error: unknown) => void): Promise<void> {
		// One after the other: each begins where the one before it has led, however fast the key is pressed.
		this.#last = this.#last.then(() => this.#take(direction, open)).catch(fail);
		return this.#last;
	}

	async #take(direction: 1 | -1, open: (id: EventId) => void): Promise<void> {
		const { query, eventId: from } = this.#standing();
		const isWanted = (): boolean => this.#standing().eventId === from;
		const next = await findNeighbour(this.#client, query, { from, direction }, isWanted);
		if (next) open(next);
	}
}
