/** Longest first, so that the whole ending goes and not its tail. */
const RUSSIAN_ENDINGS =
	'иями ями ами иях иям ого его ому ему ыми ими лась лось лись ться тся лся ешь ете ует уют ают яют ают ает яет али или ыли ела ело ели ила ило ала ало ить ать еть ять ов ев ей ой ый ий ая яя ое ее ые ие ую юю ом ем ым им ых их ах ях ам ям ию ия ии ью ет ют ут ит ат ят ла ло ли ть ал ил ел а я о е ы и у ю ь й'.split(
		' '
	);

const NO_ENDINGS: readonly string[] = [];
const FIRST_LETTER = 0x430;
/** Endings by their last letter, so that a word is compared with a handful of them only. */
const RUSSIAN_BY_LAST: readonly (readonly string[])[] = Array.from({ length: 32 }, (_, letter) =>
	RUSSIAN_ENDINGS.filter((ending) => ending.charCodeAt(ending.length - 1) === FIRST_LETTER + letter)
);

const SHORTEST_RUSSIAN_STEM = 4;

function cutRussian(word: string): string {
	for (const ending of RUSSIAN_BY_LAST[word.charCodeAt(word.length - 1) - FIRST_LETTER] ?? NO_ENDINGS) {
		if (word.length - ending.length >= SHORTEST_RUSSIAN_STEM && word.endsWith(ending)) {
			return word.slice(0, -ending.length);
		}
	}
	return word;
}

/** Twice, because "Медведевым" loses its case first and then what looks like a case in "Медведев". */
function stemRussian(word: string): string {
	const once = cutRussian(word.includes('ё') ? word.replaceAll('ё', 'е') : word);
	const twice = once.length > 5 ? cutRussian(once) : once;
	return twice.endsWith('нн') ? twice.slice(0, -1) : twice;
}

function undouble(stem: string): string {
	const last = stem.slice(-1);
	return last === stem.slice(-2, -1) && !'lsz'.includes(last) ? stem.slice(0, -1) : stem;
}

function stemEnglish(word: string): string {
	let stem = word;
	if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
	else if (/(?:ss|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
	else if (stem.endsWith('s') && stem.length > 3 && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
	const verb = /^(.*[aeiouy].*)(?:ing|(?<!e)ed)$/.exec(stem)?.[1] ?? '';
	if (verb.length > 2) stem = undouble(verb);
	else if (stem.endsWith('ion') && stem.length > 7) stem = stem.slice(0, -3);
	return stem.endsWith('e') && stem.length > 3 ? stem.slice(0, -1) : stem;
}

/** A light stem: forms of one word meet, different words seldom do. `word` is in lower case. */
export function stem(word: string): string {
	const first = word.charCodeAt(0);
	if (first >= 0x400 && first < 0x530) return word.length > SHORTEST_RUSSIAN_STEM ? stemRussian(word) : word;
	return first < 0x80 && word.length > 3 ? stemEnglish(word) : word;
}
