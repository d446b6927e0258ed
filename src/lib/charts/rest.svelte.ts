/** A hand that has been still for so long has come to rest. */
const REST_MS = 120;

/** Whether what is watched has been the same for a while. Make it where a component begins. */
export class Rest {
	#isStill = $state(false);

	constructor(watched: () => unknown) {
		let last: unknown = null;
		let timer: ReturnType<typeof setTimeout> | undefined;
		$effect(() => {
			const now = watched();
			if (now === last) return;
			last = now;
			this.#isStill = false;
			clearTimeout(timer);
			timer = setTimeout(() => (this.#isStill = true), REST_MS);
		});
		$effect(() => () => {
			clearTimeout(timer);
		});
	}

	/**
	 * A value that follows only while nothing moves. What is put in words for keys and readers is held so: making words
	 * in every frame would be most of its cost. `atFirst` stands in until the first picture is there.
	 */
	held<Value>(value: () => Value, atFirst?: Value): () => Value {
		let last: { readonly value: Value } | null = atFirst === undefined ? null : { value: atFirst };
		const now = $derived.by(() => {
			if (this.#isStill || last === null) last = { value: value() };
			return last.value;
		});
		return () => now;
	}
}
