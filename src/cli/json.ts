import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { longGaps } from './gaps.ts';

/** ISO 8601 in UTC with milliseconds, null where unknown. */
function iso(ms: number | null): string | null {
	return ms === null ? null : new Date(ms).toISOString();
}

function postLine(post: Post, mentions: readonly Mention[], event: EventId | null): object {
	const { id, source, when, text, forwardedFrom, hashtags } = post;
	return {
		type: 'post',
		id,
		source,
		at: iso(when.at),
		from: iso(when.from),
		to: iso(when.to),
		basis: when.basis,
		text,
		forwardedFrom,
		hashtags,
		mentions: mentions.map(({ term, kind, start, end, rule }) => ({ term, kind, start, end, rule })),
		event,
		edited: post.edited,
		editedAt: iso(post.editedAt),
		replyTo: post.replyTo,
		earlier: post.earlier.map((version) => ({ text: version.text, at: iso(version.at) })),
		sameTextAs: post.sameTextAs
	};
}

function eventLine({ id, title, from, to, posts, reasons, related }: Event): object {
	return { type: 'event', id, title, from: iso(from), to: iso(to), posts, reasons, related };
}

function receiptLine({ name, description, receipt }: Archive, gapDays: number): object {
	return {
		type: 'receipt',
		...receipt,
		files: receipt.files.map((file) => ({ ...file, from: iso(file.from), to: iso(file.to) })),
		from: iso(receipt.from),
		to: iso(receipt.to),
		gaps: longGaps(receipt, gapDays).map((gap) => ({ ...gap, from: iso(gap.from), to: iso(gap.to) })),
		archive: { name, description }
	};
}

/** The archive as lines of JSON: posts in time order, then events, then the receipt. The shape is a public contract. */
export function* jsonLines(archive: Archive, gapDays: number): Generator<string> {
	const eventOf = new Map<PostId, EventId>(
		archive.events.flatMap((event) => event.posts.map((post) => [post, event.id] as const))
	);
	for (const [i, post] of archive.posts.entries()) {
		yield JSON.stringify(postLine(post, archive.mentions[i] ?? [], eventOf.get(post.id) ?? null));
	}
	for (const event of archive.events) yield JSON.stringify(eventLine(event));
	yield JSON.stringify(receiptLine(archive, gapDays));
}
