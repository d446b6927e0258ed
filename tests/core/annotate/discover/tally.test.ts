import { expect, test } from 'vitest';
import type { Finding } from '#lib/core/annotate/discover/proposal.ts';
import { Tally } from '#lib/core/annotate/discover/tally.ts';
import type { PostId } from '#lib/core/model/ids.ts';

const LEAST = { organisation: 1, topic: 1, hashtag: 1 };

function add(tally: Tally, post: number, name: string, more: Partial<Finding> = {}): void {
	tally.add(`channel/${String(post)}` as PostId, name, {
		kind: 'organisation',
		rule: 'head-word',
		start: 0,
		end: name.length,
		key: name.toLowerCase(),
		short: null,
		plain: true,
		...more
	});
}

test('a full table forgets what is rare, and keeps what is frequent', () => {
	const tally = new Tally(10);
	for (let post = 0; post < 1000; post++) {
		add(tally, post, 'Steady');
		add(tally, post, `Once ${String(post)}`, { short: `O${String(post)}` });
	}
	const proposals = tally.proposals(LEAST);
	expect(proposals.length).toBeLessThanOrEqual(10);
	expect(proposals[0]).toMatchObject({ label: 'Steady', count: 1000, posts: 1000 });
	expect(tally.addShort('channel/1' as PostId, 'O0', 0, 2)).toBe(false);
});

test('the surest rule and the surest kind stay', () => {
	const tally = new Tally();
	add(tally, 1, 'Heron', { rule: 'type-word' });
	add(tally, 2, 'Heron', { rule: 'acronym', kind: 'topic', short: 'H1' });
	expect(tally.proposals(LEAST)).toMatchObject([{ kind: 'organisation', rule: 'acronym' }]);
});

test('fewer posts than asked for are no proposal', () => {
	const tally = new Tally();
	add(tally, 1, 'Heron');
	add(tally, 1, 'Heron');
	expect(tally.proposals({ ...LEAST, organisation: 2 })).toEqual([]);
});
