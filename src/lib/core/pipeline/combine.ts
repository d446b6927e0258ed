import type { PostId } from '#lib/core/model/ids.ts';
import type { EarlierVersion, FurtherOrigin, Origin, RawPost } from '#lib/core/model/post.ts';
import { BASES, type When } from '#lib/core/model/when.ts';
import { compareNumbers, joinAlbum, mergeVersions, type Merged, type Version } from './merge.ts';
import { placesOf, sortByPlace } from './order.ts';

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

const NOWHERE_ELSE: readonly FurtherOrigin[] = [];

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
	const home = versions.find(named) ?? versions[0];
	if (!home) throw new Error('a post without a version');
	return home;
}

function furtherOrigin({ raw }: ArrangedPost, home: RawPost): FurtherOrigin {
	return raw.number === null || raw.number === home.number ? raw.origin : { ...raw.origin, part: raw.number };
}

function alone({ id, raw, when, earlier, parts }: ArrangedPost): CombinedPost {
	return { id, raw, when, earlier, parts, alsoIn: NOWHERE_ELSE };
}

function combine(id: PostId, home: ArrangedPost, versions: readonly ArrangedPost[]): CombinedPost {
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

/** The versions of every post, in the order of the inputs; most posts have one. */
interface Versions {
	readonly first: ReadonlyMap<PostId, ArrangedPost>;
	/** All versions of those that have several. */
	readonly several: ReadonlyMap<PostId, readonly ArrangedPost[]>;
}

function collectVersions(inputs: readonly (readonly ArrangedPost[])[]): Versions {
	const first = new Map<PostId, ArrangedPost>();
	const several = new Map<PostId, ArrangedPost[]>();
	for (const posts of inputs) {
		for (const post of posts) {
			const known = first.get(post.id);
			if (!known) {
				first.set(post.id, post);
				continue;
			}
			const all = several.get(post.id);
			if (all) all.push(post);
			else several.set(post.id, [known, post]);
		}
	}
	return { first, several };
}

/** What an input is the first to have. */
function combineInput(
	posts: readonly ArrangedPost[],
	{ several }: Versions
): { readonly own: readonly CombinedPost[]; readonly parts: number } {
	const own: CombinedPost[] = [];
	let parts = 0;
	for (const post of posts) {
		const all = several.get(post.id);
		if (!all) {
			own.push(alone(post));
			continue;
		}
		const home = homeOf(all);
		if (post === home) own.push(combine(post.id, home, all));
		else if (isNewPart(post, home, all)) parts++;
	}
	return { own, parts };
}

/** One sequence out of several inputs, given in a settled order: the same id is one post. */
export function combineInputs(inputs: readonly (readonly ArrangedPost[])[]): Combined {
	const versions = collectVersions(inputs);
	const combined = inputs.map((posts) => combineInput(posts, versions));
	const posts = combined.flatMap(({ own }) => own);
	const places = combined.flatMap(({ own }) => placesOf(own.map(({ when }) => when.at)));
	return {
		posts: sortByPlace(posts, places),
		kept: combined.map(({ own, parts }) => ({
			posts: own.length,
			parts,
			undated: own.filter(({ when }) => when.basis === 'unknown').length
		}))
	};
}
