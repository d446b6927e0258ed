import { directionOf } from '#lib/core/layout/direction.ts';

/** Words kept as pictures at most, some 20 kB each; a screen shows some forty labels. */
const KEPT = 800;
const HEIGHT_PX = 20;
const BASE_PX = 15;
/** Letters and what is around them may reach over their width. */
const EDGE_PX = 4;
/** Space around letters that lie over lines. */
const HALO_PX = 4;

const FACES = {
	plain: { weight: 400, sizePx: 13, halo: false },
	strong: { weight: 600, sizePx: 13, halo: false },
	small: { weight: 400, sizePx: 12, halo: false },
	'strong over lines': { weight: 600, sizePx: 13, halo: true },
	'small over lines': { weight: 400, sizePx: 12, halo: true },
	'small strong over lines': { weight: 600, sizePx: 12, halo: true }
} as const;

/** How words are set. */
export type Face = keyof typeof FACES;

interface Sprite {
	readonly picture: OffscreenCanvas;
	readonly widthPx: number;
}

type BySetting = Partial<Record<Face, Map<string, Sprite>>>;

/** One line of words as pictures that are drawn once: setting type is what costs most in a frame. */
export class Sprites {
	readonly #family: string;
	readonly #colour: (css: string) => string;
	/** By colour and face, then by words: a key made of all would be put together and looked over on every call. */
	readonly #known = new Map<string, BySetting>();
	#size = 0;
	#ratio = 1;

	/** `colour` makes one of a canvas out of one of the style sheet. */
	constructor(family: string, colour: (css: string) => string) {
		this.#family = family;
		this.#colour = colour;
	}

	/** Pictures made for another resolution are of no use. */
	scaleTo(ratio: number): void {
		if (ratio === this.#ratio) return;
		this.#ratio = ratio;
		this.forget();
	}

	forget(): void {
		this.#known.clear();
		this.#size = 0;
	}

	/** Width in CSS px that words take. */
	width(text: string, css: string, face: Face): number {
		return this.#get(text, css, face).widthPx;
	}

	/** Draws words from `x` on their baseline `y`, both CSS px. */
	draw(
		context: CanvasRenderingContext2D,
		text: string,
		x: number,
		y: number,
		css: string,
		face: Face = 'plain'
	): void {
		const { picture } = this.#get(text, css, face);
		// On whole device px, so that letters stay as sharp as they were drawn.
		const snap = (px: number): number => Math.round(px * this.#ratio) / this.#ratio;
		const [width, height] = [picture.width / this.#ratio, picture.height / this.#ratio];
		context.drawImage(picture, snap(x - EDGE_PX), snap(y - BASE_PX), width, height);
	}

	#get(text: string, css: string, face: Face): Sprite {
		if (this.#size >= KEPT) this.forget();
		let settings = this.#known.get(css);
		if (settings === undefined) this.#known.set(css, (settings = {}));
		const sprites = (settings[face] ??= new Map<string, Sprite>());
		let sprite = sprites.get(text);
		if (sprite === undefined) {
			sprite = this.#make(text, css, face);
			sprites.set(text, sprite);
			this.#size++;
		}
		return sprite;
	}

	#make(text: string, css: string, face: Face): Sprite {
		const { weight, sizePx, halo } = FACES[face];
		const font = `${String(weight)} ${String(sizePx)}px ${this.#family}`;
		const picture = new OffscreenCanvas(1, 1);
		const context = contextOf(picture);
		context.font = font;
		const widthPx = context.measureText(text).width;
		picture.width = Math.max(1, Math.ceil((widthPx + 2 * EDGE_PX) * this.#ratio));
		picture.height = Math.ceil(HEIGHT_PX * this.#ratio);
		context.scale(this.#ratio, this.#ratio);
		context.font = font;
		// Or the ellipsis of an Arabic title would stand before its first word.
		context.direction = directionOf(text);
		context.textAlign = 'left';
		if (halo) {
			context.strokeStyle = this.#colour('var(--paper)');
			context.lineWidth = HALO_PX;
			context.lineJoin = 'round';
			context.strokeText(text, EDGE_PX, BASE_PX);
		}
		context.fillStyle = this.#colour(css);
		context.fillText(text, EDGE_PX, BASE_PX);
		return { picture, widthPx };
	}
}

function contextOf(picture: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
	const context = picture.getContext('2d');
	if (context === null) throw new Error('this browser draws no canvas');
	return context;
}
