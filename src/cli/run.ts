import { parseCommand, type Command } from './arguments.ts';
import { build } from './build.ts';
import { discover } from './discover.ts';
import { Failure } from './failure.ts';
import { HELP } from './help.ts';
import { show } from './show.ts';
import type { Terminal } from './terminal.ts';

function perform(command: Command, terminal: Terminal): Promise<void> {
	switch (command.kind) {
		case 'help':
			return terminal.print(HELP.trimEnd());
		case 'show':
			return show(command, terminal);
		case 'discover':
			return discover(command, terminal);
		case 'build':
			return build(command, terminal);
	}
}

/** What shells say of a program that Ctrl+C ended. */
const INTERRUPTED = 130;

/** Does what the words of a command line ask for and returns the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
	try {
		await perform(parseCommand(args), terminal);
		return 0;
	} catch (error) {
		if (terminal.signal.aborted) {
			terminal.complain('postline: cancelled, nothing was written');
			return INTERRUPTED;
		}
		if (!(error instanceof Failure)) throw error;
		terminal.complain(`postline: ${error.message}`);
		return error.exitCode;
	}
}
