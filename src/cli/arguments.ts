import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';

export type Command =
	| { readonly kind: 'help' }
	| { readonly kind: 'show'; readonly inputs: readonly string[]; readonly json: boolean }
	| { readonly kind: 'build'; readonly inputs: readonly string[]; readonly out: string };

const USAGE_ERROR = 2;

function misused(message: string): Failure {
	return new Failure(`${message}. See \`postline --help\``, USAGE_ERROR);
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: { json: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
		});
	} catch (error) {
		const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
		throw misused(sentence ?? 'the command was not understood');
	}
}

/** What the words of a command line ask for. Throws a Failure with exit code 2 where they make no sense. */
export function parseCommand(args: readonly string[]): Command {
	const { values, positionals } = parse(args);
	if (values.help === true) return { kind: 'help' };
	const [name, ...inputs] = positionals;
	if (name === undefined) throw misused('no command given');
	if (name !== 'show' && name !== 'build') throw misused(`there is no command "${name}"`);
	if (inputs.length === 0) throw misused(`${name} needs at least one file or folder`);
	if (name === 'show') {
		if (values.out !== undefined) throw misused('show prints and writes no folder: leave out --out');
		return { kind: 'show', inputs, json: values.json === true };
	}
	if (values.out === undefined || values.out === '') throw misused('build needs --out <folder>');
	if (values.json === true) throw misused('--json belongs to show');
	return { kind: 'build', inputs, out: values.out };
}
