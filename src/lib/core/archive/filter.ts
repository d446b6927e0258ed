import type { TermKey } from '#lib/core/model/ids.ts';

/** Posts that mention every term of `all` and no term of `none`. */
export interface Filter {
	readonly all: readonly TermKey[];
	readonly none: readonly TermKey[];
}

export const NO_FILTER: Filter = { all: [], none: [] };
