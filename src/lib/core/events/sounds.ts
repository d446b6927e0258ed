/** Cyrillic letters as the Latin consonants that languages write them with; vowels and glides differ from spelling to spelling and go. */
const CYRILLIC: Record<string, string> = {
	б: 'b',
	в: 'v',
	г: 'g',
	ґ: 'g',
	д: 'd',
	ж: 'z',
	з: 'z',
	к: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	ф: 'f',
	х: 'h',
	ц: 's',
	ч: 'c',
	ш: 's',
	щ: 's'
};
/** Case endings that hold a consonant; the others are vowels, which go anyway. */
const CASE_ENDING = /(?:ого|ому|ами|ями|ом|ым|ем|им|ах|ях|ых|их)$/u;
const LATIN: readonly [RegExp, string][] = [
	[/sch|sh/g, 's'],
	[/zh/g, 'z'],
	[/kh/g, 'h'],
	[/ch/g, 'c'],
	[/ts|tz/g, 's'],
	[/ph/g, 'f'],
	[/th/g, 't'],
	[/ck|q/g, 'k'],
	[/c(?=[eiy])/g, 's'],
	[/c(?!$)(?=[aourlkt])/g, 'k'],
	[/x/g, 'ks'],
	[/w/g, 'v'],
	[/[jy]/g, '']
];
const OPENS_CYRILLIC = /^\p{Script=Cyrillic}/u;
const OPENS_LATIN = /^\p{Script=Latin}/u;
const OPENS_WITH_VOWEL = /^[aeiouаеёиоуэ]/u;
const MARKS = /\p{M}/gu;
const SHORTEST_NAME = 4;
const SHORTEST_SOUND = 2;

/**
 * The consonants of a name as an ear of either script hears them, so that "Guterres" and "Гутерреша" meet; null for a name too short to
 * tell from others. An opening vowel is kept as `a`.
 */
export function soundOf(name: string): string | null {
	if (name.length < SHORTEST_NAME) return null;
	const lower = name.toLowerCase();
	const cyrillic = OPENS_CYRILLIC.test(lower);
	if (!cyrillic && !OPENS_LATIN.test(lower)) return null;
	const opening = OPENS_WITH_VOWEL.test(lower) ? 'a' : '';
	let sound = '';
	if (cyrillic) {
		const bare = lower.length > SHORTEST_NAME + 1 ? lower.replace(CASE_ENDING, '') : lower;
		for (const letter of bare.replaceAll('дж', '')) sound += CYRILLIC[letter] ?? '';
	} else {
		sound = lower.normalize('NFD').replace(MARKS, '');
		for (const [spelling, heard] of LATIN) sound = sound.replace(spelling, heard);
		sound = sound.replace(/[^bcdfghklmnprstvz]/g, '');
	}
	const single = opening + sound.replace(/(.)\1+/g, '$1');
	return single.length < SHORTEST_SOUND ? null : single;
}
