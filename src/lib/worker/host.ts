import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { OpenFailure, openSource, type OpenOptions } from './open-source.ts';
import type { Failure, OpenSource, Progress, Request, Response } from './protocol.ts';

/** Progress is shown to people: more often than this nobody sees. */
const PROGRESS_MS = 50;

/** One end of a channel: a worker, its global scope or a message port. */
export interface Endpoint {
	postMessage(message: unknown): void;
	addEventListener(type: string, listener: (event: MessageEvent) => void): void;
}

export type Opener = (source: OpenSource, options: OpenOptions) => Promise<ArchiveReader>;

type QueryRequest = Exclude<Request, { kind: 'open' | 'cancel' }>;

function failureOf(error: unknown): Failure {
	if (error instanceof OpenFailure) return { what: error.what, next: error.next };
	const message = error instanceof Error ? error.message : String(error);
	return { what: `Something went wrong inside Postline: ${message}`, next: 'Reload the page and try again.' };
}

function ask(reader: ArchiveReader, request: QueryRequest): Promise<unknown> {
	switch (request.kind) {
		case 'overview':
			return reader.overview(request.query);
		case 'range':
			return reader.range(request.query);
		case 'events':
			return reader.events(request.query);
		case 'posts':
			return reader.posts(request.query);
		case 'event':
			return reader.event(request.query);
		case 'locate':
			return reader.locate(request.query);
	}
}

/** Passes on a new stage at once and the rest now and then. */
function throttled(send: (progress: Progress) => void): (progress: Progress) => void {
	let stage = '';
	let sentMs = -Infinity;
	return (progress) => {
		const nowMs = performance.now();
		if (progress.stage === stage && nowMs - sentMs < PROGRESS_MS) return;
		stage = progress.stage;
		sentMs = nowMs;
		send(progress);
	};
}

/**
 * Answers requests at one end of a channel. One archive is open at a time: a new one takes its place only when it is
 * open; a failed or cancelled opening leaves the old one. A second opening cancels the first.
 */
export function serve(port: Endpoint, open: Opener = openSource): void {
	let reader: ArchiveReader | null = null;
	let opening: { readonly id: number; readonly abort: AbortController } | null = null;
	const send = (response: Response) => {
		port.postMessage(response);
	};

	async function openFor(id: number, source: OpenSource): Promise<void> {
		opening?.abort.abort();
		const abort = new AbortController();
		const { signal } = abort;
		opening = { id, abort };
		const onProgress = throttled((progress) => {
			if (!signal.aborted) send({ id, kind: 'progress', progress });
		});
		try {
			const opened = await open(source, { signal, onProgress });
			const summary = await opened.summary();
			if (signal.aborted) send({ id, kind: 'cancelled' });
			else {
				reader = opened;
				send({ id, kind: 'opened', summary });
			}
		} catch (error) {
			if (signal.aborted) send({ id, kind: 'cancelled' });
			else send({ id, kind: 'failed', failure: failureOf(error) });
		} finally {
			if (opening?.id === id) opening = null;
		}
	}

	async function answer(request: QueryRequest): Promise<void> {
		const { id } = request;
		try {
			if (!reader) throw new OpenFailure({ what: 'No archive is open.', next: 'Open one first.' });
			send({ id, kind: 'answer', answer: await ask(reader, request) });
		} catch (error) {
			send({ id, kind: 'failed', failure: failureOf(error) });
		}
	}

	port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
		if (data.kind === 'open') void openFor(data.id, data.source);
		else if (data.kind !== 'cancel') void answer(data);
		else if (opening?.id === data.target) opening.abort.abort();
	});
}
