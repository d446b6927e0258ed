import { parseArgs } from 'node:util';
import { isZone } from '#lib/core/time/zone.ts';
import type { ReadOptions } from '#lib/core/model/reading.ts';
import { parseColumns } from './columns.ts';
import { misused } from './failure.ts';

/** What every command that reads is told. */
export interface Reading {
	readonly inputs: readonly string[];
	readonly read: ReadOptions;
	/** A file of corrections; null where none is named. */
	readonly corrections: string | null;
	/** A vocabulary of the user's; null where none is named. */
	readonly vocabulary: string | null;
	/** Gaps longer than so many days are told. */
	readonly gapDays: number;
	/** Without progress. */
	readonly quiet: boolean;
}

export type Command =
	| { readonly kind: 'help' }
	| ({ readonly kind: 'show'; readonly json: boolean } & Reading)
	| ({ readonly kind: 'discover'; readonly json: boolean } & Reading)
	| ({ readonly kind: 'build'; readonly out: string } & Reading);

const GAP_DAYS = 7;

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				json: { type: 'boolean' },
				out: { type: 'string' },
				zone: { type: 'string' },
				columns: { type: 'string', multiple: true },
				chat: { type: 'string', multiple: true },
				corrections: { type: 'string' },
				vocabulary: { type: 'string' },
				'gap-days': { type: 'string' },
				quiet: { type: 'boolean', short: 'q' },
				help: { type: 'boolean', short: 'h' }
			}
		});
	} catch (error) {
		const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
		throw misused(sentence ?? 'the command was not understood');
	}
}

/** Not every engine takes an offset for a zone. */
const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d$/u;

function checkZone(zone: string): string {
	if (!OFFSET.test(zone) && !isZone(zone))
		throw misused(`--zone does not know "${zone}": name a zone like Europe/Moscow, or an offset like +03:00`);
	return zone;
}

function parseDays(days: string): number {
	const count = Number(days);
	if (days.trim() === '' || !Number.isFinite(count) || count < 0)
		throw misused(`--gap-days needs a number of days, not "${days}"`);
	return count;
}

/** What the words of a command line ask for. Throws a Failure with exit code 2 where they make no sense. */
export function parseCommand(args: readonly string[]): Command {
	const { values, positionals } = parse(args);
	if (values.help === true) return { kind: 'help' };
	const [name, ...inputs] = positionals;
	if (name === undefined) throw misused('no command given');
	if (name !== 'show' && name !== 'build' && name !== 'discover')
		throw misused(`there is no command "${name}"`);
	if (inputs.length === 0) throw misused(`${name} needs at least one file or folder`);
	const reading: Reading = {
		inputs,
		read: {
			zone: checkZone(values.zone ?? 'UTC'),
			chats: values.chat ?? null,
			columns: parseColumns(values.columns ?? [])
		},
		corrections: values.corrections ?? null,
		vocabulary: values.vocabulary ?? null,
		gapDays: parseDays(values['gap-days'] ?? String(GAP_DAYS)),
		quiet: values.quiet === true
	};
	if (name !== 'build') {
		if (values.out !== undefined) throw misused(`${name} prints and writes no folder: leave out --out`);
		return { kind: name, json: values.json === true, ...reading };
	}
	if (values.out === undefined || values.out === '') throw misused('build needs --out <folder>');
	if (values.json === true) throw misused('--json belongs to show and discover');
	return { kind: 'build', out: values.out, ...reading };
}
