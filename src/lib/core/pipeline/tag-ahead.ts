import { annotateTerms, type TermFindings } from '#lib/core/annotate/terms/annotate-terms.ts';
import { unpackFindings, type PackedFindings } from '#lib/core/annotate/terms/packed-findings.ts';
import type { Pace } from './pace.ts';

/** Tags texts somewhere else, in the order of asking, as `packFindings` does. Where it rejects, the texts are tagged here. */
export type TagElsewhere = (texts: readonly string[]) => Promise<PackedFindings>;

/** UTF-16 units sent together: some milliseconds of work. */
const BATCH_LENGTH = 100_000;
/** Batches that wait elsewhere, so that no time is lost between an answer and the next texts. */
const MOST_ASKED = 3;
/** Less is tagged here before help has come, which takes a second. Batches. */
const WORTH_ASKING = 100;

/** Tags texts while others are still read, as far as there is help; what is left is tagged here. */
export class TagAhead {
	#tagElsewhere: TagElsewhere | null;
	/** By text, because an import may change anything else of a post. */
	readonly #found = new Map<string, TermFindings>();
	readonly #waiting: (readonly string[])[] = [];
	#next: string[] = [];
	#length = 0;
	#asked = 0;
	#batches = 0;
	#isOver = false;

	constructor(tagElsewhere: TagElsewhere | undefined) {
		this.#tagElsewhere = tagElsewhere ?? null;
	}

	/** Different texts tagged so far. */
	get size(): number {
		return this.#found.size;
	}

	/** Takes a text that was just read. */
	add(text: string): void {
		if (!this.#tagElsewhere) return;
		this.#next.push(text);
		this.#length += text.length;
		if (this.#length < BATCH_LENGTH) return;
		this.#waiting.push(this.#next);
		this.#batches++;
		this.#next = [];
		this.#length = 0;
		this.#ask();
	}

	/** Tags here what nobody else has begun with, the last first. */
	async finish(pace: Pace, onText: () => void): Promise<void> {
		for (let batch = this.#waiting.pop(); batch; batch = this.#waiting.pop()) {
			for (const text of batch) {
				if (!this.#found.has(text)) this.#found.set(text, annotateTerms(text));
				onText();
				await pace(text.length);
			}
		}
		this.#isOver = true;
	}

	/** What stands in a text, tagged now where it was not before. */
	find(text: string): TermFindings {
		return this.#found.get(text) ?? annotateTerms(text);
	}

	#ask(): void {
		if (this.#batches < WORTH_ASKING) return;
		while (this.#tagElsewhere && this.#asked < MOST_ASKED) {
			const texts = this.#waiting.shift();
			if (!texts) return;
			this.#asked++;
			void this.#tagElsewhere(texts).then(
				(packed) => this.#keep(texts, packed),
				() => (this.#tagElsewhere = null)
			);
		}
	}

	#keep(texts: readonly string[], packed: PackedFindings): void {
		this.#asked--;
		if (this.#isOver) return;
		unpackFindings(texts, packed).forEach((findings, at) => this.#found.set(texts[at] ?? '', findings));
		this.#ask();
	}
}
