import type { ReadOptions } from '#lib/core/model/reading.ts';
import type { Spread } from '#lib/core/pipeline/spread.ts';
import type { Client, Task } from '#lib/worker/client.ts';
import type {
	Failure,
	ImportSource,
	Inspection,
	Opened,
	OpenRequest,
	Progress
} from '#lib/worker/protocol.ts';
import { failureOf } from './failure-of.ts';

const AT_ONCE: Progress = {
	stage: 'reading',
	done: 0,
	total: null,
	posts: 0,
	bytesPerSecond: null,
	leftMs: null
};

/**
 * An archive on its way: first a look at the files, then the opening with progress, cancel, and the failure in words.
 * The archive already open stays until one succeeds.
 */
export class Opening {
	#client: Client;
	#progress = $state.raw<Progress | null>(null);
	#spread = $state.raw<Spread | null>(null);
	#failure = $state.raw<Failure | null>(null);
	#isLooking = $state(false);
	#job: Task<unknown> | null = null;

	constructor(client: Client) {
		this.#client = client;
	}

	/** Null while nothing is being opened. */
	get progress(): Progress | null {
		return this.#progress;
	}
	/** How the posts that are being imported lie in time, as far as they are read; null where nothing is. */
	get spread(): Spread | null {
		return this.#spread;
	}
	get failure(): Failure | null {
		return this.#failure;
	}
	/** Whether files are being looked at; `cancel` ends that too. */
	get isLooking(): boolean {
		return this.#isLooking;
	}

	/** What each file is and what to ask before it is read; null where that failed or was cancelled. */
	async look(source: ImportSource, read: ReadOptions): Promise<readonly Inspection[] | null> {
		this.cancel();
		this.#failure = null;
		this.#isLooking = true;
		return this.#finish(this.#client.look(source, read));
	}

	/** What was opened, or null where it failed or was cancelled. */
	async open(request: OpenRequest): Promise<Opened | null> {
		this.cancel();
		this.#failure = null;
		this.#progress = AT_ONCE;
		const job: Task<Opened> = this.#client.open(request, {
			onProgress: (progress: Progress) => {
				if (this.#job !== job) return;
				this.#progress = progress;
				this.#spread = progress.spread ?? this.#spread;
			}
		});
		return this.#finish(job);
	}

	/** Felt at once, whatever the worker is doing. */
	cancel(): void {
		const job = this.#job;
		this.#rest();
		job?.cancel();
	}

	dismiss(): void {
		this.#failure = null;
	}

	async #finish<Result>(job: Task<Result>): Promise<Result | null> {
		this.#job = job;
		try {
			const result = await job.result;
			return this.#job === job ? result : null;
		} catch (error) {
			if (this.#job === job) this.#failure = failureOf(error);
			return null;
		} finally {
			if (this.#job === job) this.#rest();
		}
	}

	#rest(): void {
		this.#job = null;
		this.#progress = null;
		this.#spread = null;
		this.#isLooking = false;
	}
}
