/** Weights a label is set in: 400 and 600. */
export type TextStyle = 'regular' | 'strong';

/** Width in px of a text at 13 px. */
export type Measure = (text: string, style: TextStyle) => number;

/** Widths in 1/13 em by class of character, near those of a humanist sans. */
const NARROW = /[\s.,:;!|'’()[\]ijltfrI1-]/u;
const WIDE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Script=Han}\p{Script=Hangul}mwMWШЩЮЖ@—…%]/u;
const CAPITAL = /\p{Lu}/u;

/** A width from a table of characters, for where nothing can be drawn yet. It errs on the wide side. */
export const estimateWidth: Measure = (text, style) => {
	let width = 0;
	for (const character of text) {
		if (NARROW.test(character)) width += 4;
		else if (WIDE.test(character)) width += 12;
		else if (CAPITAL.test(character)) width += 8.2;
		else width += 6.8;
	}
	return style === 'strong' ? width * 1.06 : width;
};

/** Remembers widths; forgets all of them once `capacity` texts are known, so that it cannot grow without end. */
export function cachedMeasure(measure: Measure, capacity = 8000): Measure {
	const known = { regular: new Map<string, number>(), strong: new Map<string, number>() };
	return (text, style) => {
		const widths = known[style];
		const hit = widths.get(text);
		if (hit !== undefined) return hit;
		if (widths.size >= capacity) widths.clear();
		const width = measure(text, style);
		widths.set(text, width);
		return width;
	};
}
