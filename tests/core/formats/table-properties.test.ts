import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Format } from '#lib/core/formats/format.ts';
import { TABLE } from '#lib/core/formats/table.ts';
import { RECORDS } from '#lib/core/formats/table/records.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import { encode, readAll, textsOf } from './table-read.ts';

const RUNS = { numRuns: 60 };
const TEXTS = [
	'The river rises again, says the mayor',
	'Ferries: "none" tonight',
	'First line\nsecond, line; third\tword | end',
	'Вода поднялась 🌊 на метр',
	'Plain words about trains',
	'"Quoted" from end to "end"',
	'One more, and\n\nanother "thing"',
	'The last of them'
];
interface Row {
	readonly id: string;
	readonly date: string;
	readonly text: string;
	readonly channel: string;
}
const ROWS: readonly Row[] = TEXTS.map((text, at) => ({
	id: String(1001 + at * 3),
	date: `2024-05-0${String(at + 1)} 08:00:00`,
	text,
	channel: at % 2 === 0 ? 'river_news' : 'lake_news'
}));

const FILES: readonly (readonly [string, Format, string])[] = [
	['commas, quoted', TABLE, Papa.unparse([...ROWS], { quotes: true, newline: '\r\n' })],
	['commas, quoted where needed', TABLE, Papa.unparse([...ROWS], { newline: '\n' })],
	['tabs', TABLE, Papa.unparse([...ROWS], { delimiter: '\t', newline: '\n' })],
	['semicolons, CR', TABLE, Papa.unparse([...ROWS], { delimiter: ';', newline: '\r' })],
	['backslashes', TABLE, Papa.unparse([...ROWS], { quotes: true, newline: '\n', escapeChar: '\\' })],
	['an array', RECORDS, JSON.stringify(ROWS, null, 1)],
	['lines', RECORDS, ROWS.map((row) => JSON.stringify(row)).join('\n')]
];

const keyOf = ({ number, text, source }: Pick<RawPost, 'number' | 'text' | 'source'>) =>
	JSON.stringify([number, text, source]);
const KEYS = ROWS.map(({ id, text, channel }) => keyOf({ number: id, text, source: channel }));

/** Where each row's bytes lie: what is damaged elsewhere must not cost it. */
function placesOf(
	format: Format,
	bytes: Uint8Array,
	posts: readonly RawPost[]
): readonly (readonly [number, number])[] {
	const text = new TextDecoder().decode(bytes);
	const newline = text.includes('\r') && !text.includes('\r\n') ? '\r' : '\n';
	const starts = posts.map(({ origin }) => {
		if (format === RECORDS) return origin.place;
		const before = text.split(newline).slice(0, origin.place - 1);
		return encode(before.map((line) => line + newline).join('')).length;
	});
	return starts.map((start, at) => [start, starts[at + 1] ?? bytes.length]);
}

describe.each(FILES)('%s', (_, format, text) => {
	const bytes = encode(text);
	const name = format === TABLE ? 'posts.csv' : 'posts.json';
	const read = (data: Uint8Array, chunk = 1 << 16) => readAll(data, { format, name, chunk });

	it('gives every row, in chunks of any size', async () => {
		const whole = await read(bytes);
		expect(whole.posts.map(keyOf)).toEqual(KEYS);
		expect(whole.refused).toEqual([]);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: bytes.length + 1 }), async (chunk) => {
				expect((await read(bytes, chunk)).readings).toEqual(whole.readings);
			}),
			RUNS
		);
	});

	it('cut at any byte, keeps every whole row before the cut', async () => {
		const places = placesOf(format, bytes, (await read(bytes)).posts);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: (places[1]?.[1] ?? 0) + 1, max: bytes.length }), async (cut) => {
				const { posts } = await read(bytes.subarray(0, cut));
				const before = KEYS.filter((_, at) => (places[at]?.[1] ?? 0) <= cut);
				expect(posts.map(keyOf).slice(0, before.length)).toEqual(before);
				expect(posts.length).toBeLessThanOrEqual(before.length + 1);
			}),
			RUNS
		);
	});

	it('with any byte changed, keeps every row that is not touched', async () => {
		const places = placesOf(format, bytes, (await read(bytes)).posts);
		const first = places[0]?.[0] ?? 0;
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: first, max: bytes.length - 1 }),
				fc.oneof(fc.constantFrom(...encode('",;\t|\n\r\\{}[]:x')), fc.integer({ min: 0, max: 255 })),
				async (at, byte) => {
					const changed = bytes.slice();
					changed[at] = byte;
					const found = new Set((await read(changed)).posts.map(keyOf));
					// What parts two rows belongs to both.
					const lost = KEYS.filter((key, row) => {
						const [from, to] = places[row] ?? [0, 0];
						return (at < from - 2 || at >= to) && !found.has(key);
					});
					expect(lost).toEqual([]);
				}
			),
			RUNS
		);
	});
});

it('reads what a common writer of tables writes, whatever the cells', async () => {
	const cell = fc
		.string({
			unit: fc.constantFrom('a', 'b', '"', ',', '\n', ' ', '\\', "'", 'я'),
			minLength: 1,
			maxLength: 12
		})
		.map((text) => `w${text}w`);
	await fc.assert(
		fc.asyncProperty(
			fc.array(cell, { minLength: 2, maxLength: 8 }),
			fc.constantFrom('\n', '\r\n'),
			async (texts, newline) => {
				const rows = [
					...ROWS,
					...texts.map((text, at) => ({
						id: String(5000 + at),
						date: '2024-06-01 08:00:00',
						text,
						channel: 'river_news'
					}))
				];
				const { posts } = await readAll(Papa.unparse(rows, { newline }));
				expect(textsOf(posts).slice(ROWS.length)).toEqual(texts);
			}
		),
		RUNS
	);
});

it('never fails on any bytes', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.string({ unit: fc.constantFrom(...'{}[]",:;\t|\n\r\\ab1<U+>&'), maxLength: 300 }),
			async (text) => {
				for (const format of [TABLE, RECORDS]) {
					format.recognise({ name: 'x', bytes: encode(text), text });
					const { readings } = await readAll(text, { format });
					expect(readings.every(({ kind }) => ['post', 'note', 'refused'].includes(kind))).toBe(true);
				}
			}
		),
		{ numRuns: 200 }
	);
});

it.each([
	['quotes that never close', (count: number) => 'id,date,text\n' + '1,2024-05-01,"abc\n'.repeat(count)],
	[
		'every other row astray',
		(count: number) => 'id,date,text\n' + '1,2024-05-01,"abc\n2,2024-05-02,all well\n'.repeat(count)
	],
	['doubled quotes only', (count: number) => 'id,date,text\n1,2024-05-01,"x\n' + '"""\n'.repeat(count)],
	['one endless line of quotes', (count: number) => 'id,date,text\n' + '"a"b'.repeat(count)],
	['delimiters only', (count: number) => 'id,date,text\n' + ','.repeat(count)]
])(
	'comes to an end with %s, whose every line looked at again would take hours',
	async (_, make) => {
		const { readings } = await readAll(make(20_000));
		expect(readings.length).toBeGreaterThan(0);
	},
	60_000
);

it('takes a backslash before a quote for a sign of the text where the last row would else fall apart', async () => {
	const texts = ['waw', 'w\\",\nw'];
	const rows = [
		...ROWS,
		...texts.map((text, at) => ({ ...(ROWS[at] ?? ROWS[0]), id: String(5000 + at), text }))
	];
	const { posts } = await readAll(Papa.unparse(rows, { newline: '\n' }));
	expect(textsOf(posts).slice(ROWS.length)).toEqual(texts);
});
