import type { PostId } from '#lib/core/model/ids.ts';
import type { Client } from '#lib/worker/client.ts';
import type { Proposal } from '#lib/worker/protocol.ts';
import { askAgain } from '#lib/worker/ask-again.ts';
import { excerptOf, type Excerpt } from './excerpt.ts';

/** Sentences in which proposed names stand, read one after the other. */
export class Examples {
	readonly #client: Client;
	#isOver = false;
	#last: Promise<unknown> = Promise.resolve();

	constructor(client: Client) {
		this.#client = client;
	}

	/** Null where the archive no longer has the post. */
	read({ examples }: Proposal): Promise<Excerpt | null> {
		const [example] = examples;
		if (!example) return Promise.resolve(null);
		const reading = this.#last
			.then(() => this.#find(example.post))
			.then((text) => (text === null ? null : excerptOf(text, example.start, example.end)))
			.catch(() => null);
		this.#last = reading;
		return reading;
	}

	async #find(post: PostId): Promise<string | null> {
		if (this.#isOver) return null;
		const answer = await askAgain(
			() => this.#client.event(post),
			() => !this.#isOver
		);
		return answer?.posts.find((row) => row.post.id === post)?.post.text ?? null;
	}

	/** What is not read yet is no longer wanted. */
	stop(): void {
		this.#isOver = true;
	}
}
