import type { PostId } from '#lib/core/model/ids.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { BASES, type When } from '#lib/core/model/when.ts';
import { comparePlaces, placesOf } from './order.ts';
import type { InputRead } from './read-input.ts';

export interface DatedPost {
	readonly id: PostId;
	readonly raw: RawPost;
	readonly when: When;
}

export interface DatedInput {
	readonly input: InputRead;
	/** Parallel to `input.posts`. */
	readonly whens: readonly When[];
}

export interface Combined {
	/** In time order; ties and undated posts in input order. */
	readonly posts: readonly DatedPost[];
	/** Posts that were there already under the same id. */
	readonly merged: number;
	readonly notes: readonly Note[];
}

function widthMs(when: When): number {
	return when.basis === 'unknown' ? Infinity : when.to - when.from;
}

/** The narrower interval knows more; independent of the order of the two. */
function surer(a: When, b: When): When {
	if (widthMs(a) !== widthMs(b)) return widthMs(a) < widthMs(b) ? a : b;
	if (a.basis !== b.basis) return BASES.indexOf(a.basis) < BASES.indexOf(b.basis) ? a : b;
	return (a.at ?? 0) <= (b.at ?? 0) ? a : b;
}

/** An edited text is the later one, a longer one the fuller one. */
function fuller(a: RawPost, b: RawPost): RawPost {
	if (a.edited !== b.edited) return a.edited ? a : b;
	if (a.text.length !== b.text.length) return a.text.length > b.text.length ? a : b;
	return a;
}

/** One sequence out of several inputs: the same id counts once, with the fuller text and the surer time. */
export function combineInputs(inputs: readonly DatedInput[]): Combined {
	const byId = new Map<PostId, DatedPost>();
	const home = new Map<PostId, number>();
	const notes: Note[] = [];
	let merged = 0;
	inputs.forEach(({ input, whens }, at) => {
		let known = 0;
		input.posts.forEach((raw, i) => {
			const id = input.ids[i];
			const when = whens[i];
			if (id === undefined || when === undefined)
				throw new Error(`post ${String(i)} of ${input.name} has no date`);
			const before = byId.get(id);
			if (before) known++;
			else home.set(id, at);
			byId.set(
				id,
				before ? { id, raw: fuller(before.raw, raw), when: surer(before.when, when) } : { id, raw, when }
			);
		});
		merged += known;
		if (known > 0)
			notes.push({ file: input.name, at: 'whole file', why: `${String(known)} posts were read before` });
	});
	return { posts: inOrder(inputs, byId, home), merged, notes };
}

function inOrder(
	inputs: readonly DatedInput[],
	byId: ReadonlyMap<PostId, DatedPost>,
	home: ReadonlyMap<PostId, number>
): DatedPost[] {
	const placed = inputs.flatMap(({ input }, at) => {
		const posts = [...new Set(input.ids)].flatMap((id) => byId.get(id) ?? []);
		const places = placesOf(posts.map((post) => post.when.at));
		return posts.flatMap((post, i) => {
			const place = places[i];
			return place && home.get(post.id) === at ? [{ post, place }] : [];
		});
	});
	return placed.sort((a, b) => comparePlaces(a.place, b.place)).map(({ post }) => post);
}
