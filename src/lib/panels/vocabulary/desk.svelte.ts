import { createContext } from 'svelte';
import type { TermKey } from '#lib/core/model/ids.ts';
import type { Edit } from '#lib/core/vocabulary/edit.ts';
import type { Dashboard } from '#lib/state/dashboard.svelte.ts';
import { listEntries, type Entry } from './entries.ts';

/** What lies on the desk while the vocabulary is worked on: all terms, the chosen one, and what was done last. */
export class Desk {
	readonly dashboard: Dashboard;
	chosen = $state<TermKey | null>(null);
	/** What was done last, in words. */
	said = $state('');

	constructor(dashboard: Dashboard) {
		this.dashboard = dashboard;
	}

	/** Null until the terms of the program are there. */
	readonly entries = $derived.by((): readonly Entry[] | null => {
		const { vocabulary, summary, answer } = this.dashboard;
		const { lexicon, current } = vocabulary;
		if (!lexicon) return null;
		return listEntries({
			terms: summary?.terms ?? [],
			counts: answer?.counts ?? null,
			lexicon,
			vocabulary: current
		});
	});
	readonly #byKey = $derived(new Map((this.entries ?? []).map((entry) => [entry.key, entry])));

	entryOf(key: TermKey): Entry | null {
		return this.#byKey.get(key) ?? null;
	}
	labelOf(key: TermKey): string {
		return this.entryOf(key)?.label ?? this.dashboard.labelOf(key);
	}

	/** `said` is told when the counts have followed. False where nothing was changed. */
	async edit(edit: Edit, said: string): Promise<boolean> {
		const isDone = await this.dashboard.vocabulary.edit(edit);
		if (!isDone) return false;
		this.#follow(edit);
		this.said = said;
		return true;
	}

	async undo(): Promise<void> {
		if (await this.dashboard.vocabulary.undo()) this.said = 'The last change is taken back';
	}
	async redo(): Promise<void> {
		if (await this.dashboard.vocabulary.redo()) this.said = 'The change is made again';
	}

	/** What is pinned or filtered by goes over to what it counts as, or goes with what counts no more. */
	#follow(edit: Edit): void {
		if (edit.kind !== 'merge' && edit.kind !== 'off' && edit.kind !== 'reset') return;
		const { filters, pins } = this.dashboard;
		if (edit.kind === 'reset' && this.dashboard.termOf(edit.term)) return;
		const into = edit.kind === 'merge' ? [edit.into] : [];
		const follow = (keys: readonly TermKey[]) => [
			...new Set(keys.flatMap((key) => (key === edit.term ? into : [key])))
		];
		const { all, none } = filters.filter;
		pins.set(follow(pins.keys));
		filters.set({ all: follow(all), none: follow(none) });
	}
}

export const [getDesk, setDesk] = createContext<Desk>();
