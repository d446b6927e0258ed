import type { Archive } from '#lib/core/model/archive.ts';
import { buildColumns } from './build-columns.ts';
import { readColumns } from './reader.ts';
import type { ArchiveReader } from './view.ts';

/** A reader of an archive that is wholly in memory. */
export function createReader(archive: Archive): ArchiveReader {
	const { columns, postOfRow, eventOfRow } = buildColumns(archive);
	return readColumns(columns, archive, {
		async posts(rows) {
			return Array.from(rows, (row) => {
				const place = postOfRow[row] ?? -1;
				const post = archive.posts[place];
				if (!post) throw new Error(`no post in row ${String(row)}`);
				return { post, mentions: archive.mentions[place] ?? [] };
			});
		},
		async event(row) {
			const event = archive.events[eventOfRow[row] ?? -1];
			if (!event) throw new Error(`no event in row ${String(row)}`);
			return event;
		},
		async rowOf(id) {
			return postOfRow.findIndex((place) => archive.posts[place]?.id === id);
		}
	});
}
