import { parseOrNothing } from '../json/parse.ts';

/** The question and its answers, a line each, as a reader sees them; '' where there is none, null where it is damaged. */
export function readPoll(bytes: Uint8Array, start: number, end: number): string | null {
	const poll = parseOrNothing(new TextDecoder().decode(bytes.subarray(start, end)));
	if (poll === undefined) return null;
	if (!isRecord(poll)) return '';
	const answers = Array.isArray(poll.answers) ? poll.answers.map(textOf) : [];
	return [textOf(poll.question), ...answers].filter((line) => line !== '').join('\n');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** A string, an array of parts, or an object that has one of these as its text. */
function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(textOf).join('');
	return isRecord(value) ? textOf(value.text) : '';
}
