import type { Services } from './host.ts';
import { inputsOf } from './inputs.ts';
import { late } from './late.ts';
import { messageOf, OpenFailure } from './open-failure.ts';
import { createOpener } from './open-source.ts';
import type { Shelf, ShelfAction } from './protocol.ts';
import { findStore as findStoreHere, readRoom } from './storage/machine.ts';
import type { FindStore } from './storage/store.ts';

/** What the worker does for the page. The private file system is looked for once, when it is first needed. */
export function createServices(findStore: FindStore = findStoreHere): Services {
	let store: ReturnType<FindStore> | undefined;
	const findOnce: FindStore = () => (store ??= findStore());

	async function act(action: ShelfAction): Promise<Shelf> {
		const found = await findOnce();
		const { room, isPersistent } = await readRoom();
		if ('trouble' in found) return { archives: [], room, isPersistent, trouble: found.trouble };
		try {
			if (action.kind === 'rename') await found.rename(action.archive, action.name);
			if (action.kind === 'remove') await found.remove(action.archive);
			return { archives: await found.list(), room, isPersistent, trouble: null };
		} catch (error) {
			throw new OpenFailure({
				what: `The archives kept on this machine could not be ${VERBS[action.kind]}: ${messageOf(error)}`,
				next: 'Close other tabs of Postline and try again.'
			});
		}
	}

	return {
		open: createOpener(findOnce),
		look: async ({ source, read }, signal) => (await late()).inspectInputs(inputsOf(source, signal), read),
		shelf: act
	};
}

const VERBS = { list: 'listed', rename: 'renamed', remove: 'removed' } as const;
