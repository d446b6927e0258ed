import { joinsPlainly, type Stretch } from './stretch.ts';
import type { TextWords, WordForm } from './word-reader.ts';

/** Words on one side of a head that are looked at. */
const MOST_BEFORE = 3;
const MOST_AFTER = 5;
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ые|ие|ых|их|ыми|ими)$/u;
/** What a noun or adjective in the genitive ends with; what a verb ends with is not among them. */
const GENITIVE =
	/(?:ого|его|ой|ей|ых|их|ов|ев|ий|ия|ии|ства|ости|ей|ики|ки|ны|ры|ты|вы|да|на|ра|та|ма|ла|са|ков|ек|ни|ли|дел|ции|сти|жи|зи|и|ы|а|я)$/u;
const VERB =
	/(?:[аяиеыу]ло?|шл[аио]|[аяиеыу]ла|[аяиеы]ли|[аяиеыу]лся|лась|лись|лось|ет|ит|ют|ят|ут|ат|ть|ться|тся)$/u;
/** What is said of a commission looks like a genitive: `Комиссия должна`, `обязаны`, `закреплена`. */
const PREDICATE = /(?:[аеж]н[аы]|[ыу]т[аы]|[ои]в[аы]|им[аы]|гл[аи])$/u;
/** Of a name behind the head: `Пакистана`, `Южной Кореи`, `РФ`. */
const PLACE = /(?:а|я|ы|и|ии|ого|его|ой|ей|их|ых)$/u;
const DATIVE = /(?:ому|ему|ой|ей|ым|им|у|ю|ам|ям|е|и)$/u;
const NOUNS_LIKE_ADJECTIVES = /^(?:животных|рабочих|служащих|военных|ученых|больных|пострадавших|верующих)$/u;
const LONELY_ADJECTIVE = /(?:ого|его|ых|их)$/u;
/** Small words that are no part of a name though they end like one. */
const FUNCTION = new Set(
	(
		'и а но или что как не на в во с со о об от до за из к ко у по при для под над без через между после перед это его ее их они она ' +
		'оно были была были ли же бы уже еще сегодня вчера тогда когда если чтобы также так там тут где куда пока сами сама лишь только даже ' +
		'года году лет дня человека людей время ранее однако либо всего может стали начали ввиду среди против своей своего своих этой этого этих ' +
		'которая которой которого которые которых отношению сравнению мнению словам данным поводу вопросу итогам решению им ему ней нее него них мы вы ты я сейчас затем потом хотя'
	).split(' ')
);
/** Heads that a phrase with `по` completes: `комитет по делам ...`. */
const TAKES_BY = new Set([
	'комиссия',
	'комитет',
	'агентство',
	'служба',
	'совет',
	'департамент',
	'управление',
	'организация',
	'бюро'
]);
/** Heads that a small letter does not keep from being a name, where a genitive follows. */
const NAMES_IN_SMALL = new Set(['министерство', 'госкомитет']);
/** What no name ends with, though it stands in the genitive behind a head. */
const PLAIN_NOUNS = new Set(
	(
		'страны государства компании мира города региона республики матча здания года сторон народа населения дела фирмы организации ' +
		'авиакомпании предприятия области края района приговора'
	).split(' ')
);
/** Heads that only a name behind them completes: what follows `Верховный суд` in small letters is another thought. */
const TAKES_PLACE_ONLY = new Set(['суд', 'банк', 'биржа', 'церковь', 'фронт', 'парламент']);
const PLURAL = /(?:ые|ие|ых|их|ыми|ими)$/u;
/** Plural of heads that end with a consonant. */
const PLURAL_HEAD = /(?:ы|и|ов|ев|ам|ами|ах)$/u;
/** Heads that one adjective does not make a name of: `Пакистанская служба` is one of many. */
const NEEDS_MORE = new Set([
	'служба',
	'агентство',
	'общество',
	'управление',
	'департамент',
	'фонд',
	'бюро',
	'организация',
	'инспекция',
	'комиссия',
	'комитет',
	'движение',
	'ассоциация'
]);
/** Behind these a short name is part of a longer one: `пресс-центр МИД`. */
const PARTS = /^(?:.*-)?(?:центр|департамент|отдел|управлен|служб|комисс|филиал|отделен)/u;
/** Heads whose genitive is mostly a plain noun: only an adjective with a capital makes a name of them. */
const NEEDS_ADJECTIVE = new Set([
	'суд',
	'союз',
	'банк',
	'совет',
	'служба',
	'общество',
	'движение',
	'фронт',
	'палата',
	'конгресс',
	'лига',
	'партия',
	'церковь',
	'управление',
	'бюро',
	'федерация',
	'организация',
	'биржа',
	'компания',
	'университет',
	'корпорация',
	'авиалинии'
]);

/** The name that the Russian head word at `index` makes, null where it makes none. */
export function russianName(text: string, words: TextWords, index: number): Stretch | null {
	const head = words.at(index);
	if (!head?.cyrillic || head.head === null) return null;
	const first = firstAdjective(text, words, index);
	const opening = words.at(first);
	if (!opening) return null;
	const titled = opening.capital && !opening.stop && !(opening.upper && opening.raw.length > 3);
	const opensSentence = !isInside(text, words, first);
	const adjective = first < index;
	if (!titled && !NAMES_IN_SMALL.has(head.head)) return null;
	const last = lastComplement(text, words, index);
	if (last < 0) return null;
	const completed = last > index;
	if (!adjective && !completed) return null;
	if (isPlural(head, words.slice(first, index - 1))) return null;
	if (NEEDS_MORE.has(head.head) && !completed && index - first < 2) return null;
	if (head.head === 'федерация' && !completed && opening.folded.startsWith('российск')) return null;
	if (goesOn(text, words, last)) return null;
	if (NEEDS_ADJECTIVE.has(head.head) && !adjective) return null;
	// A capital at the start of a sentence says nothing: there, the name must be complete on both sides or of a sure kind.
	if (opensSentence && adjective && !completed && !isProperAdjective(opening)) return null;
	if (!titled) return completed ? { first: index, last } : null;
	return { first, last };
}

function isLonely(form: WordForm | undefined): boolean {
	return form !== undefined && LONELY_ADJECTIVE.test(form.folded) && !NOUNS_LIKE_ADJECTIVES.test(form.folded);
}

/** `Профсоюзы пилотов` are several. */
function isPlural(head: WordForm, adjectives: readonly WordForm[]): boolean {
	if (adjectives.some(({ folded }) => PLURAL.test(folded))) return true;
	return /[бвгджзклмнпрстфхцчшщ]$/u.test(head.head ?? '') && PLURAL_HEAD.test(head.folded);
}

/** Whether the name goes on where reading stopped: `служба по надзору в сфере ...`. */
function goesOn(text: string, words: TextWords, last: number): boolean {
	const by = words.at(last - 1)?.folded === 'по';
	return by && /^ (?:в|за|и) /u.test(text.slice(words.ends[last] ?? 0, (words.ends[last] ?? 0) + 4));
}

/** `этнологии и антропологии`, `хозяйства и пищевой промышленности`: what stands behind `и` is in the genitive too. */
function goesOnAlike(before: WordForm | undefined, after: WordForm | undefined): boolean {
	if (before === undefined || after?.cyrillic !== true || after.capital) return false;
	return before.folded.slice(-2) === after.folded.slice(-2) || /(?:ой|ей|ого|его)$/u.test(after.folded);
}

/** Adjectives of countries and ranks that open names. */
function isProperAdjective({ folded }: WordForm): boolean {
	return /^(?:верховн|высш|конституционн|федеральн|национальн|государственн|европейск|международн|всемирн|центральн|генеральн)/u.test(
		folded
	);
}

function firstAdjective(text: string, words: TextWords, index: number): number {
	let first = index;
	for (let at = index - 1; at >= Math.max(0, index - MOST_BEFORE); at--) {
		const form = words.at(at);
		if (!form?.cyrillic || form.stop || !ADJECTIVE.test(form.folded) || form.folded.length < 5) break;
		if (!joinsPlainly(text, words, at)) break;
		if (form.head !== null) break;
		first = at;
	}
	// Small adjectives before a head with a capital are no part of its name, nor are those that no capital opens.
	while (first < index && words.at(first)?.capital === false) first++;
	return first;
}

function lastComplement(text: string, words: TextWords, index: number): number {
	const head = words.at(index)?.head ?? '';
	let last = index;
	let by = false;
	let proper = false;
	for (let at = index + 1; at <= index + MOST_AFTER && at < words.count; at++) {
		const form = words.at(at);
		if (!form?.cyrillic || !joinsPlainly(text, words, at - 1)) break;
		if (form.folded === 'по' && at === index + 1 && TAKES_BY.has(head)) {
			by = true;
			continue;
		}
		if (form.capital) {
			if (!form.upper && !PLACE.test(form.folded)) break;
			if (form.stop || form.head !== null || (form.upper && form.raw.length > 5)) break;
			// Behind one name the next begins, as of a person; only an adjective leads on: `Южной Кореи`.
			if (proper) break;
			if (isPerson(text, words, at)) break;
			proper = !form.upper && !ADJECTIVE.test(form.folded);
			last = at;
			continue;
		}
		if (proper || TAKES_PLACE_ONLY.has(head)) break;
		if (form.folded === 'и' && goesOnAlike(words.at(at - 1), words.at(at + 1)) && at > index + 1) continue;
		if (PLAIN_NOUNS.has(form.folded)) break;
		if (PREDICATE.test(form.folded) && !NAMES_IN_SMALL.has(head)) break;
		if (FUNCTION.has(form.folded) || form.folded.length < 3 || VERB.test(form.folded)) break;
		if (form.head !== null && form.folded.endsWith('о')) break;
		if (!(by ? DATIVE : GENITIVE).test(form.folded) && !GENITIVE.test(form.folded)) break;
		last = at;
	}
	// An adjective without its noun is no end of a name; with a capital, the rest of the name is not known.
	while (last > index && isLonely(words.at(last))) {
		if (words.at(last)?.capital && words.at(last)?.upper === false) return -1;
		last--;
	}
	return last > index && words.at(last)?.folded !== 'по' ? last : index;
}

/** A name in the genitive with another capital behind it is that of a person, unless it is an adjective: `Южной Кореи`. */
function isPerson(text: string, words: TextWords, at: number): boolean {
	const form = words.at(at);
	const next = words.at(at + 1);
	if (!form || !next?.capital || form.upper || ADJECTIVE.test(form.folded) || form.folded.endsWith('ии'))
		return false;
	return joinsPlainly(text, words, at);
}

/** Whether a word stands within a sentence. */
function isInside(text: string, words: TextWords, index: number): boolean {
	const start = words.starts[index] ?? 0;
	return start > 1 && /[\p{Ll}\p{N},]["«“„]?\s["«“„(]?$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** `МИД Пакистана`: the acronym and the country behind it; null where it is part of a longer name. */
export function standaloneName(text: string, words: TextWords, index: number): Stretch | null {
	if (PARTS.test(words.at(index - 1)?.folded ?? '')) return null;
	const next = words.at(index + 1);
	const place =
		next !== undefined &&
		next.cyrillic &&
		next.capital &&
		next.head === null &&
		!next.alone &&
		joinsPlainly(text, words, index) &&
		(next.upper ? next.raw.length < 4 : PLACE.test(next.folded) && !isPerson(text, words, index + 1));
	return { first: index, last: place ? index + 1 : index };
}
