import type { Gathered } from './gather.ts';
import type { Linked } from './link.ts';
import type { Links } from './links.ts';

/** Other events looked at for each. */
export const MOST_BEYOND = 4;
/** Links looked at between two yields. */
const LINKS_PER_STEP = 4096;

/** For each cluster, by place, the other clusters most like it, strongest first: rows of `MOST_BEYOND`, filled as far as `likeness` is above 0. */
export interface Beyond {
	/** Place of the other cluster. */
	readonly place: Int32Array;
	/** Of the posts most alike, the one of this cluster and the one of the other. */
	readonly own: Int32Array;
	readonly other: Int32Array;
	/** In 0..1, that of these two posts. */
	readonly likeness: Float32Array;
}

/** Puts a cluster in its place among those most like another; one that is there already rises. */
function offer(
	beyond: Beyond,
	row: number,
	place: number,
	own: number,
	other: number,
	likeness: number
): void {
	const start = row * MOST_BEYOND;
	const end = start + MOST_BEYOND;
	let at = start;
	while (at < end && (beyond.likeness[at] ?? 0) > 0 && beyond.place[at] !== place) at++;
	if (at === end) at--;
	// The last one of a full row gives way, or the weaker link of the same cluster.
	if ((beyond.likeness[at] ?? 0) >= likeness) return;
	for (; at > start && (beyond.likeness[at - 1] ?? 0) < likeness; at--) {
		beyond.place[at] = beyond.place[at - 1] ?? 0;
		beyond.own[at] = beyond.own[at - 1] ?? 0;
		beyond.other[at] = beyond.other[at - 1] ?? 0;
		beyond.likeness[at] = beyond.likeness[at - 1] ?? 0;
	}
	beyond.place[at] = place;
	beyond.own[at] = own;
	beyond.other[at] = other;
	beyond.likeness[at] = likeness;
}

function* offerLinks(beyond: Beyond, placeOf: Int32Array, links: Links): Generator<number, void> {
	for (let link = 0; link < links.size; link++) {
		if (link % LINKS_PER_STEP === 0) yield 0;
		const [later, earlier, likeness] = [links.later(link), links.earlier(link), links.likeness(link)];
		const [a, b] = [placeOf[later] ?? 0, placeOf[earlier] ?? 0];
		if (a === b) continue;
		offer(beyond, a, b, later, earlier, likeness);
		offer(beyond, b, a, earlier, later, likeness);
	}
}

/** What was alike and still did not become one event. Yields 0 a step. */
export function* lookBeyond(
	{ size, placeOf }: Gathered,
	{ words, bridge }: Linked
): Generator<number, Beyond> {
	const room = size * MOST_BEYOND;
	const beyond: Beyond = {
		place: new Int32Array(room),
		own: new Int32Array(room),
		other: new Int32Array(room),
		likeness: new Float32Array(room)
	};
	yield* offerLinks(beyond, placeOf, words);
	yield* offerLinks(beyond, placeOf, bridge);
	return beyond;
}
