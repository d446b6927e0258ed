import type { Archive } from '#lib/core/model/archive.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import type { Reading } from './arguments.ts';
import { requirePosts } from './failure.ts';
import { openInputs } from './inputs.ts';
import { createProgressLine } from './progress.ts';
import { createTaggingProcess } from './tagging-process.ts';
import type { Terminal } from './terminal.ts';

/** Reads the inputs into an archive and shows how far it has come. Throws a Failure where there is no post in them. */
export async function readArchive({ inputs, read, quiet }: Reading, terminal: Terminal): Promise<Archive> {
	const { status, signal } = terminal;
	const progress = createProgressLine(status, quiet);
	const tagging = createTaggingProcess();
	try {
		const opened = await openInputs(inputs, terminal);
		const archive = await importArchive(opened, {
			read,
			signal,
			tagElsewhere: tagging.tag,
			onProgress(step) {
				// It has nothing more to do, and holds memory.
				if (step.stage === 'grouping') tagging.close();
				progress.show(step);
			}
		});
		requirePosts(archive);
		return archive;
	} finally {
		progress.end();
		tagging.close();
	}
}
