import { describe, expect, test } from 'vitest';
import { openAhead } from '#lib/worker/ahead.ts';
import { Cancelled, Failed } from '#lib/worker/client.ts';
import { connect, requestOf, smallReader, TROUBLE } from './channel.ts';
import { OpenFailure } from '#lib/worker/open-failure.ts';

const HERE = 'https://example.org/sample/';
const here = requestOf({ kind: 'published', url: HERE });
const pasted = requestOf({ kind: 'text', name: 'paste', text: 'A boat.' });

/** A client whose archives are named by the order in which they were asked for. */
function connectCounting(fail = false) {
	const asked: string[] = [];
	const client = connect(async ({ source }) => {
		asked.push(source.kind);
		if (fail) throw new OpenFailure(TROUBLE);
		return smallReader(`${source.kind} ${String(asked.length)}`);
	});
	return { client, asked };
}

const nameOf = async (opened: Promise<{ summary: { name: string } }>) => (await opened).summary.name;

describe('an archive that is opened ahead', () => {
	test('is given to whoever asks for it first, and opened anew for the next', async () => {
		const { client, asked } = connectCounting();
		const ahead = openAhead(client, HERE);
		expect(await nameOf(ahead.open(here).result)).toBe('published 1');
		expect(asked).toEqual(['published']);
		expect(await nameOf(ahead.open(here).result)).toBe('published 2');
	});

	test('is not given to who asks for another', async () => {
		const { client } = connectCounting();
		const ahead = openAhead(client, HERE);
		expect(await nameOf(ahead.open(pasted).result)).toMatch(/^text/u);
		const elsewhere = requestOf({ kind: 'published', url: `${HERE}other/` });
		expect(await nameOf(openAhead(client, HERE).open(elsewhere).result)).not.toBe('published 1');
	});

	test('can be cancelled, and fails, as one that was asked for', async () => {
		const cancelled = openAhead(connectCounting().client, HERE).open(here);
		cancelled.cancel();
		await expect(cancelled.result).rejects.toThrow(Cancelled);
		await expect(openAhead(connectCounting(true).client, HERE).open(here).result).rejects.toThrow(Failed);
	});
});
