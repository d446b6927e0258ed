const PAGE_BITS = 14;
const PAGE = 1 << PAGE_BITS;

interface Page {
	readonly ends: Int32Array;
	readonly likeness: Float32Array;
}

/** Pairs of posts that are alike, by number, in columns that grow by pages. */
export class Links {
	size = 0;
	readonly #pages: Page[] = [];

	/** `likeness` in 0..1. */
	add(later: number, earlier: number, likeness: number): void {
		if (this.size >>> PAGE_BITS === this.#pages.length) {
			this.#pages.push({ ends: new Int32Array(2 * PAGE), likeness: new Float32Array(PAGE) });
		}
		const page = this.#page(this.size);
		const at = this.size++ & (PAGE - 1);
		page.ends[2 * at] = later;
		page.ends[2 * at + 1] = earlier;
		page.likeness[at] = likeness;
	}

	later(link: number): number {
		return this.#page(link).ends[2 * (link & (PAGE - 1))] ?? 0;
	}

	earlier(link: number): number {
		return this.#page(link).ends[2 * (link & (PAGE - 1)) + 1] ?? 0;
	}

	likeness(link: number): number {
		return this.#page(link).likeness[link & (PAGE - 1)] ?? 0;
	}

	#page(link: number): Page {
		return this.#pages[link >>> PAGE_BITS] as Page;
	}
}
