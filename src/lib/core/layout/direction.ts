const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of the first letter, as `dir="auto"` takes it; left to right where there is none. */
export function directionOf(text: string): 'rtl' | 'ltr' {
	const [letter = ''] = /\p{L}/u.exec(text) ?? [];
	return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
