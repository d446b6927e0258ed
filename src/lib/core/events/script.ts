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

const LATIN = 1;
const CYRILLIC = 2;
const OTHER = 4;

/** Signs, emoji and halves of what two units write are of no script. */
function kindOf(unit: number): number {
	if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x250))
		return LATIN;
	if (unit >= 0x400 && unit < 0x530) return CYRILLIC;
	const sign = (unit >= 0x2000 && unit < 0x2c00) || (unit >= 0xd800 && unit < 0xe000) || unit >= 0xfe00;
	return unit >= 0x370 && !sign ? OTHER : 0;
}

/** By UTF-16 unit: adding up bits of a table is several times faster than asking for ranges. */
const KINDS = Uint8Array.from({ length: 1 << 16 }, (_, unit) => kindOf(unit));

/** The script of most letters of a text. */
export function scriptOf(text: string): Script {
	let latin = 0;
	let cyrillic = 0;
	let other = 0;
	const end = Math.min(text.length, LOOKED_AT);
	for (let at = 0; at < end; at++) {
		const kind = KINDS[text.charCodeAt(at)] ?? 0;
		latin += kind & LATIN;
		cyrillic += (kind & CYRILLIC) >> 1;
		other += kind >> 2;
	}
	if (cyrillic > latin && cyrillic >= other) return 'cyrillic';
	return other > latin ? 'other' : 'latin';
}
