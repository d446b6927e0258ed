import { isPlain, unmix } from './lookalikes.ts';

/** Case and number endings of Russian nouns and adjectives. */
const RUSSIAN_ENDINGS = (
	'иями ями ами ыми ими ией иям ием иях ого его ому ему ую юю ая яя ое ее ые ие ый ий ой ей ым им ом ем ых их ах ях ам ям ов ев ' +
	'ью ию ия ии ою ею а я о е и ы у ю ь'
).split(' ');
const LONGEST_ENDING = 4;
const SHORTEST_STEM = 3;
const endings = new Set(RUSSIAN_ENDINGS);
const SOFT = new Set('аеиоуыэюяйь');
/** Frequent words that would lose an ending they do not have and be taken for another word. */
const WHOLE = new Set(
	(
		'поэтому потому потом стать стал стала стали стало было были быть есть пора мало весь свято мимо ' +
		'news goods arms customs rights means economics premises does'
	).split(' ')
);
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

/** British spellings of the words that names of organisations are made of. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/isation(s?)$/, 'ization$1'],
	[/ise(d|s?)$/, 'ize$1'],
	[/programmes?$/, 'program'],
	[/^centre(s?)$/, 'center$1'],
	[/^defence$/, 'defense'],
	[/^labour$/, 'labor'],
	[/^colour/, 'color'],
	[/fibre/, 'fiber']
];

const MAY_BE_BRITISH = /is(?:ation|e)|programme|centre|defence|labour|colour|fibre/;

/** A word in the one spelling it is compared by: small letters, one alphabet, е for ё, American endings. */
export function foldWord(word: string): string {
	const small = (isPlain(word) ? word : unmix(word.normalize('NFC'))).toLowerCase();
	if (HAS_CYRILLIC.test(small)) return small.includes('ё') ? small.replaceAll('ё', 'е') : small;
	if (!MAY_BE_BRITISH.test(small)) return small;
	for (const [british, american] of SPELLINGS) {
		if (british.test(small)) return small.replace(british, american);
	}
	return small;
}

/**
 * What all forms of a folded word share. Russian: the word without its case ending (`союзом`, `союза` -> `союз`);
 * English: without the plural s. Too little is cut rather than too much: `союзный` stays apart from `союз`.
 */
export function stemWord(folded: string): string {
	if (WHOLE.has(folded)) return folded;
	return HAS_CYRILLIC.test(folded) ? stemRussian(folded) : stemEnglish(folded);
}

function stemRussian(word: string): string {
	if (word.length <= SHORTEST_STEM) return word;
	let stem = word;
	for (let cut = Math.min(LONGEST_ENDING, word.length - SHORTEST_STEM); cut > 0; cut--) {
		if (endings.has(word.slice(-cut))) {
			stem = word.slice(0, -cut);
			break;
		}
	}
	while (stem.length > SHORTEST_STEM && SOFT.has(stem.charAt(stem.length - 1))) stem = stem.slice(0, -1);
	return stem;
}

function stemEnglish(word: string): string {
	if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
	return word.slice(0, -1);
}
