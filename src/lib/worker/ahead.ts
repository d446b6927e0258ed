import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import type { Client } from './client.ts';

/**
 * The same client, which opens a published archive before anybody asks for it. Whoever asks for it first is given what
 * has come of that until then; whoever asks for another first ends it.
 */
export function openAhead(client: Client, url: string): Client {
	let ahead: ReturnType<Client['open']> | null = client.open({
		source: { kind: 'published', url },
		add: false,
		read: DEFAULT_READ_OPTIONS
	});
	// Told to whoever asks for it.
	ahead.result.catch(() => undefined);
	return {
		...client,
		open(request, options) {
			const task = ahead;
			ahead = null;
			const { source } = request;
			if (task && source.kind === 'published' && source.url === url) return task;
			task?.cancel();
			return client.open(request, options);
		}
	};
}
