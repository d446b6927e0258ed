import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { Palette } from './palette.ts';
import { Sprites } from './sprites.ts';

/** What a painter gets: a cleared canvas whose unit is the CSS px, with colours and words to draw with. */
export interface Pen {
	readonly context: CanvasRenderingContext2D;
	/** Device px to a CSS px. */
	readonly ratio: number;
	/** A colour that the canvas understands, from any that a style sheet does: `var(--ink)`. */
	readonly colour: (css: string) => string;
	readonly words: Sprites;
}

export type Paint = (pen: Pen) => void;

/** Marks at the edge of a chart reach over it: the canvas is so much wider at either side. */
const BLEED_PX = 8;
/** Paper takes three times the points of a screen. */
const PRINT_RATIO = 3;

/** A canvas that is painted anew whenever what it shows, its size, the screen's resolution, the theme or the fonts change. */
export class Surface {
	#epoch = $state(0);
	#isPrinting = false;
	#canvas: HTMLCanvasElement | null = null;
	#context: CanvasRenderingContext2D | null = null;
	#palette: Palette | null = null;
	#sprites: Sprites | null = null;
	#last: { readonly widthPx: number; readonly heightPx: number; readonly paint: Paint } | null = null;

	/** Call from an effect: it runs again where the same picture has to be painted anew. */
	paint(widthPx: number, heightPx: number, paint: Paint): void {
		void this.#epoch;
		this.#last = { widthPx, heightPx, paint };
		this.#repaint();
	}

	#repaint(): void {
		const ratio = this.#isPrinting ? PRINT_RATIO : devicePixelRatio;
		const [canvas, context, palette, words] = [this.#canvas, this.#context, this.#palette, this.#sprites];
		if (!canvas || !context || !palette || !words || !this.#last) return;
		const { widthPx, heightPx, paint } = this.#last;
		const wholePx = widthPx + 2 * BLEED_PX;
		const [width, height] = [Math.round(wholePx * ratio), Math.round(heightPx * ratio)];
		if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
		const colour = (css: string): string => palette.resolve(css);
		words.scaleTo(ratio);
		canvas.style.width = `${String(wholePx)}px`;
		canvas.style.height = `${String(heightPx)}px`;
		context.setTransform(ratio, 0, 0, ratio, BLEED_PX * ratio, 0);
		context.globalAlpha = 1;
		context.fillStyle = colour('var(--paper)');
		context.fillRect(-BLEED_PX, 0, wholePx, heightPx);
		paint({ context, ratio, colour, words });
	}

	readonly attach: Attachment<HTMLCanvasElement> = (canvas) => {
		this.#canvas = canvas;
		canvas.style.marginLeft = `${String(-BLEED_PX)}px`;
		// Opaque, because letters on paper are drawn clearer and faster than on nothing.
		this.#context = canvas.getContext('2d', { alpha: false });
		const palette = new Palette(canvas);
		this.#palette = palette;
		this.#sprites = new Sprites(getComputedStyle(canvas).fontFamily, (css) => palette.resolve(css));
		const renew = (): void => {
			palette.forget();
			this.#sprites?.forget();
			untrack(() => this.#epoch++);
		};
		const stops = [
			onThemeChange(renew),
			onRatioChange(renew),
			listen(document.fonts, 'loadingdone', renew),
			...([true, false] as const).map((isPrinting) =>
				listen(window, isPrinting ? 'beforeprint' : 'afterprint', () => {
					this.#isPrinting = isPrinting;
					renew();
					this.#repaint();
				})
			)
		];
		untrack(() => this.#epoch++);
		return () => {
			for (const stop of stops) stop();
			this.#canvas = this.#context = this.#palette = this.#sprites = null;
		};
	};
}

function listen(target: EventTarget, type: string, act: () => void): () => void {
	target.addEventListener(type, act);
	return () => {
		target.removeEventListener(type, act);
	};
}

function onThemeChange(act: () => void): () => void {
	const observer = new MutationObserver(act);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'style', 'class'] });
	const stop = listen(matchMedia('(forced-colors: active)'), 'change', act);
	return () => {
		observer.disconnect();
		stop();
	};
}

/** A window moved to another screen, or zoomed. */
function onRatioChange(act: () => void): () => void {
	let stop = (): void => undefined;
	const watch = (): void => {
		stop = listen(matchMedia(`(resolution: ${String(devicePixelRatio)}dppx)`), 'change', () => {
			stop();
			watch();
			act();
		});
	};
	watch();
	return () => {
		stop();
	};
}
