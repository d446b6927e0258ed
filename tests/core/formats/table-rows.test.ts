import { describe, expect, it } from 'vitest';
import { TABLE } from '#lib/core/formats/table.ts';
import { encode, readAll, textsOf, timeOf } from './table-read.ts';

const HEAD = 'id,date,text';
const ROWS = [
	'1,2024-05-01 08:00:00,The bridge opens today',
	'2,2024-05-02 08:00:00,The ferry is late',
	'3,2024-05-03 08:00:00,All trains run again'
];
const table = (...rows: string[]) => [HEAD, ...rows].join('\n') + '\n';

describe('rows', () => {
	it.each([
		['commas', ','],
		['tabs', '\t'],
		['semicolons', ';'],
		['bars', '|']
	])('%s between the cells', async (_, delimiter) => {
		const text = table(...ROWS).replaceAll(',', delimiter);
		const { posts, refused } = await readAll(text);
		expect(textsOf(posts)).toEqual(['The bridge opens today', 'The ferry is late', 'All trains run again']);
		expect(posts.map(({ number }) => number)).toEqual(['1', '2', '3']);
		expect(timeOf(posts[0])).toBe('2024-05-01T08:00:00.000Z');
		expect(refused).toEqual([]);
	});

	it.each([
		['CR', '\r'],
		['LF', '\n'],
		['CRLF', '\r\n']
	])('%s at the end of lines, blank lines between', async (_, newline) => {
		const text = [HEAD, ROWS[0], '', ROWS[1], '   ', `4,2024-05-04,"two${newline}lines"`].join(newline);
		const { posts, refused } = await readAll(text);
		expect(textsOf(posts)).toEqual(['The bridge opens today', 'The ferry is late', 'two\nlines']);
		expect(posts.map(({ origin }) => origin.place)).toEqual([2, 4, 6]);
		expect(refused).toEqual([]);
	});

	it('sep= on the first line is obeyed and counted', async () => {
		const { posts } = await readAll(
			'sep=;\r\nid;text;date\r\n1;"one; two, three";2024-05-01\r\n2;four, five;2024-05-02\r\n'
		);
		expect(textsOf(posts)).toEqual(['one; two, three', 'four, five']);
		expect(posts[0]?.origin).toEqual({ file: 'posts.csv', unit: 'line', place: 3 });
	});

	it.each([
		['doubled quotes', '4,2024-05-04,"She said ""no, never"" and left"', 'She said "no, never" and left'],
		[
			'quotes after a backslash',
			'4,2024-05-04,"She said \\"no, never\\" and left"',
			'She said "no, never" and left'
		],
		['unescaped quotes', '4,2024-05-04,"She said "no" and left"', 'She said "no" and left'],
		['a quote inside an unquoted cell', '4,2024-05-04,A 5" pipe burst', 'A 5" pipe burst'],
		['a space before the quote', '4,2024-05-04, "north, south"', 'north, south'],
		['a backslash at the end', '4,2024-05-04,"C:\\"', 'C:\\'],
		['quotes only', '4,2024-05-04,"""Yes"""', '"Yes"'],
		['newlines and commas', '4,2024-05-04,"first\n\nthird, last"', 'first\n\nthird, last']
	])('%s', async (_, row, text) => {
		const { posts, refused } = await readAll(table(...ROWS, row, '5,2024-05-05,After it'));
		expect(refused).toEqual([]);
		expect(textsOf(posts).slice(3)).toEqual([text, 'After it']);
	});

	it.each([
		['opens and never closes', '4,2024-05-04,"No end to this'],
		['opens and closes in the next quoted row', '4,"2024-05-04,No end to this'],
		['stands in the first cell', '"4,2024-05-04,No end to this']
	])('a stray quote that %s costs its own row', async (_, row) => {
		const after = ['5,2024-05-05,"Quoted, after it"', '6,2024-05-06,Plain after it'];
		for (const rows of [
			[...ROWS, row, ...after],
			[row, ...ROWS, ...after],
			[...ROWS, row, ...ROWS]
		]) {
			const { posts, refused } = await readAll(table(...rows));
			expect(posts).toHaveLength(rows.length - 1);
			expect(textsOf(posts)).not.toContain('No end to this');
			expect(refused).toHaveLength(1);
			expect(refused[0]).toMatch(`line ${String(rows.indexOf(row) + 2)}: A quote opens a cell here`);
		}
	});

	it('a quoted cell of rows is no row', async () => {
		const inner = ROWS.map((row) => row.replaceAll('"', '')).join('\n');
		const { posts, refused } = await readAll(
			table(...ROWS, `4,2024-05-04,"A table:\n${inner}"`, '5,2024-05-05,Next')
		);
		expect(textsOf(posts).slice(3)).toEqual([`A table:\n${inner}`, 'Next']);
		expect(refused).toEqual([]);
	});

	it('a file that ends inside a quoted cell keeps every whole row', async () => {
		const { posts, refused } = await readAll(
			`${table(...ROWS)}4,2024-05-04,"This one, which has\nmore lines, is cu`
		);
		expect(posts).toHaveLength(3);
		expect(refused).toEqual(['line 5: The file ends in the middle of a quoted cell; this row is not whole.']);
	});

	it('rows with too few or too many cells', async () => {
		const { posts, refused } = await readAll(
			`${HEAD},views\n${ROWS.map((row) => `${row},7`).join('\n')}\n4,2024-05-04\n5,2024-05-05,Short but whole\n6,2024-05-06,With a, comma,9,9\n7,2024-05-07,Padded,9,,\n`
		);
		expect(textsOf(posts).slice(3)).toEqual(['Short but whole', 'Padded']);
		expect(refused).toEqual([
			'line 5: This row has 2 cells where the table has 4 columns.',
			'line 7: This row has 6 cells where the table has 4 columns.'
		]);
	});

	it('a text in the last column keeps the delimiters nobody quoted', async () => {
		const { posts } = await readAll(table(...ROWS, '4,2024-05-04,Rain, wind, and more rain'));
		expect(textsOf(posts)[3]).toBe('Rain, wind, and more rain');
	});

	it('every row that is no post is refused by itself', async () => {
		const empty = Array.from({ length: 50 }, (_, at) => `${String(at + 10)},2024-05-04,`);
		const { posts, refused } = await readAll(table(...ROWS, ...empty, '99,2024-05-04,NA'));
		expect(posts).toHaveLength(3);
		expect(refused).toHaveLength(51);
		expect(refused[0]).toBe('line 5: Neither text nor media stands in this row; it is no post.');
	});

	it('media without text are a post', async () => {
		const { posts, refused } = await readAll(
			'id,date,text,media_type\n1,2024-05-01,,photo\n2,2024-05-02,Words,\n3,2024-05-03,,\n4,2024-05-04,,MessageMediaWebPage\n'
		);
		expect(posts.map(({ text, media }) => [text, media])).toEqual([
			['', ['photo']],
			['Words', []]
		]);
		expect(refused).toHaveLength(2);
	});

	it('lines above the names are not read', async () => {
		const { posts, notes, refused } = await readAll(`Export of May\n${table(...ROWS)}`);
		expect(posts).toHaveLength(3);
		expect(refused).toEqual([]);
		expect(notes).toContain(
			'line 1: This line stands above the names of the columns and is not read: “Export of May”.'
		);
	});

	it('a row longer than any post is refused and the rest goes on', async () => {
		const long = `4,2024-05-04,${'long '.repeat(7 << 19)}`;
		const { posts, refused } = await readAll(table(...ROWS, long, '5,2024-05-05,After it'), {
			chunk: 1 << 20
		});
		expect(textsOf(posts)).toEqual([...ROWS.map((row) => row.split(',')[2]), 'After it']);
		expect(refused).toEqual([expect.stringMatching(/^line 5: A row of more than 16 million characters/u)]);
	});
});

describe('what is a table', () => {
	const recognise = (text: string) => TABLE.recognise({ name: 'x.csv', bytes: encode(text), text });
	it.each([
		['a head and rows', table(...ROWS)],
		['a head and the beginning of one long row', `${HEAD}\n1,2024-05-01,"A text that goes on`],
		['rows without a head', `${ROWS.join('\n')}\n`],
		[
			'odd names above telling cells',
			'q1;q2\n2024-05-01 10:00;The river has risen again\n2024-05-02 11:00;It falls at last\n'
		],
		[
			'escapes first',
			'<U+1F4F0> news of the day,2024-05-01 10:00:00,7001\n<U+1F4F0> more news today,2024-05-02 10:00:00,7009\nnothing else is new,2024-05-03 10:00:00,7012\n'
		]
	])('%s', (_, text) => {
		expect(recognise(text)).toBe(true);
	});
	it.each([
		['prose with commas', 'Vienna, Budapest, Bratislava\nthree towns, one river, no border'],
		['prose that begins like a head', 'Text, date and place\nwere agreed, at last, on Monday\nby all.'],
		['one comma a line', 'Dear readers, hello\nWe met, we spoke\nWe left, at noon\n'],
		['a page', 'River Council\n7K subscribers\nThe water rose, and fell.\n'],
		['copied messages', 'Ann, [12.03.2024 10:00]\nGood morning\n\nBob, [12.03.2024 10:01]\nHello, all\n'],
		['a table of figures', 'a,b\n1,2\n3,4\n'],
		['JSON', '{"id": 1, "text": "a", "date": 3}'],
		['nothing', '']
	])('not %s', (_, text) => {
		expect(recognise(text)).toBe(false);
	});
});
