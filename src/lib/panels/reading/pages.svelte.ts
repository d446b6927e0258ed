import { untrack } from 'svelte';
import type { ListAnswer } from '#lib/core/archive/view.ts';
import { askAgain } from '#lib/worker/ask-again.ts';
import { wordsOf } from './failure-words.ts';

/** Pages kept: many screens, and little beside the archive itself. The ones read longest ago go first. */
const MOST_PAGES = 120;

type Fetch<Row> = (first: number, count: number) => Promise<ListAnswer<Row>>;

/**
 * A long list read page by page, one question at a time, the newest wish first.
 * On a new subject the rows before it stay until its first page is there, so that nothing flashes.
 */
export class Pages<Row> {
	/** Rows a page. */
	readonly size: number;
	/** The pages read, in the order in which they were. */
	#pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
	#total = $state<number | null>(null);
	#subject = $state(0);
	#isStale = $state(false);
	#failure = $state.raw<string | null>(null);
	#fetch: Fetch<Row> | null = null;
	#epoch = 0;
	#first = 0;
	#wished: readonly number[] = [];
	#isBusy = false;

	constructor(size: number) {
		this.size = size;
	}

	/** Rows of the subject, null before its first answer. */
	get total(): number | null {
		return this.#total;
	}
	/** Counts the subjects that have come to be shown. */
	get subject(): number {
		return this.#subject;
	}
	/** Whether the rows are still those of the subject before. */
	get isStale(): boolean {
		return this.#isStale;
	}
	/** Why the last page did not come, in words. */
	get failure(): string | null {
		return this.#failure;
	}

	page(index: number): readonly Row[] | null {
		return this.#pages.get(index) ?? null;
	}

	/** A new subject, beginning with the page that holds row `firstRow`. True once that is shown, false if it failed or was overtaken. */
	async reset(fetch: Fetch<Row>, firstRow = 0): Promise<boolean> {
		const epoch = ++this.#epoch;
		this.#fetch = fetch;
		this.#first = Math.floor(firstRow / this.size);
		this.#wished = [];
		this.#isStale = true;
		this.#failure = null;
		try {
			const answer = await askAgain(
				() => fetch(this.#first * this.size, this.size),
				() => epoch === this.#epoch
			);
			if (epoch !== this.#epoch) return false;
			this.#pages = new Map([[this.#first, answer.rows]]);
			this.#total = answer.total;
			this.#isStale = false;
			this.#subject++;
			return true;
		} catch (error) {
			if (epoch === this.#epoch) this.#failure = wordsOf(error);
			return false;
		}
	}

	/** Asks for pages that are near; forgets those asked for before and not yet under way. */
	wish(pages: readonly number[]): void {
		this.#wished = pages;
		untrack(() => void this.#work());
	}

	/** Asks again after a failure. */
	retry(): void {
		this.#failure = null;
		if (this.#isStale && this.#fetch) void this.reset(this.#fetch, this.#first * this.size);
		else void this.#work();
	}

	/** Brings one page now. */
	async bring(index: number): Promise<void> {
		const fetch = this.#fetch;
		if (this.#pages.has(index) || !fetch || this.#isStale) return;
		const epoch = this.#epoch;
		const { rows } = await askAgain(
			() => fetch(index * this.size, this.size),
			() => epoch === this.#epoch
		);
		if (epoch === this.#epoch) this.#keep(index, rows);
	}

	#keep(index: number, rows: readonly Row[]): void {
		const pages = new Map(this.#pages).set(index, rows);
		for (const page of pages.keys()) {
			if (pages.size <= MOST_PAGES) break;
			if (page !== index && !this.#wished.includes(page)) pages.delete(page);
		}
		this.#pages = pages;
	}

	async #work(): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		for (let next = this.#next(); next !== undefined; next = this.#next()) {
			const epoch = this.#epoch;
			try {
				await this.bring(next);
			} catch (error) {
				if (epoch === this.#epoch) this.#failure = wordsOf(error);
			}
		}
		this.#isBusy = false;
	}

	#next(): number | undefined {
		return this.#isStale || this.#failure !== null
			? undefined
			: this.#wished.find((page) => page * this.size < (this.#total ?? 0) && !this.#pages.has(page));
	}
}
