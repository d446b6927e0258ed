import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { Mention } from '#lib/core/model/term.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { BuiltColumns } from '../build-columns.ts';
import type { TableName } from './manifest.ts';
import type { TableColumn } from './table-column.ts';

/** The columns of a table, and how many rows it has. */
export interface TableRows {
	readonly rows: number;
	readonly columns: readonly TableColumn[];
}

/** Getter of what stands in a row. */
function rowOf<Row>(rows: ArrayLike<Row>): (row: number) => Row {
	return (row) => {
		const found = rows[row];
		if (found === undefined) throw new Error(`no row ${String(row)}`);
		return found;
	};
}

function postRows(posts: readonly Post[], events: readonly Event[], eventOfPost: Int32Array): TableRows {
	const post = rowOf(posts);
	const event = rowOf(events);
	const eventRow = rowOf(eventOfPost);
	return {
		rows: posts.length,
		columns: [
			{ name: 'id', kind: 'unique string', of: (row) => post(row).id },
			{ name: 'source', kind: 'string', of: (row) => post(row).source },
			{ name: 'time', kind: 'time', of: (row) => post(row).when.at },
			{ name: 'time_from', kind: 'time', of: (row) => post(row).when.from },
			{ name: 'time_to', kind: 'time', of: (row) => post(row).when.to },
			{ name: 'basis', kind: 'string', of: (row) => post(row).when.basis },
			{ name: 'event', kind: 'string', of: (row) => event(eventRow(row)).id },
			{ name: 'event_row', kind: 'int32', of: eventRow },
			{ name: 'text', kind: 'unique string', of: (row) => post(row).text },
			{ name: 'date_start', kind: 'int32', of: (row) => post(row).when.evidence.start },
			{ name: 'date_end', kind: 'int32', of: (row) => post(row).when.evidence.end },
			{ name: 'date_rule', kind: 'string', of: (row) => post(row).when.evidence.rule },
			{ name: 'date_note', kind: 'string', of: (row) => post(row).when.evidence.note },
			{ name: 'hashtags', kind: 'strings', of: (row) => post(row).hashtags },
			{ name: 'forwarded_from', kind: 'string', of: (row) => post(row).forwardedFrom },
			{ name: 'author', kind: 'string', of: (row) => post(row).author },
			{ name: 'edited', kind: 'boolean', of: (row) => post(row).edited },
			{ name: 'media', kind: 'strings', of: (row) => post(row).media },
			{ name: 'links', kind: 'strings', of: (row) => post(row).links },
			{ name: 'views', kind: 'int64', of: (row) => post(row).views },
			{ name: 'reactions', kind: 'tallies', of: (row) => post(row).reactions },
			{ name: 'file', kind: 'string', of: (row) => post(row).origin.file },
			{ name: 'place_unit', kind: 'string', of: (row) => post(row).origin.unit },
			{ name: 'place', kind: 'int64', of: (row) => post(row).origin.place },
			{ name: 'album', kind: 'string', of: (row) => post(row).album },
			{ name: 'parts', kind: 'strings', of: (row) => post(row).parts },
			{ name: 'edited_at', kind: 'time', of: (row) => post(row).editedAt },
			{ name: 'reply_to', kind: 'string', of: (row) => post(row).replyTo },
			{ name: 'forwards', kind: 'int64', of: (row) => post(row).forwards },
			{ name: 'same_text_as', kind: 'string', of: (row) => post(row).sameTextAs },
			{ name: 'also_in', kind: 'string', of: (row) => jsonOf(post(row).alsoIn) },
			{ name: 'earlier', kind: 'string', of: (row) => jsonOf(post(row).earlier) }
		]
	};
}

/** Null for nothing, so that hardly any row holds text. */
function jsonOf(items: readonly unknown[]): string | null {
	return items.length > 0 ? JSON.stringify(items) : null;
}

/** `mentions[r]` belongs to `posts[r]`; `terms` are their rows in the table of terms, all mentions in one sequence. */
function mentionRows(
	posts: readonly Post[],
	mentions: readonly (readonly Mention[])[],
	terms: Int32Array
): TableRows {
	const flat: Mention[] = [];
	const postRowOfMention = new Int32Array(terms.length);
	mentions.forEach((own, row) => {
		for (const one of own) {
			postRowOfMention[flat.length] = row;
			flat.push(one);
		}
	});
	const mention = rowOf(flat);
	const postRow = rowOf(postRowOfMention);
	return {
		rows: flat.length,
		columns: [
			{ name: 'post', kind: 'string', of: (row) => posts[postRow(row)]?.id ?? null },
			{ name: 'post_row', kind: 'int32', of: postRow },
			{ name: 'kind', kind: 'string', of: (row) => mention(row).kind },
			{ name: 'term', kind: 'string', of: (row) => mention(row).term },
			{ name: 'term_row', kind: 'int32', of: rowOf(terms) },
			{ name: 'text_start', kind: 'int32', of: (row) => mention(row).start },
			{ name: 'text_end', kind: 'int32', of: (row) => mention(row).end },
			{ name: 'rule', kind: 'string', of: (row) => mention(row).rule }
		]
	};
}

function eventRows(events: readonly Event[], leadRow: Int32Array): TableRows {
	const event = rowOf(events);
	return {
		rows: events.length,
		columns: [
			{ name: 'id', kind: 'unique string', of: (row) => event(row).id },
			{ name: 'title', kind: 'unique string', of: (row) => event(row).title },
			{ name: 'time', kind: 'time', of: (row) => event(row).at },
			{ name: 'time_from', kind: 'time', of: (row) => event(row).from },
			{ name: 'time_to', kind: 'time', of: (row) => event(row).to },
			{ name: 'weight', kind: 'double', of: (row) => event(row).weight },
			{ name: 'lead', kind: 'string', of: (row) => event(row).lead },
			{ name: 'lead_row', kind: 'int32', of: rowOf(leadRow) },
			{ name: 'posts', kind: 'strings', of: (row) => event(row).posts },
			{ name: 'reasons', kind: 'unique string', of: (row) => JSON.stringify(event(row).reasons) },
			{ name: 'related', kind: 'unique string', of: (row) => jsonOf(event(row).related) }
		]
	};
}

function termRows({ terms }: Archive, termOfPosts: Int32Array): TableRows {
	const counts = new Int32Array(terms.length);
	for (const term of termOfPosts) counts[term] = (counts[term] ?? 0) + 1;
	const term = rowOf(terms);
	return {
		rows: terms.length,
		columns: [
			{ name: 'kind', kind: 'string', of: (row) => term(row).kind },
			{ name: 'id', kind: 'string', of: (row) => term(row).id },
			{ name: 'label', kind: 'string', of: (row) => term(row).label },
			{ name: 'short', kind: 'string', of: (row) => term(row).short },
			{ name: 'wikidata', kind: 'string', of: (row) => term(row).wikidata },
			{ name: 'posts', kind: 'int32', of: rowOf(counts) }
		]
	};
}

/** What stands in each table of an archive. */
export function tablesOf(archive: Archive, built: BuiltColumns): Readonly<Record<TableName, TableRows>> {
	const { columns, posts, events, mentions, termOfMention } = built;
	return {
		'posts.parquet': postRows(posts, events, columns.posts.event),
		'mentions.parquet': mentionRows(posts, mentions, termOfMention),
		'events.parquet': eventRows(events, columns.events.lead),
		'terms.parquet': termRows(archive, columns.posts.term)
	};
}
