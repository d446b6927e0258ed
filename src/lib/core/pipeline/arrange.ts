import type { PostId } from '#lib/core/model/ids.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import { settleAlbums, type AlbumPart } from './albums.ts';
import type { KnownBefore } from './base.ts';
import { findOriginals } from './copies.ts';
import { createIdGiver } from './ids.ts';
import type { Version } from './merge.ts';
import type { InputRead } from './read-input.ts';
import { settleSources, type Sources } from './sources.ts';

const NOTHING_KNOWN: KnownBefore = { earlier: [], parts: [] };

export interface IdentifiedPost extends Version {
	readonly id: PostId;
}

export interface Arranged {
	readonly sources: Sources;
	/** Parallel to the inputs and their posts, which have the source, the number and the clock that all inputs together give. */
	readonly inputs: readonly (readonly IdentifiedPost[])[];
}

function placePosts(
	inputs: readonly InputRead[],
	sources: Sources,
	known: ReadonlyMap<RawPost, KnownBefore>
): Version[][] {
	const { originals, adopted } = findOriginals(inputs, sources.sourceOf);
	return inputs.map((input) => {
		const home = adopted.get(input);
		return input.posts.map((raw): Version => {
			const original = originals.get(raw);
			const source = original?.source ?? home ?? sources.sourceOf(raw);
			const { earlier, parts } = known.get(raw) ?? NOTHING_KNOWN;
			if (original) {
				const recorded = original.recorded ?? raw.recorded;
				return { raw: { ...raw, source, number: original.number, recorded }, isCopy: true, earlier, parts };
			}
			return { raw: source === raw.source ? raw : { ...raw, source }, isCopy: false, earlier, parts };
		});
	});
}

function* albumParts(inputs: readonly (readonly Version[])[]): Generator<AlbumPart> {
	for (const posts of inputs) {
		for (const { raw, parts } of posts) {
			const { source, number, album } = raw;
			if (number !== null && album !== null) yield { source, number, album, parts };
		}
	}
}

/** Tells of every post of every input which channel it stands in and which post of that channel it is. */
export function arrangeInputs(
	inputs: readonly InputRead[],
	known: ReadonlyMap<RawPost, KnownBefore>
): Arranged {
	const sources = settleSources(postsOf(inputs));
	const placed = placePosts(inputs, sources, known);
	const headOf = settleAlbums(albumParts(placed));
	return {
		sources,
		inputs: placed.map((posts) => {
			const giveId = createIdGiver();
			return posts.map(({ raw: placedRaw, isCopy, earlier, parts }) => {
				const { source, number, replyTo } = placedRaw;
				const head = number === null ? null : headOf(source, number);
				const answered = replyTo === null ? null : headOf(source, replyTo);
				const raw = answered === replyTo ? placedRaw : { ...placedRaw, replyTo: answered };
				return { raw, isCopy, earlier, parts, id: giveId(raw, head) };
			});
		})
	};
}

function* postsOf(inputs: readonly InputRead[]): Generator<RawPost> {
	for (const { posts } of inputs) yield* posts;
}
