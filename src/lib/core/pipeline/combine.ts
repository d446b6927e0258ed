import type { PostId } from '#lib/core/model/ids.ts';
import type { EarlierVersion, Origin, RawPost } from '#lib/core/model/post.ts';
import { BASES, type When } from '#lib/core/model/when.ts';
import { compareNumbers, joinAlbum, mergeVersions, type Merged, type Version } from './merge.ts';
import { comparePlaces, placesOf } from './order.ts';

/** A post of an input with its id and time. */
export interface ArrangedPost extends Version {
	readonly id: PostId;
	readonly when: When;
}

export interface CombinedPost {
	readonly id: PostId;
	readonly raw: RawPost;
	readonly when: When;
	readonly earlier: readonly EarlierVersion[];
	readonly parts: readonly string[];
	readonly alsoIn: readonly Origin[];
}

export interface Combined {
	/** In time order; ties and undated posts in input order. */
	readonly posts: readonly CombinedPost[];
	/** Per input: posts that it was the first to have, and how many of them are undated. */
	readonly kept: readonly { readonly posts: number; readonly undated: number }[];
}

function widthMs(when: When): number {
	return when.basis === 'unknown' ? Infinity : when.to - when.from;
}

/** What an input records is surest, then the narrower interval; independent of the order of the two. */
function surer(a: ArrangedPost, b: ArrangedPost): ArrangedPost {
	const isRecorded = ({ when }: ArrangedPost) => Number(when.basis === 'recorded');
	const order =
		isRecorded(b) - isRecorded(a) ||
		Number(a.isCopy) - Number(b.isCopy) ||
		(widthMs(a.when) === widthMs(b.when) ? 0 : widthMs(a.when) - widthMs(b.when)) ||
		BASES.indexOf(a.when.basis) - BASES.indexOf(b.when.basis) ||
		(a.when.at ?? 0) - (b.when.at ?? 0);
	return order <= 0 ? a : b;
}

/** Versions of one message are merged, then the messages of one album are joined. */
function mergePosts(versions: readonly ArrangedPost[], origin: Origin): Merged {
	const byNumber = new Map<string, ArrangedPost[]>();
	for (const version of versions) {
		const number = version.raw.number ?? '';
		const known = byNumber.get(number);
		if (known) known.push(version);
		else byNumber.set(number, [version]);
	}
	const parts = [...byNumber]
		.sort(([a], [b]) => compareNumbers(a, b))
		.map(([, same]) => mergeVersions(same, origin));
	const [only] = parts;
	return parts.length === 1 && only ? only : joinAlbum(parts);
}

function combine(id: PostId, versions: readonly ArrangedPost[]): CombinedPost {
	const [home] = versions;
	if (!home) throw new Error(`${id} has no version`);
	if (versions.length === 1) {
		const { raw, when, earlier, parts } = home;
		return { id, raw, when, earlier, parts, alsoIn: [] };
	}
	const { origin } = home.raw;
	const alsoIn = versions.slice(1).map((version) => version.raw.origin);
	const { raw, earlier, parts } = mergePosts(versions, origin);
	return { id, raw, when: versions.reduce(surer).when, earlier, parts, alsoIn };
}

/** One sequence out of several inputs, given in a settled order: the same id is one post. */
export function combineInputs(inputs: readonly (readonly ArrangedPost[])[]): Combined {
	const versions = new Map<PostId, ArrangedPost[]>();
	for (const posts of inputs) {
		for (const post of posts) {
			const known = versions.get(post.id);
			if (known) known.push(post);
			else versions.set(post.id, [post]);
		}
	}
	const placed = inputs.map((posts) => {
		const own: CombinedPost[] = [];
		for (const post of posts) {
			const all = versions.get(post.id);
			if (all?.[0] === post) own.push(combine(post.id, all));
		}
		const places = placesOf(own.map(({ when }) => when.at));
		return own.flatMap((post, i) => {
			const place = places[i];
			return place ? [{ post, place }] : [];
		});
	});
	return {
		posts: placed
			.flat()
			.sort((a, b) => comparePlaces(a.place, b.place))
			.map(({ post }) => post),
		kept: placed.map((own) => ({
			posts: own.length,
			undated: own.filter(({ post }) => post.when.basis === 'unknown').length
		}))
	};
}
