import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, writePostsCsv } from '#lib/core/archive/csv.ts';
import type { PostRow } from '#lib/core/archive/view.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { When } from '#lib/core/model/when.ts';

const DAY: When = {
	at: Date.UTC(2023, 6, 13, 12),
	from: Date.UTC(2023, 6, 13),
	to: Date.UTC(2023, 6, 14) - 1,
	basis: 'written',
	evidence: { start: 0, end: 0, rule: 'x', note: '' }
};
const UNDATED: When = { at: null, from: null, to: null, basis: 'unknown', evidence: DAY.evidence };

function row(text: string, when: When = DAY, more: Partial<PostRow['post']> = {}): PostRow {
	const post = {
		id: 'chan/1' as PostId,
		source: 'chan',
		text,
		when,
		forwardedFrom: null,
		author: null,
		edited: false,
		media: [],
		links: [],
		views: null,
		reactions: [],
		editedAt: null,
		replyTo: null,
		forwards: null,
		earlier: [],
		sameTextAs: null,
		album: null,
		parts: [],
		alsoIn: [],
		origin: { file: 'a.txt', unit: 'line' as const, place: 1 },
		hashtags: [],
		...more
	};
	return { post, mentions: [], dates: [], event: 'chan/1' as EventId };
}

/** A reader of RFC 4180, written apart from the writer: quoted cells may hold commas, breaks and doubled quotes. */
function readCsv(csv: string): string[][] {
	const records: string[][] = [];
	let record: string[] = [];
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	for (let found = cell.exec(csv); found; found = cell.exec(csv)) {
		record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
		if (found[3] === ',') continue;
		records.push(record);
		record = [];
	}
	return records;
}

describe('writePostsCsv', () => {
	it('begins with a byte order mark and the names of the columns, and ends each record with CRLF', () => {
		expect(writePostsCsv([], String)).toBe(`\uFEFF${CSV_COLUMNS.join(',')}\r\n`);
	});

	it('writes times in UTC, terms by their labels once each in order of the text, and nothing where nothing is known', () => {
		const known: PostRow = {
			...row('A, "b"\nc', DAY, { forwardedFrom: 'X; Y', hashtags: ['EAEU', 'UN'] }),
			mentions: [
				{ kind: 'organisation', term: 'un', start: 9, end: 10, rule: 'name' },
				{ kind: 'organisation', term: 'eaeu', start: 2, end: 3, rule: 'name' },
				{ kind: 'organisation', term: 'un', start: 1, end: 2, rule: 'name' },
				{ kind: 'topic', term: 'trade', start: 0, end: 1, rule: 'signal' }
			]
		};
		const csv = writePostsCsv([known, row('late', UNDATED)], (key) => key.toUpperCase());
		expect(csv.split('\r\n')[1]).toBe(
			'chan/1,chan,2023-07-13T12:00:00.000Z,2023-07-13T00:00:00.000Z,2023-07-13T23:59:59.999Z,written,"A, ""b""\nc",' +
				'X; Y,EAEU UN,ORGANISATION:UN; ORGANISATION:EAEU,TOPIC:TRADE,chan/1'
		);
		expect(csv.split('\r\n')[2]).toBe('chan/1,chan,,,,unknown,late,,,,,chan/1');
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1'])('makes %j inert', (text) => {
		expect(readCsv(writePostsCsv([row(text)], String).slice(1))[1]?.[6]).toBe(`'${text}`);
	});

	it('has a record for every post and gives every text back', () => {
		const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', 'ж', '🤝') }), {
			maxLength: 8
		});
		fc.assert(
			fc.property(texts, (all) => {
				const records = readCsv(
					writePostsCsv(
						all.map((text) => row(text)),
						String
					).slice(1)
				);
				expect(records).toHaveLength(all.length + 1);
				expect(records.every((cells) => cells.length === CSV_COLUMNS.length)).toBe(true);
				expect(records.slice(1).map((cells) => cells[6])).toEqual(
					all.map((text) => (/^[=\r]/.test(text) ? `'${text}` : text))
				);
			})
		);
	});
});
