import type { Measure, TextStyle } from './measure.ts';

export interface Label {
	readonly text: string;
	readonly widthPx: number;
}

/** A label of at most so many px in a style. */
export type Fit = (text: string, style: TextStyle, maxPx: number) => Label;

const ELLIPSIS = '…';
const EMPTY: Label = { text: '', widthPx: 0 };
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where a text may be cut, shortest first: after each word. */
function wordEnds(text: string): number[] {
	const ends: number[] = [];
	for (const { index, segment, isWordLike } of words.segment(text)) {
		if (isWordLike === true || /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment)) {
			ends.push(index + segment.length);
		}
	}
	return ends;
}

function graphemeEnds(text: string): number[] {
	return Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length);
}

/** The longest cut that fits with its ellipsis, or null. It is looked for from where letters of even width would end. */
function longestCut(
	text: string,
	ends: readonly number[],
	likely: number,
	fits: (cut: string) => boolean
): string | null {
	const cutAt = (place: number): string => text.slice(0, ends[place]) + ELLIPSIS;
	let place = Math.max(
		0,
		ends.findLastIndex((end) => end <= likely)
	);
	if (place < ends.length && fits(cutAt(place))) {
		while (place + 1 < ends.length && fits(cutAt(place + 1))) place++;
		return cutAt(place);
	}
	do place--;
	while (place >= 0 && !fits(cutAt(place)));
	return place < 0 ? null : cutAt(place);
}

/**
 * The text where it fits, else cut after a word with an ellipsis; inside the first word only where even that is too
 * long, and never inside a grapheme. Empty where nothing fits.
 */
export function fitLabel(text: string, maxPx: number, width: (text: string) => number): Label {
	const plain = text.replace(/\s+/gu, ' ').trim();
	const whole = width(plain);
	if (whole <= maxPx) return { text: plain, widthPx: whole };
	const fits = (cut: string): boolean => width(cut) <= maxPx;
	const likely = (plain.length * maxPx) / whole;
	const cut =
		longestCut(plain, wordEnds(plain), likely, fits) ?? longestCut(plain, graphemeEnds(plain), likely, fits);
	return cut === null ? EMPTY : { text: cut, widthPx: width(cut) };
}

/** `fitLabel` with a memory: layout asks for the same labels on every frame. */
export function cachedFit(measure: Measure, capacity = 8000): Fit {
	// By style and room first: a key made of all three would be put together and looked over on every call.
	const known = new Map<number, Record<TextStyle, Map<string, Label>>>();
	let size = 0;
	return (text, style, maxPx) => {
		let labels = known.get(maxPx);
		if (labels === undefined) known.set(maxPx, (labels = { regular: new Map(), strong: new Map() }));
		const hit = labels[style].get(text);
		if (hit !== undefined) return hit;
		if (size >= capacity) {
			known.clear();
			known.set(maxPx, (labels = { regular: new Map(), strong: new Map() }));
			size = 0;
		}
		const label = fitLabel(text, maxPx, (part) => measure(part, style));
		labels[style].set(text, label);
		size++;
		return label;
	};
}
