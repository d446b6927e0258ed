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

process.exitCode = await run(process.argv.slice(2), {
	folder: callersFolder(),
	stdin: process.stdin,
	print: (line) =>
		new Promise((resolve) => {
			if (process.stdout.write(`${line}\n`)) resolve();
			else process.stdout.once('drain', resolve);
		}),
	complain: (line) => process.stderr.write(`${line}\n`)
});
