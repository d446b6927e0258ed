import type { Filter } from '#lib/core/archive/filter.ts';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import type { TermKey } from '#lib/core/model/ids.ts';

/** Which posts count: all that mention every included term and no excluded one. */
export class Filters {
	#filter = $state.raw<Filter>(NO_FILTER);

	get filter(): Filter {
		return this.#filter;
	}
	readonly active = $derived(this.#filter.all.length + this.#filter.none.length > 0);

	stateOf(key: TermKey): 'all' | 'none' | null {
		if (this.#filter.all.includes(key)) return 'all';
		return this.#filter.none.includes(key) ? 'none' : null;
	}

	/** Includes the term, or lets it go where it was included already; `exclude` does the same for exclusion. */
	toggle(key: TermKey, exclude: boolean): void {
		const wanted = exclude ? 'none' : 'all';
		const next = this.stateOf(key) === wanted ? null : wanted;
		const without = (keys: readonly TermKey[]) => keys.filter((other) => other !== key);
		this.#filter = {
			all: next === 'all' ? [...without(this.#filter.all), key] : without(this.#filter.all),
			none: next === 'none' ? [...without(this.#filter.none), key] : without(this.#filter.none)
		};
	}

	set(filter: Filter): void {
		const same =
			filter.all.join() === this.#filter.all.join() && filter.none.join() === this.#filter.none.join();
		if (!same) this.#filter = filter;
	}

	clear(): void {
		this.set(NO_FILTER);
	}
}
