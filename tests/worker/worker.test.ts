import { MessageChannel } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import type { ArchiveReader, RangeQuery } from '#lib/core/archive/view.ts';
import { createClient, Cancelled, Failed, Superseded } from '#lib/worker/client.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import type { OpenOptions } from '#lib/worker/held.ts';
import { serve, type Endpoint } from '#lib/worker/host.ts';
import { createOpener } from '#lib/worker/open-source.ts';
import type { OpenRequest, Progress, Request, Response } from '#lib/worker/protocol.ts';
import { connect, connectServices, DAY, offerOf, requestOf, smallReader, TROUBLE } from './channel.ts';

const ANY = textOf('any');
const SLOW = textOf('slow');
const list = { filter: NO_FILTER, window: null, first: 0, count: 9 };

function textOf(name: string, text = ''): OpenRequest {
	return requestOf({ kind: 'text', name, text });
}

function isSlow({ source }: OpenRequest): boolean {
	return source.kind === 'text' && source.name === 'slow';
}

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
		const { result } = client.open(textOf('pasted text', text), {
			onProgress: (progress) => seen.push(progress)
		});
		const { summary, home } = await result;
		expect(home).toEqual({ kind: 'memory', why: TROUBLE });
		expect(summary).toMatchObject({ name: 'A small channel', posts: 1, events: 1 });
		expect(seen.map(({ stage }) => stage)).toContain('tagging');
		expect(seen.at(-1)).toMatchObject({ stage: 'indexing', posts: 1 });
		const { rows } = await client.posts({ ...list, window: { start: DAY, end: DAY + 3 * 86_400_000 } });
		expect(rows[0]?.post.text).toContain('Minsk');
	});

	// Node's channel turns a File into a Blob without a name, so this one goes to the opener directly.
	test('files are read under their names', async () => {
		const file = new File(['📌 Talks in Astana on 3 July 2023\n\nThe ministers met.\n'], 'talks.txt');
		const options = { onProgress: () => undefined, signal: new AbortController().signal, base: null };
		const open = createOpener(() => Promise.resolve({ trouble: TROUBLE }));
		const files = [{ path: 'folder/talks.txt', file }];
		const { held } = await open(requestOf({ kind: 'files', files }), options);
		expect(await held.reader.summary()).toMatchObject({ name: 'talks', posts: 1 });
	});

	test('what holds no posts fails in words, and the archive open before stays', async () => {
		const client = connect();
		await client.open(textOf('note', '📌 Talks in Astana on 3 July 2023\n')).result;
		const failure = await client.open(textOf('nothing.txt')).result.catch((e: unknown) => e);
		expect(failure).toBeInstanceOf(Failed);
		expect(failure).toMatchObject({ what: expect.stringContaining('nothing.txt') as string });
		expect((failure as Failed).next).not.toBe('');
		const window = { start: 0, end: Date.UTC(2100, 0, 1) };
		expect((await client.posts({ ...list, window })).total).toBe(1);
	});

	test('a cancelled one leaves the archive open before', async () => {
		const client = connect((request, options) =>
			isSlow(request) ? hang(options) : Promise.resolve(smallReader())
		);
		await client.open(ANY).result;
		const slow = client.open(SLOW);
		slow.cancel();
		await expect(slow.result).rejects.toBeInstanceOf(Cancelled);
		expect((await client.posts(list)).total).toBe(1);
	});

	test('a second one cancels the first', async () => {
		const client = connect((request, options) =>
			isSlow(request) ? hang(options) : Promise.resolve(smallReader('Second'))
		);
		const slow = client.open(SLOW);
		const second = client.open(ANY);
		await expect(slow.result).rejects.toBeInstanceOf(Cancelled);
		expect((await second.result).summary.name).toBe('Second');
	});

	test('a cancel is felt at once, whatever the worker does', async () => {
		const client = createClient({ postMessage: () => undefined, addEventListener: () => undefined });
		const deaf = client.open(SLOW);
		deaf.cancel();
		await expect(deaf.result).rejects.toBeInstanceOf(Cancelled);
	});

	test('a cancel that crosses the offer leaves the archive open before, and what was written goes', async () => {
		let isDiscarded = false;
		const client = connectServices({
			open: async (request) => ({
				...offerOf(smallReader(isSlow(request) ? 'Second' : 'First')),
				discard: () => Promise.resolve(void (isDiscarded = true))
			}),
			look: () => Promise.resolve([]),
			shelf: () => Promise.reject(new Error('not in this test'))
		});
		await client.open(ANY).result;
		const second = client.open(SLOW);
		const looked = client.look({ kind: 'text', name: 'x', text: '' }, DEFAULT_READ_OPTIONS).result;
		second.cancel();
		await expect(second.result).rejects.toBeInstanceOf(Cancelled);
		await looked;
		await expect.poll(() => isDiscarded).toBe(true);
		expect((await client.posts(list)).total).toBe(1);
	});

	test('what is offered and never accepted is not open', async () => {
		const { port1, port2 } = new MessageChannel();
		onTestFinished(() => {
			port1.close();
			port2.close();
		});
		const said: Response[] = [];
		port1.on('message', (response: Response) => said.push(response));
		serve(port2 as unknown as Endpoint, {
			open: () => Promise.resolve(offerOf(smallReader())),
			look: () => Promise.resolve([]),
			shelf: () => Promise.reject(new Error('not in this test'))
		});
		port2.start();
		const say = async (request: Request) => {
			const before = said.length;
			port1.postMessage(request);
			await expect.poll(() => said.length).toBeGreaterThan(before);
			return said.at(-1);
		};
		expect(await say({ id: 1, kind: 'open', ...ANY })).toMatchObject({ kind: 'opened' });
		expect(await say({ id: 2, kind: 'posts', query: list })).toMatchObject({ kind: 'failed' });
		port1.postMessage({ id: 3, kind: 'accept', target: 1 });
		expect(await say({ id: 4, kind: 'posts', query: list })).toMatchObject({ kind: 'answer' });
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
