/** A text with keycap digits (7️⃣) made plain, and the way back to the offsets of the original. */
export interface Plain {
	readonly text: string;
	/** The offset in the original of an offset in `text`. */
	toOriginal(offset: number): number;
}

const KEYCAP = /([0-9])\uFE0F?\u20E3/g;

export function plainDigits(original: string): Plain {
	if (!original.includes('\u20E3')) return { text: original, toOriginal: (offset) => offset };
	const ends: { readonly plain: number; readonly dropped: number }[] = [];
	let dropped = 0;
	const text = original.replace(KEYCAP, (whole: string, digit: string, at: number) => {
		const plain = at - dropped + 1;
		dropped += whole.length - 1;
		ends.push({ plain, dropped });
		return digit;
	});
	return {
		text,
		toOriginal: (offset) => offset + (ends.findLast(({ plain }) => plain <= offset)?.dropped ?? 0)
	};
}
