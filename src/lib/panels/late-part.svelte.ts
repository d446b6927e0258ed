/** A part of the page that its first picture does without: its code is loaded once, when it is about to be used. */
export class LatePart<Code> {
	readonly #fetch: () => Promise<Code>;
	#code = $state.raw<Code | null>(null);
	#hasFailed = $state(false);
	#isAsked = false;

	constructor(fetch: () => Promise<Code>) {
		this.#fetch = fetch;
	}

	/** Null until it is loaded. */
	get code(): Code | null {
		return this.#code;
	}
	/** Whether it cannot be had. A browser remembers that for as long as the page is open, so only a reload helps. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** Loads it where that was not begun yet: ahead of use, or when it is wanted. */
	load(): void {
		if (this.#isAsked) return;
		this.#isAsked = true;
		this.#fetch().then(
			(code) => (this.#code = code),
			() => (this.#hasFailed = true)
		);
	}
}
