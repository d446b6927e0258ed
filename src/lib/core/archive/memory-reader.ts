import type { Archive } from '#lib/core/model/archive.ts';
import { buildColumns } from './build-columns.ts';
import type { Columns } from './columns.ts';
import { termKey } from '#lib/core/model/ids.ts';
import { readParts, type Prose, type WordedParts } from './reader.ts';
import type { ArchiveReader } from './view.ts';
import type { MentionColumns, Wording } from './wording.ts';

/** A reader of an archive that is wholly in memory. */
export function createReader(archive: Archive): ArchiveReader {
	return readParts(partsOf(archive));
}

/** The parts of an archive that is wholly in memory. */
export function partsOf(archive: Archive): WordedParts {
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
	const wording: Wording = {
		texts: async (start, end) =>
			Array.from(postOfRow.subarray(start, end), (place) => archive.posts[place]?.text ?? ''),
		mentions: async () => listMentions(archive, postOfRow, columns.termIndex)
	};
	return { columns, about: archive, prose, wording };
}

function listMentions(
	{ mentions }: Archive,
	postOfRow: Int32Array,
	termIndex: Columns['termIndex']
): MentionColumns {
	const rowStart = new Int32Array(postOfRow.length + 1);
	postOfRow.forEach((place, row) => {
		rowStart[row + 1] = (rowStart[row] ?? 0) + (mentions[place]?.length ?? 0);
	});
	const count = rowStart[postOfRow.length] ?? 0;
	const found = {
		rowStart,
		term: new Int32Array(count),
		start: new Int32Array(count),
		end: new Int32Array(count)
	};
	let at = 0;
	for (const place of postOfRow) {
		for (const { kind, term, start, end } of mentions[place] ?? []) {
			found.term[at] = termIndex.get(termKey(kind, term)) ?? -1;
			found.start[at] = start;
			found.end[at++] = end;
		}
	}
	return found;
}
