/** Posts of one script share words; posts of two share only what crosses languages. */
export type Script = 'latin' | 'cyrillic' | 'other';

/** UTF-16 units that are enough to know the script of a text. */
const LOOKED_AT = 2000;

/** The script with the highest count; of equals the one named first in `Script`. */
export function mostOf(counts: Readonly<Record<Script, number>>): Script {
	return (['cyrillic', 'other'] as const).reduce<Script>(
		(most, script) => (counts[script] > counts[most] ? script : most),
		'latin'
	);
}

/** The script of most letters of a text. */
export function scriptOf(text: string): Script {
	let latin = 0;
	let cyrillic = 0;
	let other = 0;
	const end = Math.min(text.length, LOOKED_AT);
	for (let at = 0; at < end; at++) {
		const code = text.charCodeAt(at);
		if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x250))
			latin++;
		else if (code >= 0x400 && code < 0x530) cyrillic++;
		else if (
			code >= 0x370 &&
			!(code >= 0x2000 && code < 0x2c00) &&
			!(code >= 0xd800 && code < 0xe000) &&
			code < 0xfe00
		)
			other++;
	}
	if (cyrillic > latin && cyrillic >= other) return 'cyrillic';
	return other > latin ? 'other' : 'latin';
}
