import { onTestFinished, vi } from 'vitest';

/** A storage of the browser's, in memory. */
function makeStorage(): Storage {
	const items = new Map<string, string>();
	return {
		get length() {
			return items.size;
		},
		key: (index) => [...items.keys()][index] ?? null,
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value),
		removeItem: (key) => void items.delete(key),
		clear: () => items.clear()
	};
}

/** What one browser keeps: `tab` is new for every tab, `machine` is shared. */
export interface Storages {
	readonly tab: Storage;
	readonly machine: Storage;
}

/** Puts storages, and a wish for no motion, in the place of a browser's for one test. */
export function useStorages({ tab, machine }: Partial<Storages> = {}): Storages {
	const storages = { tab: tab ?? makeStorage(), machine: machine ?? makeStorage() };
	vi.stubGlobal('sessionStorage', storages.tab);
	vi.stubGlobal('localStorage', storages.machine);
	vi.stubGlobal('matchMedia', () => ({ matches: true }));
	onTestFinished(() => void vi.unstubAllGlobals());
	return storages;
}
