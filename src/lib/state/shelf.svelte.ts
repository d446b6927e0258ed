import type { Client } from '#lib/worker/client.ts';
import type { Failure, KeptArchive, Shelf, ShelfAction } from '#lib/worker/protocol.ts';
import { failureOf } from './failure-of.ts';

const ASKED_AS = 'postline.asked-to-persist';

/** The archives kept on this machine. */
export class ShelfState {
	#client: Client;
	#shelf = $state.raw<Shelf | null>(null);
	#failure = $state.raw<Failure | null>(null);

	constructor(client: Client) {
		this.#client = client;
	}

	/** Newest first; null until the shelf was first read. */
	get archives(): readonly KeptArchive[] | null {
		return this.#shelf?.archives ?? null;
	}
	/** Bytes that this site uses and may use, where the browser says. */
	get room(): Shelf['room'] {
		return this.#shelf?.room ?? null;
	}
	/** Whether the browser has promised to keep them; null where it does not say. */
	get isPersistent(): boolean | null {
		return this.#shelf?.isPersistent ?? null;
	}
	/** Why nothing can be kept here, else why the last action failed; in words. */
	get failure(): Failure | null {
		return this.#shelf?.trouble ?? this.#failure;
	}

	refresh(): Promise<void> {
		return this.#act({ kind: 'list' });
	}
	/** An empty name takes the user's name back. */
	rename(archive: string, name: string): Promise<void> {
		return this.#act({ kind: 'rename', archive, name });
	}
	remove(archive: string): Promise<void> {
		return this.#act({ kind: 'remove', archive });
	}

	/** Asks the browser, once ever, not to clear what is kept; some ask the user then. */
	async afterKeeping(): Promise<void> {
		await askToPersist();
		await this.refresh();
	}

	async #act(action: ShelfAction): Promise<void> {
		this.#failure = null;
		try {
			this.#shelf = await this.#client.shelf(action);
		} catch (error) {
			this.#failure = failureOf(error);
		}
	}
}

async function askToPersist(): Promise<void> {
	try {
		if (localStorage.getItem(ASKED_AS) !== null || (await navigator.storage.persisted())) return;
		localStorage.setItem(ASKED_AS, 'yes');
		await navigator.storage.persist();
	} catch {
		// Not every browser lets a page ask; the archives are kept all the same, while there is room.
	}
}
