import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { late } from './late.ts';

/** The same reader, whose posts and events also tell the dates that their texts name. */
export function explained(reader: ArchiveReader): ArchiveReader {
	return {
		...reader,
		posts: async (query) => (await late()).explainDates(reader).posts(query),
		event: async (id) => (await late()).explainDates(reader).event(id)
	};
}
