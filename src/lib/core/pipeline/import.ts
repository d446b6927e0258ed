import { settleInSteps } from '#lib/core/annotate/dates/choose.ts';
import { whenRecorded } from '#lib/core/annotate/dates/recorded.ts';
import { joinPeople } from '#lib/core/annotate/terms/join-people.ts';
import { groupInSteps } from '#lib/core/events/group.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Input } from '#lib/core/model/reading.ts';
import type { Mention } from '#lib/core/model/term.ts';
import type { When } from '#lib/core/model/when.ts';
import { middleOf } from '#lib/core/time/day.ts';
import { arrangeInputs, type IdentifiedPost } from './arrange.ts';
import { inputsOfArchive } from './base.ts';
import { listChannels } from './channels.ts';
import { alignClocks } from './clocks.ts';
import { combineInputs, type ArrangedPost, type CombinedPost } from './combine.ts';
import { isNamed, orderInputs } from './file-order.ts';
import { nameArchive } from './name.ts';
import { createPace, stepThrough, type Pace } from './pace.ts';
import type { ImportOptions } from './progress.ts';
import type { InputRead } from './read-input.ts';
import { readInputs } from './read-inputs.ts';
import { makeReceipt } from './receipt.ts';
import { linkSameTexts } from './same-text.ts';
import { SpreadCounter } from './spread.ts';
import { TagAhead } from './tag-ahead.ts';
import { collectTerms } from './terms.ts';

/**
 * Bytes in, archive out: reads every input, tells which posts are one, settles dates input by input, joins the inputs
 * into one sequence, tags it and groups it into events. The order of the inputs does not matter. An input that cannot be
 * read goes to the receipt and the rest goes on. Rejects with the signal's reason when aborted.
 */
export async function importArchive(inputs: readonly Input[], options: ImportOptions = {}): Promise<Archive> {
	const pace = createPace(options.signal);
	const tagged = await readAndTag(inputs, options, pace);
	const { posts, mentions } = tagged;
	const events = await stepThrough(groupInSteps(posts, mentions), pace, (done) =>
		options.onProgress?.({ stage: 'grouping', done, total: posts.length, posts: posts.length })
	);
	return { ...tagged, events };
}

/** All but the events. Apart, because what it holds for its own use is as large as the archive and must be free before these are made. */
async function readAndTag(
	inputs: readonly Input[],
	options: ImportOptions,
	pace: Pace
): Promise<Omit<Archive, 'events'>> {
	const ahead = new TagAhead(options.tagElsewhere);
	const before = options.base ? inputsOfArchive(options.base) : { inputs: [], known: new Map() };
	const fresh = await readInputs(inputs, options, pace, ({ text }) => ahead.add(text));
	const read = orderInputs([...before.inputs, ...fresh.filter((input) => !holds(before.inputs, input))]);

	const arranged = arrangeInputs(read, before.known);
	const clocked = alignClocks(read, arranged.inputs);
	const dated = await settleInputs(clocked.inputs, options, pace);
	const combined = combineInputs(dated);
	const { posts, mentions } = await tagPosts(combined.posts, ahead, options, pace);
	const channels = listChannels(read, combined.posts, arranged.sources);
	return {
		...nameArchive(channels, read),
		channels,
		posts,
		mentions,
		terms: collectTerms(posts, mentions),
		receipt: makeReceipt(read, combined, posts, clocked.notes)
	};
}

/** A file that was read into the archive before adds nothing, not even to the counts. */
function holds(known: readonly InputRead[], { name, fingerprint }: InputRead): boolean {
	return known.some((input) => input.fingerprint === fingerprint && isNamed(input.name, name));
}

async function settleInputs(
	inputs: readonly (readonly IdentifiedPost[])[],
	{ onProgress }: ImportOptions,
	pace: Pace
): Promise<ArrangedPost[][]> {
	const total = inputs.reduce((sum, posts) => sum + posts.length, 0);
	const settled: ArrangedPost[][] = [];
	const spread = new SpreadCounter();
	for (const { raw } of inputs.flat()) spread.add(raw.recorded && middleOf(raw.recorded));
	let done = 0;
	for (const posts of inputs) {
		const tell = (here: number) =>
			onProgress?.({ stage: 'dating', done: done + here, total, posts: total, spread: spread.read });
		tell(0);
		await pace(Infinity);
		const whens = await settleInput(posts, pace, tell);
		settled.push(
			posts.map(({ raw, isCopy, earlier, parts, id }, i) => {
				const when = whens[i];
				if (!when) throw new Error(`post ${String(i)} has no date`);
				if (!raw.recorded && when.at !== null) spread.settle(when.at);
				return { raw, isCopy, earlier, parts, id, when };
			})
		);
		done += posts.length;
	}
	return settled;
}

/** Where every post has a clock there is nothing to settle. */
async function settleInput(
	posts: readonly IdentifiedPost[],
	pace: Pace,
	onStep: (done: number) => void
): Promise<readonly When[]> {
	const clocks = posts.flatMap(({ raw }) => raw.recorded ?? []);
	if (clocks.length === posts.length) return clocks.map(whenRecorded);
	return stepThrough(settleInSteps(posts.map(({ raw }) => raw)), pace, onStep);
}

async function tagPosts(
	combined: readonly CombinedPost[],
	ahead: TagAhead,
	{ onProgress }: ImportOptions,
	pace: Pace
): Promise<{ posts: Post[]; mentions: readonly (readonly Mention[])[] }> {
	const total = combined.length;
	const spread = new SpreadCounter();
	for (const { when } of combined) spread.add(when.at);
	const tell = (tagged: number) => {
		const done = Math.min(total, Math.max(tagged, ahead.size));
		onProgress?.({ stage: 'tagging', done, total, posts: total, spread: spread.read });
	};
	await ahead.finish(pace, () => tell(0));
	const sameTextAs = linkSameTexts(combined);
	const posts: Post[] = [];
	const mentions: (readonly Mention[])[] = [];
	for (const post of combined) {
		tell(posts.length);
		await pace(post.raw.text.length);
		const found = ahead.find(post.raw.text);
		posts.push(makePost(post, fitted(found.hashtags), sameTextAs.get(post.id) ?? null));
		mentions.push(fitted(found.mentions));
	}
	return { posts, mentions: joinPeople(mentions) };
}

const NOTHING: readonly never[] = [];

/** A list that was filled item by item has room for sixteen more: a copy has just its own. */
function fitted<Item>(items: readonly Item[]): readonly Item[] {
	return items.length === 0 ? NOTHING : items.slice();
}

function makePost(
	{ id, raw, when, earlier, parts, alsoIn }: CombinedPost,
	hashtags: readonly string[],
	sameTextAs: PostId | null
): Post {
	return {
		id,
		source: raw.source,
		when,
		text: raw.text,
		hashtags,
		forwardedFrom: raw.forwardedFrom,
		replyTo: raw.replyTo,
		author: raw.author,
		edited: raw.edited,
		editedAt: raw.editedAt,
		earlier,
		sameTextAs,
		album: raw.album,
		parts,
		media: fitted(raw.media),
		links: fitted(raw.links),
		views: raw.views,
		forwards: raw.forwards,
		reactions: fitted(raw.reactions),
		origin: raw.origin,
		alsoIn
	};
}
