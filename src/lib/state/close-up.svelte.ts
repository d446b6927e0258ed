import type { Filter } from '#lib/core/archive/filter.ts';
import type { PostRow, RangeAnswer, Summary } from '#lib/core/archive/view.ts';
import { Span } from '#lib/core/time/span.ts';
import { askAgain } from '#lib/worker/ask-again.ts';
import type { Client } from '#lib/worker/client.ts';

/** In a longer range a post is hardly wider than its dot. */
const LONGEST_MS = 3 * 86_400_000;
/** More posts in a range than this have no room for their words. */
const MOST_POSTS = 80;
/** Read with those beside the range, so that a short pan shows what is there. */
const MOST_READ = 3 * MOST_POSTS;

/** What posts are of. The summary is another one for another archive and after every correction. */
export interface Subject {
	readonly filter: Filter;
	readonly summary: Summary | null;
}

interface Shown extends Subject {
	/** What was read: the range, and as much at either side. */
	readonly covered: Span;
	readonly rows: readonly PostRow[];
}

/** The posts of a short range themselves, once the hand has come to rest on it. */
export class CloseUp {
	readonly #client: Client;
	#shown = $state.raw<Shown | null>(null);
	#asked = 0;

	constructor(client: Client) {
		this.#client = client;
	}

	/** The posts for a range, or null where it is too long, too crowded, or not read yet. */
	rowsFor(range: Span, { filter, summary }: Subject): readonly PostRow[] | null {
		const shown = this.#shown;
		if (shown?.filter !== filter || shown.summary !== summary) return null;
		return range.durationMs <= LONGEST_MS && shown.covered.covers(range) ? shown.rows : null;
	}

	/** Reads the posts of a settled range. Call from an effect with the last answer; one for another range waits. */
	follow(range: Span, { filter, summary }: Subject, answer: RangeAnswer | null): void {
		const asked = ++this.#asked;
		if (answer?.window.start !== range.start || answer.window.end !== range.end) return;
		if (range.durationMs > LONGEST_MS || answer.posts > MOST_POSTS) {
			this.#shown = null;
			return;
		}
		const covered = new Span(range.start - range.durationMs, range.end + range.durationMs);
		const window = { start: covered.start, end: covered.end };
		const isWanted = (): boolean => asked === this.#asked;
		askAgain(() => this.#client.posts({ filter, window, first: 0, count: MOST_READ }), isWanted).then(
			({ total, rows }) => {
				if (isWanted()) this.#shown = total > rows.length ? null : { filter, summary, covered, rows };
			},
			() => {
				// Events are still shown; whatever failed is told where its text is opened.
				if (isWanted()) this.#shown = null;
			}
		);
	}
}
