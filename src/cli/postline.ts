import { parseCommand } from './arguments.ts';
import { build } from './build.ts';
import { Failure } from './failure.ts';
import { HELP } from './help.ts';
import { show } from './show.ts';

/** Where relative paths start: `npm run postline` moves to the project's folder but says where it was called. */
function callersFolder(): string {
	const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
	return script === 'postline' && calledFrom ? calledFrom : process.cwd();
}

function print(line: string): Promise<void> {
	return new Promise((resolve) => {
		if (process.stdout.write(`${line}\n`)) resolve();
		else process.stdout.once('drain', resolve);
	});
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

async function main(): Promise<void> {
	const command = parseCommand(process.argv.slice(2));
	const folder = callersFolder();
	if (command.kind === 'help') await print(HELP.trimEnd());
	else if (command.kind === 'show') await show(command.inputs, { json: command.json, folder, print });
	else await build(command.inputs, { out: command.out, folder, print });
}

try {
	await main();
} catch (error) {
	if (!(error instanceof Failure)) throw error;
	process.stderr.write(`postline: ${error.message}\n`);
	process.exitCode = error.exitCode;
}
