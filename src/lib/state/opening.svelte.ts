import type { Summary } from '#lib/core/archive/view.ts';
import type { Client, Opening as Job } from '#lib/worker/client.ts';
import type { Failure, OpenSource, Progress } from '#lib/worker/protocol.ts';

/** An archive being opened: progress, cancel, and the failure in words. The archive already open stays until one succeeds. */
export class Opening {
	#client: Client;
	#progress = $state.raw<Progress | null>(null);
	#failure = $state.raw<Failure | null>(null);
	#job: Job | null = null;

	constructor(client: Client) {
		this.#client = client;
	}

	/** Null while nothing is being opened. */
	get progress(): Progress | null {
		return this.#progress;
	}
	get failure(): Failure | null {
		return this.#failure;
	}

	/** The summary of the opened archive, or null where it failed or was cancelled. */
	async open(source: OpenSource): Promise<Summary | null> {
		this.cancel();
		this.#failure = null;
		this.#progress = { stage: 'reading', done: 0, total: null, posts: 0 };
		const job = this.#client.open(source, {
			onProgress: (progress: Progress) => {
				if (this.#job === job) this.#progress = progress;
			}
		});
		this.#job = job;
		try {
			const summary = await job.result;
			return this.#job === job ? summary : null;
		} catch (error) {
			if (this.#job === job) this.#failure = failureOf(error);
			return null;
		} finally {
			if (this.#job === job) {
				this.#job = null;
				this.#progress = null;
			}
		}
	}

	cancel(): void {
		const job = this.#job;
		this.#job = null;
		this.#progress = null;
		job?.cancel();
	}

	dismiss(): void {
		this.#failure = null;
	}
}

function failureOf(error: unknown): Failure {
	if (typeof error === 'object' && error !== null && 'what' in error && 'next' in error) {
		return { what: String(error.what), next: String(error.next) };
	}
	return {
		what: error instanceof Error ? error.message : String(error),
		next: 'Reload the page and try again.'
	};
}
