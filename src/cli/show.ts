import type { Command } from './arguments.ts';
import { jsonLines } from './json.ts';
import { applyOwn, readOwn } from './own-files.ts';
import { plainLines } from './plain.ts';
import { readArchive } from './read-archive.ts';
import type { Terminal } from './terminal.ts';

/** Reads the inputs and prints what was found, for people or as JSON lines. */
export async function show(command: Extract<Command, { kind: 'show' }>, terminal: Terminal): Promise<void> {
	const own = await readOwn(command, terminal.folder);
	const archive = applyOwn(await readArchive(command, terminal), own);
	const lines = command.json ? jsonLines : plainLines;
	for (const line of lines(archive, command.gapDays)) {
		terminal.signal.throwIfAborted();
		await terminal.print(line);
	}
}
