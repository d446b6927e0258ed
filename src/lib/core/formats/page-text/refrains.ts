import { EMOJI } from './emoji.ts';
import { isUnfinished } from './phrasing.ts';

/** A line of a page and how many blank lines stand above it. */
export interface Placed {
	readonly text: string;
	readonly gap: number;
}

/** The words under which a channel ends one post after another, told from the page itself. */
export interface Refrains {
	/** Whole lines, as `keyOf` gives them. */
	readonly lines: ReadonlySet<string>;
	/** Names with `@` at the end of last lines, in lower case. */
	readonly names: ReadonlySet<string>;
}

export const NO_REFRAINS: Refrains = { lines: new Set(), names: new Set() };

/** A line that calls the reader to the channel is a habit from the third time on; any name may be told of three times. */
const LINE_TIMES = 3;
const NAME_TIMES = 4;
/** A name inside other lines as often as this is one that the posts are about. */
const NAME_SHARE = 0.75;
const LINE_MAX = 100;
/** Of the times, a blank line stands under so many; the rest are cut off or stand over hashtags. */
const APART_SHARE = 0.8;

const NAME_AT_END = /(?:^|\s)(@\w{4,32})[^\p{L}\p{N}]*$/u;
const NAME = /@\w{4,32}/gu;
/** Words with which a channel speaks of itself, and never the subject of its posts. */
const CALLS = new RegExp(
	'@\\w{4,}|t\\.me/|subscrib|follow us|join (?:us|the|our)|our (?:channel|chat|bot)|send (?:us )?(?:your )?(?:news|tips?)|' +
		'подпи(?:с|ш)|прис(?:ыла|ла)(?:ть|ли|йте)|предложить новость|(?:наш|в) (?:канал|чат|бот)|через бота|наш[а-я]* бот|свой буст|' +
		'підпи(?:с|ш)|надіслати новину|падпіс|abonnier|folge uns|suscr[ií]b|s[ií]guenos|abonnez|suivez-nous|iscriv|seguici|inscreva|siga-nos|' +
		'zapisz się|obserwuj|abone ol|takip et|følg oss|följ oss|ikuti kami|obuna|жазыл',
	'iu'
);
const DECORATION = new RegExp(`${EMOJI}|[\\uFE0E\\uFE0F\\u200B-\\u200F\\u00A0]`, 'gu');

/** A line without emoji, double spaces and capitals, none of which tell one refrain from another. */
function keyOf(text: string): string {
	return text.replace(DECORATION, ' ').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** What recurs at the ends of posts: lines that call the reader to the channel, and names that sign last lines. */
export function findRefrains(lines: readonly Placed[]): Refrains {
	const calls = new Map<string, { all: number; apart: number }>();
	const signed = new Map<string, number>();
	const named = new Map<string, number>();
	for (const [at, { text }] of lines.entries()) {
		const apart = (lines[at + 1]?.gap ?? 1) > 0;
		for (const [name] of text.matchAll(NAME)) add(named, name.toLowerCase());
		const name = nameAtEnd(text);
		if (name !== null && apart) add(signed, name);
		if (text.length > LINE_MAX || isUnfinished(text) || !CALLS.test(text)) continue;
		const count = calls.get(keyOf(text)) ?? { all: 0, apart: 0 };
		count.all += 1;
		if (apart) count.apart += 1;
		calls.set(keyOf(text), count);
	}
	return {
		lines: new Set(
			[...calls]
				.filter(([, { all, apart }]) => all >= LINE_TIMES && apart >= all * APART_SHARE)
				.map(([key]) => key)
		),
		names: new Set(
			[...signed]
				.filter(([name, times]) => times >= NAME_TIMES && times >= (named.get(name) ?? 0) * NAME_SHARE)
				.map(([name]) => name)
		)
	};
}

/** Whether a line ends its post by the words that end others of the page. */
export function isRefrain(text: string, { lines, names }: Refrains): boolean {
	if (isRefrainAlone(text, { lines, names })) return true;
	const name = names.size > 0 ? nameAtEnd(text) : null;
	return name !== null && names.has(name);
}

/** Whether a line is such words and nothing else, so that it cannot open a post. */
export function isRefrainAlone(text: string, { lines, names }: Refrains): boolean {
	if (text.length > LINE_MAX || lines.size + names.size === 0) return false;
	const key = keyOf(text);
	return lines.has(key) || names.has(key);
}

function nameAtEnd(text: string): string | null {
	return NAME_AT_END.exec(text)?.[1]?.toLowerCase() ?? null;
}

function add(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
