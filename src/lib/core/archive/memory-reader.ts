import type { Archive } from '#lib/core/model/archive.ts';
import { buildColumns } from './build-columns.ts';
import { readParts, type ArchiveParts, type Prose } from './reader.ts';
import type { ArchiveReader } from './view.ts';

/** A reader of an archive that is wholly in memory. */
export function createReader(archive: Archive): ArchiveReader {
	return readParts(partsOf(archive));
}

/** The parts of an archive that is wholly in memory. */
export function partsOf(archive: Archive): ArchiveParts {
	const { columns, postOfRow, eventOfRow } = buildColumns(archive);
	const prose: Prose = {
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
		async rowsOf(ids) {
			const rows = new Map(ids.map((id) => [id, -1]));
			postOfRow.forEach((place, row) => {
				const id = archive.posts[place]?.id;
				if (id !== undefined && rows.has(id)) rows.set(id, row);
			});
			return Int32Array.from(ids, (id) => rows.get(id) ?? -1);
		}
	};
	return { columns, about: archive, prose };
}
