import { run } from './run.ts';

/** Where relative paths start: `npm run postline` moves to the project's folder but says where it was called. */
function callersFolder(): string {
	const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
	return script === 'postline' && calledFrom ? calledFrom : process.cwd();
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});

const cancelling = new AbortController();
// A second Ctrl+C finds no listener and ends the program as it stands.
process.once('SIGINT', () => {
	cancelling.abort();
	// Nothing may come from a keyboard any more, and what waits for it would wait forever.
	process.stdin.destroy();
});

process.exitCode = await run(process.argv.slice(2), {
	folder: callersFolder(),
	stdin: process.stdin,
	signal: cancelling.signal,
	status: {
		isScreen: process.stderr.isTTY,
		width: () => process.stderr.columns,
		write: (text) => process.stderr.write(text),
		now: () => performance.now()
	},
	print: (line) =>
		new Promise((resolve) => {
			if (process.stdout.write(`${line}\n`)) resolve();
			else process.stdout.once('drain', resolve);
		}),
	complain: (line) => process.stderr.write(`${line}\n`)
});
