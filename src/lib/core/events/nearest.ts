import type { Linked } from './link.ts';
import type { Links } from './links.ts';

const NONE = -1;
/** Links looked at between two yields. */
const LINKS_PER_STEP = 4096;

/** For each post, by index, the most like earlier post of its event; -1 where it was compared with none. Likeness in 0..1. */
export interface Nearest {
	readonly post: Int32Array;
	readonly likeness: Float32Array;
}

/** `placeOf` as in `Gathered`. Yields 0 a step. */
export function* findNearest(
	placeOf: Int32Array,
	{ copies, words, bridge }: Linked
): Generator<number, Nearest> {
	const posts = placeOf.length;
	const nearest: Nearest = { post: new Int32Array(posts).fill(NONE), likeness: new Float32Array(posts) };
	for (const links of [copies, words, bridge]) {
		for (let link = 0; link < links.size; link++) {
			if (placeOf[links.later(link)] === placeOf[links.earlier(link)]) noteLink(nearest, links, link);
			if (link % LINKS_PER_STEP === 0) yield 0;
		}
	}
	return nearest;
}

function noteLink({ post, likeness }: Nearest, links: Links, link: number): void {
	const [later, own] = [links.later(link), links.likeness(link)];
	if (own <= (likeness[later] ?? 0)) return;
	post[later] = links.earlier(link);
	likeness[later] = own;
}
