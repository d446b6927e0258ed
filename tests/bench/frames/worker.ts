import { readParts } from '#lib/core/archive/reader.ts';
import type { Held } from '#lib/worker/held.ts';
import { serve, type Services } from '#lib/worker/host.ts';
import { NO_VOCABULARY } from '#lib/worker/own-vocabulary.ts';
import { makeParts } from './made-parts.ts';

const refuse = (): never => {
	throw new Error('a made archive only answers questions');
};

/** Opens an archive of as many posts as the address says: `made:1000`. */
const services: Services = {
	async open({ source }) {
		const posts = source.kind === 'published' ? Number(source.url.slice(source.url.lastIndexOf(':') + 1)) : 0;
		const held: Held = {
			reader: readParts(makeParts(posts)),
			home: { kind: 'published', url: 'made' },
			state: { corrections: [], warnings: [], unsaved: null },
			vocabulary: NO_VOCABULARY,
			load: refuse,
			correct: refuse,
			revise: refuse,
			propose: refuse
		};
		return { held, accept: async () => undefined, discard: async () => undefined };
	},
	look: async () => [],
	shelf: async () => ({ archives: [], room: null, isPersistent: null, trouble: null })
};

serve(self, services);
