import { de, es, fr, it, nl, pt, sv } from 'chrono-node';
import type { WrittenDate } from './written-dates.ts';

interface Language {
	readonly months: RegExp;
	readonly parser: { parse: typeof de.strict.parse };
}

/** A language is tried only where a day stands beside one of its month names: its parser costs more than all our own rules. */
function language(months: string, parser: Language['parser']): Language {
	return { months: new RegExp(`\\d\\.?\\s(?:de\\s|di\\s)?(?:${months})(?!\\p{L})`, 'iu'), parser };
}

const LANGUAGES: readonly Language[] = [
	language(
		'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
		de.strict
	),
	language('janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre', fr.strict),
	language(
		'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
		es.strict
	),
	language(
		'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
		pt.strict
	),
	language(
		'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
		it.strict
	),
	language('januari|februari|maart|mei|juni|juli|augustus|september|oktober|november|december', nl.strict),
	language('januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december', sv.strict)
];

/** chrono needs a day to reckon from; only what the text says for certain is kept, so any day does. */
const ANY_DAY = new Date(Date.UTC(2000, 0, 1));

/** Dates in languages without rules of our own, as chrono-node reads them. */
export function findForeignDates(text: string): WrittenDate[] {
	if (!/\d/.test(text)) return [];
	const spokenHere = LANGUAGES.find(({ months }) => months.test(text));
	if (!spokenHere) return [];
	return spokenHere.parser.parse(text, { instant: ANY_DAY, timezone: 0 }).flatMap((result): WrittenDate[] => {
		const { start, end } = result;
		const month = start.get('month');
		if (!start.isCertain('month') || !start.isCertain('day') || month === null) return [];
		const yearOf = (part: typeof start) => (part.isCertain('year') ? part.get('year') : null);
		const first = { year: yearOf(start), month, day: start.get('day') };
		const last = end
			? { year: yearOf(end) ?? first.year, month: end.get('month') ?? month, day: end.get('day') }
			: first;
		const rule = end ? 'range' : first.year === null ? 'day-month' : 'day-month-year';
		return [
			{
				start: result.index,
				end: result.index + result.text.length,
				rule,
				first: { ...first, year: first.year ?? last.year },
				last,
				weekday: null
			}
		];
	});
}
