/** So many letters of an opening tell it from others. */
const LETTERS = 24;

/** The first lines of a page's posts, by which the start of one that a reply shows over its own text is known. */
export class Quotes {
	readonly #openings = new Set<string>();

	remember(opening: string): void {
		this.#openings.add(startOf(opening));
	}

	/** Whether a line is the start of an earlier post, cut off or not. */
	has(line: string): boolean {
		return this.#openings.has(startOf(line));
	}
}

function startOf(line: string): string {
	const text = line.trim().replace(/\s*(?:…|\.\.\.)$/u, '');
	return [...text].slice(0, LETTERS).join('');
}
