import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupEvents } from '#lib/core/events/group.ts';
import { postOf, whenOf } from './sample-posts.ts';

const HAPPENINGS = ['Mwanza ferry sinks', 'Kisumu court clears geologist', 'Gaborone mine reopens'];
const DETAILS = ['divers', 'ledgers', 'witnesses', 'engines', 'crew', 'lawyers', 'harbour', 'owners'];

const texts = fc
	.array(
		fc.tuple(
			fc.constantFrom(...HAPPENINGS),
			fc.constantFrom(...DETAILS),
			fc.constantFrom(...DETAILS),
			fc.nat(99)
		),
		// Each is compared in full with six at most, so of more the order may choose which.
		{ minLength: 2, maxLength: 7 }
	)
	.map((rows) =>
		rows.map(([what, one, two, number]) => `${what}: ${one} and ${two} of pier ${String(number)}`)
	);

function groupsOf(told: readonly string[]): string[] {
	const posts = told.map((text, index) => postOf(String(index), text, whenOf(null)));
	const textOf = new Map(posts.map((post) => [post.id, post.text]));
	return groupEvents(
		posts,
		posts.map(() => [])
	)
		.map((event) =>
			event.posts
				.map((id) => textOf.get(id))
				.sort()
				.join('\n')
		)
		.sort();
}

test('the order of undated posts decides nothing where each is compared with all', () => {
	fc.assert(
		fc.property(texts, (told) => {
			expect(groupsOf(told.toReversed())).toEqual(groupsOf(told));
		}),
		{ numRuns: 200 }
	);
});
