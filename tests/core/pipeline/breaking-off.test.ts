import { describe, expect, test } from 'vitest';
import type { Input } from '#lib/core/model/reading.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { inspectInputs } from '#lib/core/pipeline/inspect.ts';
import { makeZip } from '../formats/unpack-made-zip.ts';

const WHY = 'the disk gave no more';

/** Bytes that can be had up to a place and no further. */
function breakingOff(name: string, text: string): Input {
	const bytes = (async function* (): AsyncGenerator<Uint8Array> {
		yield new TextEncoder().encode(text);
		throw new Error(WHY);
	})();
	return { name, size: null, bytes };
}

const rows = [1, 2, 3].map((id) => ({
	id,
	date: `2024-05-0${String(id)}T10:00:00Z`,
	text: `The reeds of bay ${String(id)} were counted again.`
}));
const PAGE = rows.map(({ text }) => `Forwarded from Harbour\n${text}\n`).join('\n');
const TABLE = `id,date,text\n${rows.map(({ id, date, text }) => `${String(id)},${date},${text}`).join('\n')}\n`;
const LINES = rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const ARRAY = JSON.stringify(rows);
const FULL = rows.map(({ text }) => text);

describe('an input whose bytes break off', () => {
	test.each([
		['page.txt', PAGE],
		['rows.csv', TABLE],
		['rows.ndjson', LINES],
		['rows.json', ARRAY.slice(0, -1)]
	])('%s gives all that came before, and is then refused', async (name, text) => {
		const { posts, receipt } = await importArchive([breakingOff(name, text)]);
		expect(posts.map((post) => post.text)).toEqual(FULL);
		expect(receipt.refused.at(-1)).toEqual({ file: name, at: 'after 3 posts', why: WHY });
		expect(receipt.read).toBe(receipt.kept + receipt.merged + receipt.refused.length);
	});

	test('is refused for that alone where nothing came of it', async () => {
		const inputs = [breakingOff('nothing.txt', ''), breakingOff('unknown.bin', '\u0000\u0001\u0002')];
		const { receipt } = await importArchive(inputs);
		expect(receipt.refused).toEqual([
			{ file: 'nothing.txt', at: 'whole file', why: WHY },
			{ file: 'unknown.bin', at: 'whole file', why: WHY }
		]);
	});

	test('is asked about by what came', async () => {
		const [table, nothing] = await inspectInputs([breakingOff('rows.csv', TABLE), breakingOff('none', '')]);
		expect(table).toMatchObject({
			refused: null,
			question: { kind: 'columns', columns: ['id', 'date', 'text'] }
		});
		expect(nothing).toMatchObject({ refused: WHY, question: null });
	});
});

test('a hurt file in a zip costs what stands behind the hurt, and the next file is read', async () => {
	const long = Array.from({ length: 400 }, (_, i) => ({
		...rows[0],
		id: i + 1,
		text: `Reed ${String(i * 7919)}.`
	}));
	const zip = makeZip([
		{ name: 'first.txt', data: PAGE.replaceAll('reeds', 'swans'), crc: 1 },
		{ name: 'second.json', data: JSON.stringify(long) },
		{ name: 'third.csv', data: TABLE }
	]);
	const bytes = (async function* () {
		yield zip;
	})();
	const { posts, receipt } = await importArchive([{ name: 'all.zip', size: zip.length, bytes }]);
	expect(receipt.refused.map(({ file, at }) => [file, at])).toEqual([['all.zip/first.txt', 'after 3 posts']]);
	expect(posts.map(({ text }) => text)).toEqual(
		expect.arrayContaining([...FULL, ...long.map(({ text }) => text)])
	);
	expect(receipt.kept).toBe(3 + 400 + 3);
});
