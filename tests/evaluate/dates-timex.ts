import * as chrono from 'chrono-node';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '#lib/core/annotate/dates/expressions/calendar-date.ts';
import { readExpressions } from '#lib/core/annotate/dates/expressions/read.ts';

interface Span {
	readonly start: number;
	readonly end: number;
}

/** `value` null: of no day, month or year (a time, a season, "now"), so neither asked for nor held against anyone. */
interface Gold extends Span {
	readonly value: string | null;
	readonly words: string;
}

export interface Named extends Span {
	/** `2024`, `2024-10` or `2024-10-22`. */
	readonly value: string;
}

export interface GoldText {
	readonly name: string;
	readonly set: string;
	readonly text: string;
	readonly posted: number;
	readonly gold: readonly Gold[];
}

export interface ValueScore {
	gold: number;
	named: number;
	right: number;
}

/** A weekday is also given as `2014-10-17-WXX-5`: the day is what is asked for. */
const DAY_MONTH_YEAR = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:-WXX-\d)?$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
	return text.replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function readTml(name: string, set: string, xml: string): GoldText {
	const posted = Date.parse(`${/<DCT>.*?value="(\d{4}-\d\d-\d\d)/s.exec(xml)?.[1] ?? ''}T12:00:00Z`);
	const body = /<TEXT>(.*)<\/TEXT>/s.exec(xml)?.[1] ?? '';
	const gold: Gold[] = [];
	let text = '';
	let done = 0;
	for (const match of body.matchAll(/<TIMEX3([^>]*)>(.*?)<\/TIMEX3>/gs)) {
		text += plain(body.slice(done, match.index));
		const words = plain(match[2] ?? '');
		const value = DAY_MONTH_YEAR.exec(/value="([^"]*)"/.exec(match[1] ?? '')?.[1] ?? '')?.[1] ?? null;
		gold.push({ start: text.length, end: text.length + words.length, value, words });
		text += words;
		done = match.index + match[0].length;
	}
	return { name, set, text: text + plain(body.slice(done)), posted, gold };
}

/** The marked texts under a folder; none where it does not exist. */
export function readGoldTexts(folder: string): GoldText[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.tml'))
		.sort()
		.map((name) =>
			readTml(
				name,
				/wikiwars\/trainingset/.test(name) ? 'wikiwars' : 'tweets',
				readFileSync(join(folder, name), 'utf8')
			)
		)
		.filter(({ posted }) => !Number.isNaN(posted));
}

function valueOf({ year, month, day }: CalendarDate): string {
	const two = (part: number | null) => (part === null ? '' : `-${String(part).padStart(2, '0')}`);
	return `${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}

/** A range names two dates; a week is no day. */
export function ours({ text, posted }: GoldText): Named[] {
	return readExpressions(text, posted).flatMap(({ start, end, rule, first, last }) => {
		if (first === last) return [{ start, end, value: valueOf(first) }];
		return rule === 'range' ? [first, last].map((date) => ({ start, end, value: valueOf(date) })) : [];
	});
}

/** Casual parsing in English with the day of the post given. */
export function yardstick({ text, posted }: GoldText): Named[] {
	return chrono.parse(text, { instant: new Date(posted), timezone: 0 }).flatMap((result) =>
		[result.start, result.end].flatMap((part): Named[] => {
			if (!part) return [];
			const year = part.get('year') ?? 0;
			const monthOnly = part.isCertain('month') && !part.isCertain('day') && !part.isCertain('weekday');
			const date = { year, month: part.get('month'), day: monthOnly ? null : part.get('day') };
			return [{ start: result.index, end: result.index + result.text.length, value: valueOf(date) }];
		})
	);
}

export function scoreText(
	{ gold }: GoldText,
	named: readonly Named[],
	score: ValueScore
): { missed: Gold[]; wrong: Named[] } {
	const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
	const asked = gold.filter(({ value }) => value !== null);
	const found = new Set<Gold>();
	const wrong: Named[] = [];
	for (const date of named) {
		const right = asked.find((one) => !found.has(one) && one.value === date.value && overlap(one, date));
		if (right) found.add(right);
		else if (
			gold.some((one) => one.value === null && overlap(one, date)) &&
			!asked.some((one) => overlap(one, date))
		)
			continue;
		else wrong.push(date);
	}
	score.gold += asked.length;
	score.named += found.size + wrong.length;
	score.right += found.size;
	return { missed: asked.filter((one) => !found.has(one)), wrong };
}

export function f1({ gold, named, right }: ValueScore): number {
	return (2 * right) / (gold + named);
}
