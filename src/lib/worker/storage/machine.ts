import { messageOf } from '../open-failure.ts';
import type { Failure } from '../protocol.ts';
import type { FolderHandle } from './handles.ts';
import type { Locks } from './locks.ts';
import { openStore, type Store } from './store.ts';

const NEXT = 'Archives can be opened and read; they are gone when the page is closed or reloaded.';

/** The store of this browser, swept; or in words why it has none. */
export async function findStore(): Promise<Store | { readonly trouble: Failure }> {
	try {
		const root = await navigator.storage.getDirectory();
		const store = await openStore({
			root: root as unknown as FolderHandle,
			locks: 'locks' in navigator ? (navigator.locks as unknown as Locks) : null,
			now: Date.now
		});
		await store.sweep();
		return store;
	} catch (error) {
		return { trouble: troubleOf(error) };
	}
}

function troubleOf(error: unknown): Failure {
	const isSecure = (globalThis as { isSecureContext?: boolean }).isSecureContext ?? true;
	if (!isSecure) {
		return { what: 'Archives are not kept: this page was not loaded over https.', next: NEXT };
	}
	const why = error instanceof TypeError ? 'this browser has no private file system' : messageOf(error);
	return {
		what: `Archives are not kept: this browser, or this private window, allows no files of the page’s own (${why}).`,
		next: NEXT
	};
}

/** Bytes used and allowed, and whether they are safe from being cleared; null where the browser does not say. */
export async function readRoom(): Promise<{
	room: { usedBytes: number; allowedBytes: number } | null;
	isPersistent: boolean | null;
}> {
	try {
		const [{ usage, quota }, isPersistent] = await Promise.all([
			navigator.storage.estimate(),
			navigator.storage.persisted()
		]);
		const room =
			usage === undefined || quota === undefined ? null : { usedBytes: usage, allowedBytes: quota };
		return { room, isPersistent };
	} catch {
		return { room: null, isPersistent: null };
	}
}
