import { describe, expect, it } from 'vitest';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { groupNotes, isZoneTaken } from '#lib/panels/open/notes.ts';

it('puts equal notes under one head, in order of their first place', () => {
	const note = (file: string, at: string, why: string) => ({ file, at, why });
	const notes = [
		note('a.json', 'record 4', 'no date'),
		note('b.png', 'whole file', 'a picture'),
		note('a.json', 'record 9', 'no date')
	];
	expect(groupNotes(notes)).toEqual([
		{ why: 'no date', places: ['a.json, record 4', 'a.json, record 9'] },
		{ why: 'a picture', places: ['b.png'] }
	]);
	expect(groupNotes([])).toEqual([]);
});

describe('that the times of some clocks were taken to be of a zone', () => {
	const chat = (more: object) =>
		JSON.stringify({
			name: 'Ferry Board',
			type: 'public_channel',
			id: 1,
			messages: [{ id: 1, type: 'message', date: '2024-03-01T10:00:00', text: 'The ferry leaves.', ...more }]
		});
	const feed = (date: string) =>
		`<rss version="2.0"><channel><title>Piers</title><item><title>A pier</title><description>A pier is built.</description><pubDate>${date}</pubDate></item></channel></rss>`;
	const table = (zone: string) =>
		`id,created_at,text\n1,2024-03-01 10:00:00${zone},The first ferry leaves the harbour.\n2,2024-03-02 10:00:00${zone},The second ferry leaves it too.\n`;
	const page = (zone: string) =>
		`<!DOCTYPE html><html><head><title>Exported Data</title><link href="css/style.css" rel="stylesheet"/></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Piers</div></div></div><div class="page_body chat_page"><div class="history"><div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="01.03.2024 10:00:00${zone}">10:00</div><div class="from_name">Piers</div><div class="text">A pier is built.</div></div></div></div></div></div></body></html>`;

	async function* once(bytes: Uint8Array) {
		yield bytes;
	}
	async function receiptOf(...texts: readonly string[]) {
		const inputs = texts.map((text, i) => {
			const bytes = new TextEncoder().encode(text);
			return { name: `piers ${String(i)}`, size: bytes.length, bytes: once(bytes) };
		});
		return (await importArchive(inputs)).receipt;
	}

	it.each([
		['an export in JSON', chat({})],
		['an export in HTML', page('')],
		['a table', table('')],
		['a feed', feed('Fri, 01 Mar 2024 10:00:00')],
		[
			'copied messages',
			'Anna, [01.03.2024 10:00]\nThe ferry leaves.\n\nAnna, [02.03.2024 10:00]\nIt is back.\n'
		]
	])('is seen in the receipt of %s', async (_name, text) => {
		const receipt = await receiptOf(text);
		expect(receipt.kept).toBeGreaterThan(0);
		expect(isZoneTaken(receipt)).toBe(true);
	});

	it.each([
		['an export in JSON', chat({ date_unixtime: '1709287200' })],
		['an export in HTML', page(' UTC+03:00')],
		['a table', table('+03:00')],
		['a feed', feed('Fri, 01 Mar 2024 10:00:00 +0300')]
	])('is not said where %s names its zone', async (_name, text) => {
		const receipt = await receiptOf(text);
		expect(receipt.kept).toBeGreaterThan(0);
		expect(isZoneTaken(receipt)).toBe(false);
	});

	it('is no question where a post that another file has with its exact time shows the zone', async () => {
		const exact = chat({ date: '2024-03-01T10:00:00', date_unixtime: '1709287200' });
		const local = chat({ date: '2024-03-01T13:00:00' });
		expect(isZoneTaken(await receiptOf(local))).toBe(true);
		const receipt = await receiptOf(local, exact);
		expect(receipt.kept).toBe(1);
		expect(isZoneTaken(receipt)).toBe(false);
	});
});
