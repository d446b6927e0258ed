import { importArchive } from '#lib/core/pipeline/import.ts';
import { requirePosts } from './failure.ts';
import { openInputs } from './inputs.ts';
import { jsonLines } from './json.ts';
import { plainLines } from './plain.ts';

/** Reads the inputs and prints what was found, for people or as JSON lines. `print` resolves when more may be written. */
export async function show(
	names: readonly string[],
	{ json, folder, print }: { json: boolean; folder: string; print: (line: string) => Promise<void> }
): Promise<void> {
	const archive = await importArchive(await openInputs(names, folder));
	requirePosts(archive);
	for (const line of json ? jsonLines(archive) : plainLines(archive)) await print(line);
}
