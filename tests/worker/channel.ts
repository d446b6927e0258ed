import { onTestFinished } from 'vitest';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import { createClient, type Client } from '#lib/worker/client.ts';
import { serve, type Endpoint, type Opener } from '#lib/worker/host.ts';
import { makeArchive } from '../core/archive/made-archive.ts';

/** Client and host at the two ends of a real channel, in one thread. */
export function connect(open?: Opener): Client {
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => {
		port1.close();
		port2.close();
	});
	port1.start();
	port2.start();
	serve(port2 as unknown as Endpoint, open);
	return createClient(port1 as unknown as Endpoint);
}

export const DAY = Date.UTC(2023, 5, 13);

export function smallReader(name = 'First'): ArchiveReader {
	const archive = makeArchive([
		{ at: DAY, terms: [0], event: 1 },
		{ at: null, terms: [1], event: 2 }
	]);
	return createReader({ ...archive, name });
}
