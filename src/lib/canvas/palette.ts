/** Colours of the style sheet as a canvas understands them. */
export class Palette {
	readonly #element: HTMLElement;
	readonly #known = new Map<string, string>();

	constructor(element: HTMLElement) {
		this.#element = element;
	}

	/** What a colour of the style sheet is where the element stands; `var()` and `color-mix()` are worked out. */
	resolve(css: string): string {
		let colour = this.#known.get(css);
		if (colour === undefined) {
			this.#element.style.color = css;
			colour = getComputedStyle(this.#element).color;
			this.#element.style.color = '';
			this.#known.set(css, colour);
		}
		return colour;
	}

	forget(): void {
		this.#known.clear();
	}
}
