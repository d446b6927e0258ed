import type { PostId } from '#lib/core/model/ids.ts';
import type { EarlierVersion, FurtherOrigin, Origin, RawPost } from '#lib/core/model/post.ts';
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
	readonly alsoIn: readonly FurtherOrigin[];
}

/** What came of the posts of one input; the others of them were read before. */
export interface KeptOfInput {
	/** Posts that it was the first to have. */
	readonly posts: number;
	/** Further messages of albums that it was the first to have. */
	readonly parts: number;
	/** How many of its posts are undated. */
	readonly undated: number;
}

export interface Combined {
	/** In time order; ties and undated posts in input order. */
	readonly posts: readonly CombinedPost[];
	/** Per input. */
	readonly kept: readonly KeptOfInput[];
}

function widthMs(when: When): number {
	return when.basis === 'unknown' ? Infinity : when.to - when.from;
}

/** What an input records is surest, then the narrower interval; independent of the order of the two. */
function surer(a: ArrangedPost, b: ArrangedPost): ArrangedPost {
	const isRecorded = ({ when }: ArrangedPost) => Number(when.basis === 'recorded');
	const isAssumed = ({ raw }: ArrangedPost) => Number(raw.recorded?.zoneAssumed === true);
	const order =
		isRecorded(b) - isRecorded(a) ||
		isAssumed(a) - isAssumed(b) ||
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

/** The version that a post is told to be from: the first of the message that names it. */
function homeOf(versions: readonly ArrangedPost[]): ArrangedPost {
	const named = ({ id, raw }: ArrangedPost) => raw.number !== null && id === `${raw.source}/${raw.number}`;
	const home = versions.length === 1 ? versions[0] : (versions.find(named) ?? versions[0]);
	if (!home) throw new Error('a post without a version');
	return home;
}

function furtherOrigin({ raw }: ArrangedPost, home: RawPost): FurtherOrigin {
	return raw.number === null || raw.number === home.number ? raw.origin : { ...raw.origin, part: raw.number };
}

function combine(id: PostId, home: ArrangedPost, versions: readonly ArrangedPost[]): CombinedPost {
	if (versions.length === 1) {
		const { raw, when, earlier, parts } = home;
		return { id, raw, when, earlier, parts, alsoIn: [] };
	}
	const { origin } = home.raw;
	const alsoIn = versions
		.filter((version) => version !== home)
		.map((version) => furtherOrigin(version, home.raw));
	const { raw, earlier, parts } = mergePosts(versions, origin);
	return { id, raw, when: versions.reduce(surer).when, earlier, parts, alsoIn };
}

/** Whether a version is the first of a further message of an album. */
function isNewPart(post: ArrangedPost, home: ArrangedPost, versions: readonly ArrangedPost[]): boolean {
	const { number } = post.raw;
	return number !== home.raw.number && versions.find(({ raw }) => raw.number === number) === post;
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
	const combined = inputs.map((posts) => {
		const own: CombinedPost[] = [];
		let parts = 0;
		for (const post of posts) {
			const all = versions.get(post.id) ?? [];
			const home = homeOf(all);
			if (post === home) own.push(combine(post.id, home, all));
			else if (isNewPart(post, home, all)) parts++;
		}
		const places = placesOf(own.map(({ when }) => when.at));
		const placed = own.flatMap((post, i) => {
			const place = places[i];
			return place ? [{ post, place }] : [];
		});
		return { placed, parts };
	});
	return {
		posts: combined
			.flatMap(({ placed }) => placed)
			.sort((a, b) => comparePlaces(a.place, b.place))
			.map(({ post }) => post),
		kept: combined.map(({ placed, parts }) => ({
			posts: placed.length,
			parts,
			undated: placed.filter(({ post }) => post.when.basis === 'unknown').length
		}))
	};
}
