import ArchiveWorker from './archive.worker.ts?worker';

let early: Worker | null = null;

/** Begins to load the worker, before there is a page to use it. */
export function startWorker(): void {
	early ??= new ArchiveWorker();
}

/** A worker of one's own, to be ended by whoever takes it. */
export function takeWorker(): Worker {
	const worker = early ?? new ArchiveWorker();
	early = null;
	return worker;
}
