import { importArchive } from '#lib/core/pipeline/import.ts';
import { requirePosts } from './failure.ts';
import { openInputs } from './inputs.ts';
import { jsonLines } from './json.ts';
import { plainLines } from './plain.ts';
import type { Terminal } from './terminal.ts';

/** Reads the inputs and prints what was found, for people or as JSON lines. */
export async function show(
	{ inputs, json }: { readonly inputs: readonly string[]; readonly json: boolean },
	terminal: Terminal
): Promise<void> {
	const archive = await importArchive(await openInputs(inputs, terminal));
	requirePosts(archive);
	for (const line of json ? jsonLines(archive) : plainLines(archive)) await terminal.print(line);
}
