import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import type { ArchiveReader, RangeQuery } from '#lib/core/archive/view.ts';
import { createClient, Cancelled, Failed, Superseded } from '#lib/worker/client.ts';
import { openSource, type OpenOptions } from '#lib/worker/open-source.ts';
import type { Progress } from '#lib/worker/protocol.ts';
import { connect, DAY, smallReader } from './channel.ts';

const ANY = { kind: 'text', name: 'any', text: '' } as const;
const list = { filter: NO_FILTER, window: null, first: 0, count: 9 };

function range(end: number): RangeQuery {
	return {
		filter: NO_FILTER,
		zone: 'UTC',
		window: { start: DAY, end },
		grain: 'day',
		pins: [],
		marks: 3,
		bars: 9
	};
}

/** Never ends by itself; ends as the import does when it is aborted. */
function hang({ signal }: OpenOptions): Promise<ArchiveReader> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => {
			reject(signal.reason as Error);
		});
	});
}

describe('opening', () => {
	test('pasted text of a page becomes an archive that answers', async () => {
		const client = connect();
		const seen: Progress[] = [];
		const text = [
			'A small channel',
			'12 subscribers',
			'Download Telegram',
			'Forwarded from Somebody',
			'📌 The council of the EAEU met in Minsk (June 13, 2023)',
			'',
			'Ministers of the five countries spoke about trade and transport.',
			''
		].join('\n');
		const { result } = client.open(
			{ kind: 'text', name: 'pasted text', text },
			{ onProgress: (progress) => seen.push(progress) }
		);
		const summary = await result;
		expect(summary).toMatchObject({ name: 'A small channel', posts: 1, events: 1 });
		expect(seen.map(({ stage }) => stage)).toContain('tagging');
		expect(seen.at(-1)).toMatchObject({ stage: 'indexing', posts: 1 });
		const { rows } = await client.posts({ ...list, window: { start: DAY, end: DAY + 3 * 86_400_000 } });
		expect(rows[0]?.post.text).toContain('Minsk');
	});

	// Node's channel turns a File into a Blob without a name, so this one goes to the opener directly.
	test('files are read under their names', async () => {
		const file = new File(['📌 Talks in Astana on 3 July 2023\n\nThe ministers met.\n'], 'talks.txt');
		const options = { onProgress: () => undefined, signal: new AbortController().signal };
		const reader = await openSource({ kind: 'files', files: [file] }, options);
		expect(await reader.summary()).toMatchObject({ name: 'talks', posts: 1 });
	});

	test('what holds no posts fails in words, and the archive open before stays', async () => {
		const client = connect();
		await client.open({ kind: 'text', name: 'note', text: '📌 Talks in Astana on 3 July 2023\n' }).result;
		const failure = await client
			.open({ kind: 'text', name: 'nothing.txt', text: '' })
			.result.catch((e: unknown) => e);
		expect(failure).toBeInstanceOf(Failed);
		expect(failure).toMatchObject({ what: expect.stringContaining('nothing.txt') as string });
		expect((failure as Failed).next).not.toBe('');
		const window = { start: 0, end: Date.UTC(2100, 0, 1) };
		expect((await client.posts({ ...list, window })).total).toBe(1);
	});

	test('a cancelled one leaves the archive open before', async () => {
		const client = connect((source, options) =>
			source.kind === 'text' && source.name === 'slow' ? hang(options) : Promise.resolve(smallReader())
		);
		await client.open(ANY).result;
		const slow = client.open({ ...ANY, name: 'slow' });
		slow.cancel();
		await expect(slow.result).rejects.toBeInstanceOf(Cancelled);
		expect((await client.posts(list)).total).toBe(1);
	});

	test('a second one cancels the first', async () => {
		const client = connect((source, options) =>
			source.kind === 'text' && source.name === 'slow'
				? hang(options)
				: Promise.resolve(smallReader('Second'))
		);
		const slow = client.open({ ...ANY, name: 'slow' });
		const second = client.open(ANY);
		await expect(slow.result).rejects.toBeInstanceOf(Cancelled);
		expect((await second.result).name).toBe('Second');
	});

	test('an error inside comes back in words', async () => {
		const client = connect(() => Promise.reject(new Error('the floor gave way')));
		await expect(client.open(ANY).result).rejects.toMatchObject({
			what: expect.stringContaining('the floor gave way') as string
		});
	});
});

describe('questions', () => {
	test('before anything is open fail in words', async () => {
		await expect(connect().range(range(DAY + 1))).rejects.toMatchObject({ what: 'No archive is open.' });
	});

	test('of one kind: the newest waits, those in between are superseded', async () => {
		const client = connect(() => Promise.resolve(smallReader()));
		await client.open(ANY).result;
		const ends = [1, 2, 3, 4].map((days) => DAY + days * 86_400_000);
		const settled = await Promise.allSettled(ends.map((end) => client.range(range(end))));
		expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
		expect(settled.flatMap((one) => (one.status === 'fulfilled' ? one.value.window.end : []))).toEqual([
			ends[0],
			ends[3]
		]);
		expect(settled[1]).toMatchObject({ reason: expect.any(Superseded) as Superseded });
	});

	test('of different kinds do not wait for each other', async () => {
		const client = connect(() => Promise.resolve(smallReader()));
		await client.open(ANY).result;
		const [answer, events, posts, place] = await Promise.all([
			client.range(range(DAY + 1)),
			client.events(list),
			client.posts(list),
			client.locate({ filter: NO_FILTER, window: null, target: 'made/2' as never })
		]);
		expect([answer.posts, events.total, posts.total, place]).toEqual([1, 1, 1, 0]);
		expect(answer.counts).toBeInstanceOf(Int32Array);
	});

	test('that fail let the next one through', async () => {
		const reader = smallReader();
		const client = connect(() =>
			Promise.resolve({ ...reader, range: () => Promise.reject(new Error('no such window')) })
		);
		await client.open(ANY).result;
		for (const end of [DAY + 1, DAY + 2]) {
			await expect(client.range(range(end))).rejects.toBeInstanceOf(Failed);
		}
	});
});

test('a worker that stops fails everything under way and everything after', async () => {
	const target = new EventTarget();
	const client = createClient({
		postMessage: () => undefined,
		addEventListener: (type, listener) => {
			target.addEventListener(type, listener as EventListener);
		}
	});
	const asked = client.events(list);
	const opening = client.open(ANY);
	target.dispatchEvent(new Event('error'));
	await expect(asked).rejects.toBeInstanceOf(Failed);
	await expect(opening.result).rejects.toBeInstanceOf(Failed);
	await expect(client.events(list)).rejects.toBeInstanceOf(Failed);
});
