/** Words kept as pictures at most; a screen shows some forty labels. */
const KEPT = 600;
const SIZE_PX = 13;
const HEIGHT_PX = 20;
const BASE_PX = 15;
/** Letters may reach over their width. */
const EDGE_PX = 2;

/** `colour` is one that a canvas understands. */
export interface Look {
	readonly colour: string;
	readonly weight?: number;
	readonly sizePx?: number;
	/** Space around the letters, in a colour of its own. */
	readonly halo?: { readonly colour: string; readonly px: number };
}

interface Sprite {
	readonly picture: OffscreenCanvas;
	readonly widthPx: number;
}

/** One line of words at 13 px as pictures that are drawn once: setting type is what costs most in a frame. */
export class Sprites {
	readonly #family: string;
	readonly #known = new Map<string, Sprite>();
	#ratio = 1;

	constructor(family: string) {
		this.#family = family;
	}

	/** Pictures made for another resolution are of no use. */
	scaleTo(ratio: number): void {
		if (ratio === this.#ratio) return;
		this.#ratio = ratio;
		this.forget();
	}

	forget(): void {
		this.#known.clear();
	}

	/** Width in CSS px that words take. */
	width(text: string, look: Look): number {
		return this.#get(text, look).widthPx;
	}

	/** Draws words from `x` on their baseline `y`, both CSS px. */
	draw(context: CanvasRenderingContext2D, text: string, x: number, y: number, look: Look): void {
		const { picture } = this.#get(text, look);
		// On whole device px, so that letters stay as sharp as they were drawn.
		const snap = (px: number): number => Math.round(px * this.#ratio) / this.#ratio;
		context.drawImage(
			picture,
			snap(x - EDGE_PX),
			snap(y - BASE_PX),
			picture.width / this.#ratio,
			picture.height / this.#ratio
		);
	}

	#get(text: string, look: Look): Sprite {
		const { colour, weight = 400, sizePx = SIZE_PX, halo } = look;
		const key = `${String(weight)} ${String(sizePx)} ${colour} ${halo?.colour ?? ''} ${text}`;
		let sprite = this.#known.get(key);
		if (sprite === undefined) {
			if (this.#known.size >= KEPT) this.#dropOldest();
			sprite = this.#make(text, look);
		} else this.#known.delete(key);
		this.#known.set(key, sprite);
		return sprite;
	}

	#dropOldest(): void {
		let count = KEPT >> 2;
		for (const key of this.#known.keys()) {
			if (count-- === 0) break;
			this.#known.delete(key);
		}
	}

	#make(text: string, { colour, weight = 400, sizePx = SIZE_PX, halo }: Look): Sprite {
		const font = `${String(weight)} ${String(sizePx)}px ${this.#family}`;
		const picture = new OffscreenCanvas(1, 1);
		const context = contextOf(picture);
		context.font = font;
		const widthPx = context.measureText(text).width;
		picture.width = Math.max(1, Math.ceil((widthPx + 2 * EDGE_PX) * this.#ratio));
		picture.height = Math.ceil(HEIGHT_PX * this.#ratio);
		context.scale(this.#ratio, this.#ratio);
		context.font = font;
		if (halo !== undefined) {
			context.strokeStyle = halo.colour;
			context.lineWidth = halo.px;
			context.lineJoin = 'round';
			context.strokeText(text, EDGE_PX, BASE_PX);
		}
		context.fillStyle = colour;
		context.fillText(text, EDGE_PX, BASE_PX);
		return { picture, widthPx };
	}
}

function contextOf(picture: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
	const context = picture.getContext('2d');
	if (context === null) throw new Error('this browser draws no canvas');
	return context;
}
