/** Source of a pattern (flags `iu`) for a count as pages print it: `7K`, `5,43K`, `1 234`, `12.3 тыс.`, `۳۴۵`, `1.2万`. */
export const COUNT =
	"\\p{Nd}[\\p{Nd}.,\\u066B\\u066C'’]*(?:[\\s\\u00A0\\u202F\\u2009]\\p{Nd}{3})*" +
	'(?:[\\s\\u00A0\\u202F]?(?:тыс\\.?|тис\\.?|млн\\.?|tsd\\.?|mio\\.?|mln\\.?|mil|bin|B|K|M|К|М|万|萬|千|هزار|ألف|مليون))?';

const SCALES: readonly (readonly [RegExp, number])[] = [
	[/(?:млн|mio|mln|m|м|مليون)\.?$/iu, 1e6],
	[/(?:万|萬)$/u, 1e4],
	[/(?:тыс|тис|tsd|k|к|mil|bin|千|هزار|ألف)\.?$/iu, 1e3]
];

/** Digits of any script as ASCII digits. */
export function asciiDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		let zero = code;
		while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
		return String(code - zero);
	});
}

/** The whole number that a printed count means, e.g. 5430 for `5,43K`; null where it means none. */
export function readCount(printed: string): number | null {
	const text = printed.trim();
	const scale = SCALES.find(([unit]) => unit.test(text))?.[1] ?? 1;
	const digits = asciiDigits(text)
		.replace(/[^0-9.,\u066B\u066C]/gu, '')
		.replace(/[.,]+$/u, '');
	const parts = digits.split(/[.,\u066B\u066C]/u);
	const last = parts[parts.length - 1] ?? '';
	// A mark before anything but three digits is a decimal mark; so is any mark before a unit.
	const decimal = parts.length === 2 && (scale > 1 || last.length !== 3);
	const value = Number(decimal ? parts.join('.') : parts.join(''));
	return digits === '' || !Number.isFinite(value) ? null : Math.round(value * scale);
}
