import { readMoment, type Moment } from './moment.ts';

/** The line over a message: who wrote it and when, and the start of its text where that stands on the same line. */
export interface Heading {
	readonly name: string;
	readonly moment: Moment;
	/** When the message was changed, as computers of Apple copy it. */
	readonly edited: Moment | null;
	readonly rest: string;
	/** What parts the name and the time behind it; where the time stands first, that. */
	readonly form: 'comma' | 'blank' | 'time first';
}

/** As computers copy it: `Name, [13.06.2023 10:00]`. */
const NAME_FIRST =
	/^(?<name>.{1,128}?)(?<comma>[,،])?\s\[(?<moment>[^[\]]{8,50}?)(?:\s\((?<edited>[^[\]()]{8,50})\))?\]:?$/u;
/** As phones copy it: `[13.06.2023 10:00] Name: text`. */
const MOMENT_FIRST = /^\[(?<moment>[^[\]]{8,50})\]\s(?<name>[^:]{1,128}):(?:\s(?<rest>.*))?$/u;
const MARKS = /^[\u200E\u200F\u2068\u2069\uFEFF]+/u;
/** Longer than any heading with its name; what follows it may be longer. */
const LOOKED_AT = 200;

/** Reads the line over a copied message; null where the line is text. */
export function readHeading(text: string): Heading | null {
	const line = text.replace(MARKS, '').trim();
	if (!line.includes('[') || (line.length > LOOKED_AT && !line.startsWith('['))) return null;
	const nameFirst = NAME_FIRST.exec(line.slice(0, LOOKED_AT))?.groups;
	const groups = nameFirst ?? MOMENT_FIRST.exec(line)?.groups;
	const name = groups?.['name']?.trim() ?? '';
	const moment = name === '' ? null : readMoment(groups?.['moment'] ?? '');
	if (moment === null) return null;
	const form = nameFirst === undefined ? 'time first' : nameFirst['comma'] === undefined ? 'blank' : 'comma';
	return { name, moment, edited: readMoment(groups?.['edited'] ?? ''), rest: groups?.['rest'] ?? '', form };
}
