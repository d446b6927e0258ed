import type { Locator } from '@playwright/test';

/** The colours of a canvas, each once, as `r,g,b` with how many device px have it. */
export async function coloursOf(canvas: Locator): Promise<ReadonlyMap<string, number>> {
	const counts = await canvas.evaluate((element) => {
		if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas');
		// From a copy: a canvas that is read would no longer be drawn by the same means.
		const copy = new OffscreenCanvas(element.width, element.height);
		const context = copy.getContext('2d', { willReadFrequently: true });
		context?.drawImage(element, 0, 0);
		const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
		const found = new Map<string, number>();
		for (let i = 0; i < data.length; i += 4) {
			const colour = `${String(data[i])},${String(data[i + 1])},${String(data[i + 2])}`;
			found.set(colour, (found.get(colour) ?? 0) + 1);
		}
		return [...found];
	});
	return new Map(counts);
}

/** The colour that most of a canvas has. */
export async function groundOf(canvas: Locator): Promise<string> {
	const [most] = [...(await coloursOf(canvas))].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? '';
}

/** Device px to a CSS px of a canvas. */
export function ratioOf(canvas: Locator): Promise<number> {
	return canvas.evaluate((element) => {
		if (!(element instanceof HTMLCanvasElement)) throw new Error('no canvas');
		return element.width / element.clientWidth;
	});
}
