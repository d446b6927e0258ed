import fc from 'fast-check';
import type { Correction } from '#lib/core/corrections/correction.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import { archives } from '../archive/arbitraries.ts';

/** Days inside and around the made archives, and one that is none. */
const days = fc.constantFrom('2023-03-25', '2023-04-02', '2023-05-30', '2023-06-30', '2023-02-30');

/** Corrections of an archive's posts, and now and then of one that it lacks. */
function correctionsOf({ posts }: Archive): fc.Arbitrary<Correction> {
	const ids = posts.map(({ id }) => id);
	const id = fc.constantFrom(...ids, ...ids, 'made/none' as PostId);
	const some = fc.array(id, { minLength: 1, maxLength: 4 });
	return fc.oneof(
		fc.record({ kind: fc.constant('date' as const), post: id, day: days }),
		fc.record({ kind: fc.constant('title' as const), event: id, title: fc.constantFrom('One', 'Two', ' ') }),
		fc.record({ kind: fc.constant('merge' as const), event: id, with: id }),
		fc.record({ kind: fc.constant('split' as const), posts: some }),
		fc.record({ kind: fc.constant('move' as const), posts: some, to: id })
	);
}

/** An archive with at least one post, and a few corrections of it. */
export const corrected = archives
	.filter(({ posts }) => posts.length > 0)
	.chain((archive) =>
		fc.tuple(fc.constant(archive), fc.array(correctionsOf(archive), { minLength: 1, maxLength: 8 }))
	);
