import { DAY_PHRASES, type DayPhrase } from './calendar.ts';

const DAY_FORMS = ['день', 'дня', 'дню', 'днем', 'дне'];
const ADJECTIVE_ENDINGS = ['ый', 'ий', 'ого', 'ому', 'ым', 'им', 'ом', 'его', 'ему'];

/** Russian wordings in every case; others as they are. */
function formsOf(wording: string): string[] {
	const plain = /^день(?= )/.exec(wording);
	if (plain) return DAY_FORMS.map((form) => form + wording.slice(4));
	const qualified = /^([а-я]+)(?:ый|ий) день(?= )/.exec(wording);
	if (!qualified) return [wording];
	const rest = wording.slice(qualified[0].length);
	return ADJECTIVE_ENDINGS.flatMap((ending) =>
		DAY_FORMS.map((form) => `${qualified[1] ?? ''}${ending} ${form}${rest}`)
	);
}

interface Wording {
	readonly words: string;
	readonly phrases: readonly DayPhrase[];
}

/** By first word, longest first: a text is walked once, whatever the number of wordings. */
const byFirstWord = new Map<string, Wording[]>();
for (const [key, phrases] of DAY_PHRASES) {
	for (const words of formsOf(key)) {
		const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0] ?? words;
		byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, phrases }]);
	}
}
for (const wordings of byFirstWord.values()) wordings.sort((a, b) => b.words.length - a.words.length);

/** Lower case, one apostrophe, one space, ё as е; as long as the text, so that offsets hold. */
function fold(text: string): string {
	const lower = text.toLowerCase();
	const even =
		lower.length === text.length ? lower : text.replaceAll(/[A-ZА-Я]/g, (letter) => letter.toLowerCase());
	return even.replaceAll('ё', 'е').replaceAll(/[’‘`]/g, "'").replaceAll(/\s/g, ' ');
}

const WORD = /[\p{L}\p{N}]+/gu;
const IS_WORD = /[\p{L}\p{N}]/u;

/** Where a named day is spoken of, and all the days that the wording may mean. */
export function findWordings(
	text: string
): { readonly start: number; readonly end: number; readonly phrases: readonly DayPhrase[] }[] {
	const folded = fold(text);
	const found = [];
	let done = 0;
	for (const match of folded.matchAll(WORD)) {
		const start = match.index;
		const wordings = byFirstWord.get(match[0]);
		if (!wordings || start < done || folded[start - 1] === '#') continue;
		const wording = wordings.find(
			({ words }) => folded.startsWith(words, start) && !IS_WORD.test(folded[start + words.length] ?? '')
		);
		if (!wording) continue;
		done = start + wording.words.length;
		found.push({ start, end: done, phrases: wording.phrases });
	}
	return found;
}
