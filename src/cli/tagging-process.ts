import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PackedFindings } from '#lib/core/annotate/terms/packed-findings.ts';
import type { TagElsewhere } from '#lib/core/pipeline/tag-ahead.ts';

const CHILD = fileURLToPath(new URL('tagging-child.ts', import.meta.url));

interface Waiting {
	readonly resolve: (packed: PackedFindings) => void;
	readonly reject: (error: Error) => void;
}

/** A process beside this one that tags texts. It starts with the first of them. */
export interface TaggingProcess {
	readonly tag: TagElsewhere;
	/** Ends it for good; what is asked of it then or later rejects. */
	close(): void;
}

/** A process and no thread, because a thread does not take over how this one loads TypeScript. */
export function createTaggingProcess(): TaggingProcess {
	let child: ChildProcess | null = null;
	let isClosed = false;
	const waiting: Waiting[] = [];

	function fail(error: Error): void {
		for (const { reject } of waiting.splice(0)) reject(error);
	}

	function start(): ChildProcess {
		const started = fork(CHILD, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
		// Answers come in the order of asking.
		started.on('message', (packed) => waiting.shift()?.resolve(packed as PackedFindings));
		started.on('error', fail);
		started.on('exit', () => {
			fail(new Error('the tagging process has ended'));
		});
		return started;
	}

	return {
		tag: (texts) =>
			new Promise((resolve, reject) => {
				// An answer already on its way may lead to a question; a process begun for that would have nobody to end it.
				if (isClosed) {
					reject(new Error('the tagging process was closed'));
					return;
				}
				waiting.push({ resolve, reject });
				// What cannot be sent is told to `reject` by the end of the process.
				(child ??= start()).send([...texts], (error) => {
					if (error) fail(error);
				});
			}),
		close() {
			isClosed = true;
			child?.kill();
			child = null;
		}
	};
}
