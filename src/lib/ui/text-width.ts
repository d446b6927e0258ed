/** A function that measures text in the fonts of an element, or null where nothing can be drawn. */
export function canvasMeasure(
	element: Element,
	sizePx: number
): ((text: string, weight: number) => number) | null {
	const context = document.createElement('canvas').getContext('2d');
	if (context === null) return null;
	const family = getComputedStyle(element).fontFamily;
	let set = 0;
	return (text, weight) => {
		if (set !== weight) {
			context.font = `${String(weight)} ${String(sizePx)}px ${family}`;
			set = weight;
		}
		return context.measureText(text).width;
	};
}
