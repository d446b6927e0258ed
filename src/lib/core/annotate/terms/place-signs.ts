import { caseForms } from './case-forms.ts';
import { foldWord } from './stems.ts';
import type { Country, City } from './vocabulary.ts';

/** A place that a post says it stands at, or whose flag it flies. Offsets are UTF-16 units. */
export interface PlaceSign {
	readonly term: string;
	readonly start: number;
	readonly end: number;
	readonly rule: 'flag' | 'pin' | 'dateline';
}

/** Where a text of a post is looked at for a flag, a pin or a dateline. */
export type SignFinder = (text: string) => PlaceSign[];

const PIN = '\u{1f4cd}';
const HIGH = '\ud83c';
const FIRST_LETTER = 0xdde6;
const LAST_LETTER = 0xddff;
const SMALL_A = 0x61;
/** Words of a place that no list holds. */
const MOST_WORDS = 4;
const SHORTEST_OPEN = 3;
const NAME = /^\p{Lu}[\p{L}\p{M}\d'’ -]*$/u;
const PART = /[^,.;:()|!?/\n\u2013\u2014\p{Extended_Pictographic}\ufe0f]+/gu;
const DATELINE = /^(?:[^\p{L}\n]{0,8})(\p{Lu}[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,3})(?=[^\p{L}])/u;
const AFTER_DATELINE =
	/^(?:, \p{Lu}[\p{L} .]{2,20})?(?:,\s*(?:\d{1,2}\.?\s+\p{L}{3,9}|\p{L}{3,9}\.?\s+\d{1,2})(?![\p{L}\d])|,?\s*[(/]\s?[\p{L}. -]{2,25}[)/])/u;
const AFTER_CAPITALS = /^(?:, \p{Lu}[\p{L} .]{2,20})?\s*[\u2013\u2014]\s/u;

export function makeSignFinder(countries: readonly Country[], cities: readonly City[]): SignFinder {
	const flags = new Set(countries.map(({ id }) => id));
	const places = new Map<string, string>();
	for (const { id, names } of cities) {
		for (const name of [...names.en, ...names.ru]) for (const form of formsOf(name)) places.set(form, id);
	}
	const countryNames = new Set(
		countries.flatMap(({ names }) =>
			[...names.en, ...names.ru].flatMap((alias) => formsOf(typeof alias === 'string' ? alias : alias.text))
		)
	);
	return (text) => {
		const found: PlaceSign[] = [];
		if (text.includes(HIGH)) findFlags(text, flags, found);
		if (text.includes(PIN)) findPins(text, places, countryNames, found);
		findDateline(text, places, found);
		return found;
	};
}

function findFlags(text: string, known: ReadonlySet<string>, found: PlaceSign[]): void {
	for (let at = text.indexOf(HIGH); at >= 0; at = text.indexOf(HIGH, at)) {
		const first = letterAt(text, at);
		const second = first === '' ? '' : letterAt(text, at + 2);
		const end = second === '' ? at + 2 : at + 4;
		if (known.has(first + second)) found.push({ term: first + second, start: at, end, rule: 'flag' });
		at = end;
	}
}

/** The letter that a regional indicator at `at` stands for, empty where none stands. */
function letterAt(text: string, at: number): string {
	const low = text.charCodeAt(at + 1);
	if (text.charAt(at) !== HIGH || !(low >= FIRST_LETTER && low <= LAST_LETTER)) return '';
	return String.fromCharCode(SMALL_A + low - FIRST_LETTER);
}

/** The parts of the line behind a pin: cities, and as the first one any name; countries are found as such. */
function findPins(
	text: string,
	cities: ReadonlyMap<string, string>,
	countries: ReadonlySet<string>,
	found: PlaceSign[]
): void {
	for (let at = text.indexOf(PIN); at >= 0; at = text.indexOf(PIN, at + PIN.length)) {
		const from = at + PIN.length;
		const lineEnd = text.indexOf('\n', from);
		let isFirst = true;
		for (const part of text.slice(from, lineEnd < 0 ? text.length : lineEnd).matchAll(PART)) {
			const name = part[0].trim();
			if (name === '') continue;
			const start = from + part.index + part[0].indexOf(name);
			const key = keyOf(name);
			const city = cities.get(key) ?? (isFirst && !countries.has(key) && isName(name) ? key : undefined);
			if (city !== undefined) {
				found.push({ term: city.replaceAll(' ', '-'), start, end: start + name.length, rule: 'pin' });
			}
			isFirst = false;
		}
	}
}

function isName(text: string): boolean {
	return NAME.test(text) && text.length >= SHORTEST_OPEN && text.split(/\s+/).length <= MOST_WORDS;
}

/** `GENEVA (Agency) — ...` and `Минск, 5 июня. ...` at the head of a post. */
function findDateline(text: string, cities: ReadonlyMap<string, string>, found: PlaceSign[]): void {
	const match = DATELINE.exec(text);
	const name = match?.[1];
	if (!match || name === undefined) return;
	const start = match[0].length - name.length;
	const rest = text.slice(start + name.length, start + name.length + 60);
	if (!AFTER_DATELINE.test(rest) && !(AFTER_CAPITALS.test(rest) && name === name.toUpperCase())) return;
	const term = cities.get(keyOf(name));
	if (term !== undefined) found.push({ term, start, end: start + name.length, rule: 'dateline' });
}

function formsOf(name: string): string[] {
	const key = keyOf(name);
	return /^[а-я]+$/.test(key) ? [...caseForms(key)] : [key];
}

function keyOf(name: string): string {
	return name
		.split(/[\s-]+/)
		.map(foldWord)
		.join(' ');
}
