import { readMonth } from './months.ts';
import { asciiDigits } from './numbers.ts';

/** What a day heading says; year null where it leaves it out, all null for `Today` and its like. */
export interface Day {
	readonly year: number | null;
	readonly month: number | null;
	readonly day: number | null;
}

const FILLERS = new Set([
	'de',
	'del',
	'di',
	'of',
	'the',
	'г',
	'года',
	'году',
	'р',
	'року',
	'года',
	'den',
	'le',
	'r',
	'roku',
	'ngày',
	'in'
]);
const WEEKDAYS =
	/^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс|понеділок|вівторок|середа|четвер|п['’]ятниця|субота|неділя|нд|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:lun|mart|mercol|giov|ven)edì|mercoledì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|星期.|周.)$/iu;
const RELATIVE =
	/^(?:today|yesterday|сегодня|вчера|сьогодні|учора|heute|gestern|hoy|ayer|aujourd['’]hui|hier|oggi|ieri|hoje|ontem|bugün|dün|i dag|i går|今天|昨天|امروز|دیروز|اليوم|أمس)$/iu;
const EASTERN =
	/^(?:(\d{4})\s?[年년])?\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일](?:\s?(?:星期|周|週).)?$/u;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;

/** The day if its figures name one of the calendar, else null. */
function asDay(year: number | null, month: number, day: number): Day | null {
	const check = new Date(Date.UTC(year ?? 2000, month - 1, day));
	return check.getUTCMonth() === month - 1 && check.getUTCDate() === day ? { year, month, day } : null;
}

/** Reads a line that is nothing but a date: `March 15, 2023`, `15 марта`, `13 de junio de 2023`, `2023年3月15日`. */
export function readDay(text: string): Day | null {
	const line = asciiDigits(text.trim()).toLowerCase();
	if (line === '' || line.length > 60) return null;
	if (RELATIVE.test(line)) return { year: null, month: null, day: null };
	const eastern = EASTERN.exec(line);
	if (eastern)
		return asDay(
			eastern[1] === undefined ? null : Number(eastern[1]),
			Number(eastern[2]),
			Number(eastern[3])
		);
	const dotted = DOTTED.exec(line);
	if (dotted) return asDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
	const iso = ISO.exec(line);
	if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	return readWords(line);
}

function readWords(line: string): Day | null {
	let year: number | null = null;
	let month: number | null = null;
	let day: number | null = null;
	for (const word of line.split(/[\s,،.]+/u)) {
		if (word === '' || FILLERS.has(word) || WEEKDAYS.test(word)) continue;
		const named = readMonth(word);
		const figure = /^(\d{1,4})(?:st|nd|rd|th|er|º|-го|-е)?$/u.exec(word)?.[1];
		if (named !== null && month === null) month = named;
		else if (figure?.length === 4 && year === null) year = Number(figure);
		else if (figure !== undefined && figure.length < 3 && day === null) day = Number(figure);
		else return null;
	}
	return month === null || day === null ? null : asDay(year, month, day);
}
