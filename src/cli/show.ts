import type { Command } from './arguments.ts';
import { correctBy, readCorrections } from './corrections.ts';
import { jsonLines } from './json.ts';
import { plainLines } from './plain.ts';
import { readArchive } from './read-archive.ts';
import type { Terminal } from './terminal.ts';

/** Reads the inputs and prints what was found, for people or as JSON lines. */
export async function show(command: Extract<Command, { kind: 'show' }>, terminal: Terminal): Promise<void> {
	const { corrections: name } = command;
	const corrections = name === null ? null : await readCorrections(name, terminal.folder);
	const archive = correctBy(await readArchive(command, terminal), corrections, name ?? '');
	const lines = command.json ? jsonLines : plainLines;
	for (const line of lines(archive, command.gapDays)) {
		terminal.signal.throwIfAborted();
		await terminal.print(line);
	}
}
