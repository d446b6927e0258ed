import { openAhead } from '#lib/worker/ahead.ts';
import ArchiveWorker from '#lib/worker/archive.worker.ts?worker';
import { createClient, type Client } from '#lib/worker/client.ts';
import { LastOpened } from './last-opened.ts';
import { readLink } from './link.ts';

let started: Client | null = null;

/** Whether the page will show the published archive, as far as its address and the last visit tell. */
function isPublishedAsked(): boolean {
	if (location.search.length <= 1) return new LastOpened().read() === null;
	return readLink(location.search).archive === null;
}

/**
 * The archive in its worker, started when it is first asked for. Where the published archive will be wanted, it is on
 * its way before the page is.
 */
export function startClient(published: string): Client {
	if (!started) {
		const client = createClient(new ArchiveWorker());
		started = isPublishedAsked() ? openAhead(client, published) : client;
	}
	return started;
}
