import type { OverviewAnswer, RangeAnswer } from '#lib/core/archive/view.ts';
import type { Client } from '#lib/worker/client.ts';
import { onNextFrame } from './next-frame.ts';
import { Latest } from './latest.ts';

type Query<Name extends 'overview' | 'range'> = Parameters<Client[Name]>[0];

/** The worker's last answers about the open archive. */
export class Answers {
	#client: Client;
	#overview = $state.raw<OverviewAnswer | null>(null);
	#range = $state.raw<RangeAnswer | null>(null);
	#trouble = $state.raw<string | null>(null);
	#asked: Partial<{ overview: Query<'overview'>; range: Query<'range'> }> = {};
	#latestOverview = new Latest();
	#latestRange = new Latest();
	/** Answered, and not shown yet. */
	#waiting: RangeAnswer | null = null;

	constructor(client: Client) {
		this.#client = client;
	}

	get overview(): OverviewAnswer | null {
		return this.#overview;
	}
	/** While a newer one is under way it is of the range before. */
	get range(): RangeAnswer | null {
		return this.#range;
	}
	/** A failure to answer, in words. */
	get trouble(): string | null {
		return this.#trouble;
	}

	askOverview(query: Query<'overview'>): void {
		this.#asked.overview = query;
		this.#latestOverview.ask(
			() => this.#client.overview(query),
			(answer) => (this.#overview = answer),
			(error) => this.fail(error)
		);
	}
	askRange(query: Query<'range'>): void {
		this.#asked.range = query;
		this.#latestRange.ask(
			() => this.#client.range(query),
			(answer) => {
				this.#waiting = answer;
				this.#trouble = null;
				onNextFrame(() => this.show());
			},
			(error) => this.fail(error)
		);
	}

	/** Shows the answer that waits for the next frame: a hand that moves calls it, so that a frame is drawn once and not twice. */
	show(): void {
		if (this.#waiting === null) return;
		this.#range = this.#waiting;
		this.#waiting = null;
	}

	/**
	 * Asks again what was asked last, of an archive whose terms have changed. What was answered stays until the function that is
	 * returned puts the new answers in its place, so that numbers and names change together.
	 */
	async renew(): Promise<() => void> {
		const { overview, range } = this.#asked;
		this.#latestOverview.forget();
		this.#latestRange.forget();
		const fresh = await Promise.all([
			overview ? this.#client.overview(overview) : null,
			range ? this.#client.range(range) : null
		]).catch((error: unknown) => {
			this.fail(error);
			return [null, null] as const;
		});
		return () => {
			this.#waiting = null;
			[this.#overview, this.#range] = fresh;
		};
	}

	/** What was answered, or is under way, belongs to an archive that is no longer open. */
	forget(): void {
		this.#latestOverview.forget();
		this.#latestRange.forget();
		this.#waiting = null;
		this.#overview = null;
		this.#range = null;
		this.#trouble = null;
	}

	fail(error: unknown): void {
		if (isSuperseded(error)) return;
		this.#trouble =
			typeof error === 'object' && error !== null && 'what' in error ? String(error.what) : String(error);
	}
}

function isSuperseded(error: unknown): boolean {
	return error instanceof Error && error.name === 'Superseded';
}
