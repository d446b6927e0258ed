import type { FurtherRole, Plan } from './plan.ts';
import { listNames } from './told-columns.ts';

const ROLE_WORDS: Readonly<Record<FurtherRole, string>> = {
	text: 'else text',
	views: 'views',
	forwards: 'forwards',
	replyTo: 'answered post',
	replyUser: 'answered user',
	forwardedFrom: 'forwarded from whom',
	edited: 'edit',
	album: 'album',
	media: 'media',
	links: 'links'
};

/** Says which column was taken for what, and that others can be chosen. */
export function describePlan(plan: Plan, escapes: boolean): string {
	const { handle, name, id, further } = plan;
	const sources = [handle, name, id].flatMap((column) => (column === null ? [] : [quote(column.name)]));
	const clock = plan.clock === null ? '' : ` with ${quote(plan.clock.name)}`;
	const parts = [
		`text from ${quote(plan.text?.name ?? '')}`,
		plan.time === null ? 'no time' : `time from ${quote(plan.time.name)}${clock}`,
		plan.number === null ? 'no id' : `id from ${quote(plan.number.name)}`,
		sources.length === 0 ? sourceWords(plan) : `source from ${sources.join(', ')}`,
		...(plan.author === null ? [] : [`author from ${quote(plan.author.name)}`]),
		...Object.entries(further).flatMap(([role, [column]]) =>
			column === undefined ? [] : [`${ROLE_WORDS[role as FurtherRole]} from ${quote(column.name)}`]
		)
	];
	const said = escapes ? ' Escapes such as <U+1F4F0> are read as the characters they stand for.' : '';
	return `Columns: ${parts.join('; ')}.${said} Other columns can be chosen before reading.`;
}

function sourceWords({ address }: Plan): string {
	return address === null
		? 'source from the file’s name'
		: `source from the addresses in ${quote(address.name)}, else from the file’s name`;
}

/** Why a table without a text is refused, and what next. */
export function describeTextless(names: readonly string[]): string {
	return `No column of this table looks like the text of posts. Its columns are: ${listNames(names)}. Choose the one that holds the text before reading.`;
}

const quote = (name: string) => `“${name.slice(0, 80)}”`;
