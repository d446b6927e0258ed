import calendar from '#data/calendar.json' with { type: 'json' };
import type { Interval } from '../../time/day.ts';
import type { DayRule, NamedDay } from './named-day.ts';

/** A wording that signals a named day. `country` null: the day belongs to none, or the wording names it. */
export interface DayPhrase {
	readonly day: NamedDay;
	readonly country: string | null;
}

export interface Gathering extends Interval {
	readonly name: string;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LAST = -1;

/** Reads `07-03`, `11 thu 4`, `05 mon last`, `orthodox +1`. Throws for anything else: the calendar is part of the program. */
export function readDayRule(text: string): DayRule {
	const fixed = /^(\d\d)-(\d\d)$/.exec(text);
	if (fixed) return { month: Number(fixed[1]), day: Number(fixed[2]) };
	const floating = /^(\d\d) ([a-z]{3}) ([1-5]|last)$/.exec(text);
	const weekday = WEEKDAYS.indexOf(floating?.[2] ?? '');
	if (floating && weekday >= 0) {
		return { month: Number(floating[1]), weekday, nth: floating[3] === 'last' ? LAST : Number(floating[3]) };
	}
	const easter = /^(western|orthodox) ([+-]?\d+)$/.exec(text);
	if (easter) return { easter: easter[1] === 'western' ? 'western' : 'orthodox', offset: Number(easter[2]) };
	throw new RangeError(`no rule for a day: ${text}`);
}

/** How a wording is compared: lower case, one kind of apostrophe, ё as е. */
function normalWording(text: string): string {
	return text.toLowerCase().replaceAll(/[’‘`]/g, "'").replaceAll('ё', 'е');
}

const phrases = new Map<string, DayPhrase[]>();
const tags = new Map<string, NamedDay>();

function addPhrase(wording: string, phrase: DayPhrase): void {
	const key = normalWording(wording);
	const known = phrases.get(key);
	if (known) known.push(phrase);
	else phrases.set(key, [phrase]);
}

for (const { id, date, en, ru, ...rest } of calendar.days) {
	const day: NamedDay = { id, name: en[0] ?? ru[0] ?? id, rule: readDayRule(date) };
	for (const wording of [...en, ...ru]) {
		addPhrase(wording, { day, country: null });
		tags.set(wording.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase(), day);
	}
	for (const tag of 'hashtags' in rest ? rest.hashtags : []) tags.set(tag.toLowerCase(), day);
}

const kinds: Readonly<Record<string, { readonly en: readonly string[]; readonly ru: readonly string[] }>> =
	calendar.kinds;
const countryNames: Readonly<
	Record<string, { readonly en: readonly string[]; readonly ru: readonly string[] }>
> = calendar.countries;

for (const { of, kind, date } of calendar.nationalDays) {
	const wordings = kinds[kind];
	const country = countryNames[of];
	if (!wordings || !country) throw new RangeError(`the calendar has no kind ${kind} or no country ${of}`);
	const name = `${wordings.en[0] ?? kind} of ${country.en[0] ?? of}`;
	const day: NamedDay = { id: `${of}-${kind}`, name, rule: readDayRule(date) };
	for (const wording of [...wordings.en, ...wordings.ru]) addPhrase(wording, { day, country: of });
}

export const DAY_PHRASES: ReadonlyMap<string, readonly DayPhrase[]> = phrases;
/** Hashtags in lower case, without the number sign. */
export const DAY_TAGS: ReadonlyMap<string, NamedDay> = tags;
/** What a country's name begins with in a text, by ISO code. */
export const COUNTRY_STEMS: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(countryNames).map(([code, { en, ru }]) => [code, [...en, ...ru]])
);
/** The first year of which there can be a post: older dates are history. */
export const EARLIEST_POST: number = calendar.earliestPost;
export const SESSIONS: readonly {
	readonly hashtag: string;
	readonly plus: number;
	readonly from?: number;
}[] = calendar.sessions;
export const GATHERINGS: readonly Gathering[] = calendar.gatherings.map(({ name, from, to }) => ({
	name,
	from: Date.parse(`${from}T00:00:00.000Z`),
	to: Date.parse(`${to}T23:59:59.999Z`)
}));
