import { onTestFinished } from 'vitest';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { createReader } from '#lib/core/archive/memory-reader.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import { createClient, type Client } from '#lib/worker/client.ts';
import type { Offer, OpenOptions } from '#lib/worker/held.ts';
import { serve, type Endpoint, type Services } from '#lib/worker/host.ts';
import type { OpenRequest, OpenSource } from '#lib/worker/protocol.ts';
import { NO_VOCABULARY } from '#lib/worker/own-vocabulary.ts';
import { createServices } from '#lib/worker/services.ts';
import { makeArchive } from '../core/archive/made-archive.ts';

export const TROUBLE = { what: 'Nothing is kept in this test.', next: 'Carry on.' };

/** Client and host at the two ends of a real channel, in one thread. */
export function connectServices(services: Services): Client {
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => {
		port1.close();
		port2.close();
	});
	port1.start();
	port2.start();
	serve(port2 as unknown as Endpoint, services);
	return createClient(port1 as unknown as Endpoint);
}

/** With an opener of the test's own, or the real one without a place to keep anything. */
export function connect(
	open?: (request: OpenRequest, options: OpenOptions) => Promise<ArchiveReader>
): Client {
	const services = createServices(() => Promise.resolve({ trouble: TROUBLE }));
	if (!open) return connectServices(services);
	return connectServices({
		...services,
		open: async (request, options) => offerOf(await open(request, options))
	});
}

export function offerOf(reader: ArchiveReader): Offer {
	const done = () => Promise.resolve();
	return {
		held: {
			reader,
			home: { kind: 'memory', why: TROUBLE },
			load: () => Promise.reject(new Error('not in this test')),
			state: { corrections: [], warnings: [], unsaved: null },
			correct: () => Promise.reject(new Error('not in this test')),
			vocabulary: NO_VOCABULARY,
			revise: () => Promise.reject(new Error('not in this test')),
			propose: () => Promise.reject(new Error('not in this test'))
		},
		accept: done,
		discard: done
	};
}

export function requestOf(source: OpenSource, add = false): OpenRequest {
	return { source, add, read: DEFAULT_READ_OPTIONS };
}

export const DAY = Date.UTC(2023, 5, 13);

export function smallReader(name = 'First'): ArchiveReader {
	const archive = makeArchive([
		{ at: DAY, terms: [0], event: 1 },
		{ at: null, terms: [1], event: 2 }
	]);
	return createReader({ ...archive, name });
}
