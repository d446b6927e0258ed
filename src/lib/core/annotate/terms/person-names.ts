import { foldWord } from './stems.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const NOT_ASCII = /[^a-z]/g;
const MARKS = /\p{M}/gu;

/** What is written before an Arabic name: `al-Assad`. */
const ARTICLE = /^(?:al|el|as|аль|эль|ас)-/i;

const LETTERS: Readonly<Record<string, string>> = {
	...{
		а: 'a',
		б: 'b',
		в: 'v',
		г: 'g',
		д: 'd',
		е: 'e',
		ё: 'e',
		ж: 'zh',
		з: 'z',
		и: 'i',
		й: 'i',
		к: 'k',
		л: 'l',
		м: 'm'
	},
	...{
		н: 'n',
		о: 'o',
		п: 'p',
		р: 'r',
		с: 's',
		т: 't',
		у: 'u',
		ф: 'f',
		х: 'h',
		ц: 'c',
		ч: 'ch',
		ш: 'sh',
		щ: 'sh'
	},
	...{ ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'e', ґ: 'g', ў: 'u' },
	...{ ß: 'ss', ø: 'o', ł: 'l', ı: 'i', đ: 'd', æ: 'e' }
};

/** Ways that the same sound of a Russian name is written in English, each as [what, instead]. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
	[/c(?!h)/g, 'k'],
	[/t[sz]/g, 'c'],
	[/kh/g, 'h'],
	[/x/g, 'ks'],
	[/w/g, 'v'],
	[/[jy]([aeou])/g, 'i$1'],
	[/(^|[aeiou])ie/g, '$1e'],
	[/[jy]/g, 'i'],
	[/(.)\1/g, '$1']
];

/** What a name sounds like in small Latin letters, the same for `Zelenskyy` and `Зеленский`; as good as a rule can do. */
export function soundOf(name: string): string {
	const small = foldWord(name.replace(ARTICLE, ''));
	if (CYRILLIC.test(small)) {
		const letters = [...small].map((letter) => LETTERS[letter] ?? letter).join('');
		return letters
			.replace(/(^|[aeiou])ie/g, '$1e')
			.replace(/(.)\1/g, '$1')
			.replace(NOT_ASCII, '');
	}
	let sound = small.normalize('NFD').replace(MARKS, '');
	sound = [...sound].map((letter) => LETTERS[letter] ?? letter).join('');
	for (const [what, instead] of SOUNDS) sound = sound.replace(what, instead);
	return sound.replace(NOT_ASCII, '');
}

/** Id of a person: the surname, and the first letter of the given name where that is known. */
export function personId(surname: string, given: string | null): string {
	const initial = given === null ? '' : soundOf(given).charAt(0);
	const family = soundOf(surname) || foldWord(surname);
	return initial === '' ? family : `${family}-${initial}`;
}

const OBLIQUE: readonly (readonly [RegExp, string])[] = [
	[/([сц]к)(?:ого|ому|им|ом)$/u, '$1ий'],
	[/([сц]к)ой$/u, '$1ая'],
	[/([оеё]в|[иы]н)ой$/u, '$1а'],
	[/([оеё]в|[иы]н)(?:а|у|ым|ом|е)$/u, '$1'],
	[/([бвгджзклмнпрстфх])(?:ой|ы)$/u, '$1а'],
	[/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем)$/u, '$1'],
	[/(?<=[аеиоуыэюя])(?:я|ю|ем)$/u, 'й'],
	[/(?<=[лнрст])(?:я|ю|ем)$/u, 'ь']
];

/** The nominative of a Russian surname that stands in another case; words of other alphabets as they are. */
export function toNominative(surname: string): string {
	if (!CYRILLIC.test(surname)) return surname;
	for (const [ending, instead] of OBLIQUE) {
		if (ending.test(surname)) return surname.replace(ending, instead);
	}
	return surname;
}
