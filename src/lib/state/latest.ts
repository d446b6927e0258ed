/** Runs one question at a time for a changing subject; while one is under way only the newest waits. */
export class Latest {
	#busy = false;
	#next: (() => Promise<void>) | null = null;
	#epoch = 0;

	/** `keep` is called with the answer unless `forget` came in between; `fail` with what was thrown. */
	ask<Answer>(
		question: () => Promise<Answer>,
		keep: (answer: Answer) => void,
		fail: (error: unknown) => void
	): void {
		const epoch = this.#epoch;
		this.#next = async () => {
			try {
				const answer = await question();
				if (epoch === this.#epoch) keep(answer);
			} catch (error) {
				if (epoch === this.#epoch) fail(error);
			}
		};
		if (!this.#busy) void this.#run();
	}

	/** Answers still under way belong to a subject that is gone. */
	forget(): void {
		this.#epoch++;
		this.#next = null;
	}

	async #run(): Promise<void> {
		this.#busy = true;
		while (this.#next) {
			const next = this.#next;
			this.#next = null;
			await next();
		}
		this.#busy = false;
	}
}
