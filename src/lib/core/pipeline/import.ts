import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { groupEvents } from '#lib/core/events/group.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Post, RawPost } from '#lib/core/model/post.ts';
import type { Input } from '#lib/core/model/reading.ts';
import { EMPTY_RECEIPT, type Receipt } from '#lib/core/model/receipt.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { combineInputs, type Combined, type DatedInput, type DatedPost } from './combine.ts';
import { nameArchive } from './name.ts';
import { createPace } from './pace.ts';
import type { ImportOptions } from './progress.ts';
import { readInput, type InputRead } from './read-input.ts';
import { collectTerms } from './terms.ts';

type Pace = ReturnType<typeof createPace>;

/**
 * Bytes in, archive out: reads every input, settles dates input by input, joins the inputs into one sequence, tags it
 * and groups it into events. An input that cannot be read goes to the receipt and the rest goes on. Rejects with the
 * signal's reason when aborted.
 */
export async function importArchive(inputs: readonly Input[], options: ImportOptions = {}): Promise<Archive> {
	const pace = createPace(options.signal);
	const read = await readInputs(inputs, options, pace);
	const found = read.reduce((sum, input) => sum + input.posts.length, 0);

	const dated: DatedInput[] = [];
	for (const input of read) {
		options.onProgress?.({ stage: 'dating', done: countPosts(dated), total: found, posts: found });
		await pace(Infinity);
		dated.push({ input, whens: settleDates(input.posts) });
	}
	const combined = combineInputs(dated);
	const { posts, mentions } = await tagPosts(combined.posts, options, pace);

	options.onProgress?.({ stage: 'grouping', done: 0, total: posts.length, posts: posts.length });
	await pace(Infinity);
	const events = groupEvents(posts, mentions);
	const named = read.some((input) => input.posts.length > 0)
		? read.filter((input) => input.posts.length > 0)
		: read;
	return {
		...nameArchive(named),
		channels: [],
		posts,
		mentions,
		events,
		terms: collectTerms(posts, mentions),
		receipt: makeReceipt(read, combined, posts)
	};
}

function countPosts(dated: readonly DatedInput[]): number {
	return dated.reduce((sum, { whens }) => sum + whens.length, 0);
}

async function readInputs(
	inputs: readonly Input[],
	{ onProgress }: ImportOptions,
	pace: Pace
): Promise<InputRead[]> {
	const sizes = inputs.map((input) => input.size);
	const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
	const read: InputRead[] = [];
	let before = { bytes: 0, posts: 0 };
	for (const input of inputs) {
		let bytesHere = 0;
		const done = await readInput(input, async (bytes, posts, characters) => {
			bytesHere = bytes;
			onProgress?.({ stage: 'reading', done: before.bytes + bytes, total, posts: before.posts + posts });
			await pace(characters);
		});
		before = { bytes: before.bytes + (input.size ?? bytesHere), posts: before.posts + done.posts.length };
		read.push(done);
	}
	return read;
}

async function tagPosts(
	dated: readonly DatedPost[],
	{ onProgress }: ImportOptions,
	pace: Pace
): Promise<{ posts: Post[]; mentions: Mention[][] }> {
	const posts: Post[] = [];
	const mentions: Mention[][] = [];
	for (const { id, raw, when } of dated) {
		onProgress?.({ stage: 'tagging', done: posts.length, total: dated.length, posts: dated.length });
		await pace(raw.text.length);
		const found = annotateTerms(raw.text);
		posts.push(makePost(raw, { id, when, hashtags: found.hashtags }));
		mentions.push(found.mentions);
	}
	return { posts, mentions };
}

function makePost(raw: RawPost, settled: Pick<Post, 'id' | 'when' | 'hashtags'>): Post {
	return {
		id: settled.id,
		source: raw.source,
		when: settled.when,
		text: raw.text,
		hashtags: settled.hashtags,
		forwardedFrom: raw.forwardedFrom,
		replyTo: raw.replyTo,
		author: raw.author,
		edited: raw.edited,
		editedAt: raw.editedAt,
		earlier: [],
		sameTextAs: null,
		album: raw.album,
		parts: [],
		alsoIn: [],
		media: raw.media,
		links: raw.links,
		views: raw.views,
		forwards: raw.forwards,
		reactions: raw.reactions,
		origin: raw.origin
	};
}

function makeReceipt(read: readonly InputRead[], combined: Combined, posts: readonly Post[]): Receipt {
	const refused = read.flatMap((input) => input.refused);
	const merged = combined.merged + read.reduce((sum, input) => sum + input.merged, 0);
	const records = read.reduce(
		(sum, input) => sum + input.posts.length + input.merged + input.refused.length,
		0
	);
	if (records !== posts.length + merged + refused.length) {
		throw new Error(`receipt does not add up: ${String(records)} read, ${String(posts.length)} kept`);
	}
	return {
		...EMPTY_RECEIPT,
		read: records,
		kept: posts.length,
		merged,
		undated: posts.filter((post) => post.when.basis === 'unknown').length,
		refused,
		notes: [...read.flatMap((input) => input.notes), ...combined.notes]
	};
}
