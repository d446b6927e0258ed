import { hasWords } from './rich-text.ts';
import type { Sink } from './walk.ts';

/** An element that holds parts and no words of its own: words in it are those of a part whose tag is broken. */
export class Frame implements Sink {
	/** Whether words came. */
	strayed = false;

	text(data: string): void {
		if (!this.strayed && hasWords(data)) this.strayed = true;
	}

	open(): void {
		// A frame inside a frame has the same rule.
	}

	close(): void {
		// Nothing depends on where a frame ends.
	}
}
