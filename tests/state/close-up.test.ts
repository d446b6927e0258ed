import { expect, test } from 'vitest';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import type { PostRow, RangeAnswer, Summary } from '#lib/core/archive/view.ts';
import { termKey } from '#lib/core/model/ids.ts';
import { Span } from '#lib/core/time/span.ts';
import { CloseUp } from '#lib/state/close-up.svelte.ts';
import { Superseded, type Client } from '#lib/worker/client.ts';

const range = new Span(0, 3_600_000);
const answer = { window: { start: range.start, end: range.end }, posts: 1 } as RangeAnswer;
const rows = [{ event: 'pier/1' }] as PostRow[];
const subject = { filter: NO_FILTER, summary: { name: 'Pier' } as Summary };

/** A worker whose first question of posts, so many times, is pushed out by another. */
function closeUpOf(pushedOut = 0): CloseUp {
	let left = pushedOut;
	const posts: Client['posts'] = async () => {
		if (left-- > 0) throw new Superseded();
		return { total: rows.length, first: 0, rows };
	};
	return new CloseUp({ posts } as Client);
}

async function followed(closeUp: CloseUp): Promise<void> {
	closeUp.follow(range, subject, answer);
	await expect.poll(() => closeUp.rowsFor(range, subject)).toBe(rows);
}

test('posts are shown for the filter and the archive that they are of, and no other', async () => {
	const closeUp = closeUpOf();
	await followed(closeUp);
	expect(
		closeUp.rowsFor(range, { ...subject, filter: { all: [], none: [termKey('topic', 'ferries')] } })
	).toBeNull();
	expect(closeUp.rowsFor(range, { ...subject, summary: { name: 'Lake' } as Summary })).toBeNull();
	expect(closeUp.rowsFor(new Span(range.end * 3, range.end * 4), subject)).toBeNull();
});

test('posts that are read elsewhere at the same time do not keep them away', async () => {
	await followed(closeUpOf(2));
});

test('a range of too many posts has none', async () => {
	const closeUp = closeUpOf();
	await followed(closeUp);
	closeUp.follow(range, subject, { ...answer, posts: 1000 });
	expect(closeUp.rowsFor(range, subject)).toBeNull();
});
