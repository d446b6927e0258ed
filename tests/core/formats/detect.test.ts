import { describe, expect, it } from 'vitest';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { encode } from './read-page.ts';

describe('what is read as the text of a page', () => {
	it.each([
		['a header', 'River Council\n7K subscribers\n'],
		['an elision first', '<...>\nThe water rose.'],
		['brackets first', '[Forwarded from Harbour]\nThe water rose.'],
		['a list of words', 'Vienna, Budapest, Bratislava\nthree towns, one river, no border'],
		['nothing', ''],
		['a stray NUL', 'The water\u0000 rose by a metre since Monday.'],
		['a mark of byte order', '\uFEFFThe water rose.'],
		['a number first', '[1] The water rose.']
	])('%s', (_, text) => {
		expect(detectFormat(encode(text), 'page.txt')).toBe('page-text');
	});
	it('a character cut at the end of the head', () => {
		expect(detectFormat(encode('я').subarray(0, 1), 'page.txt')).toBe('page-text');
	});
	it('UTF-16 with its mark', () => {
		expect(detectFormat(new Uint8Array([0xff, 0xfe, 0x4f, 0x04, 0x4f, 0x04]), 'page.txt')).toBe('page-text');
	});
});

describe('what is refused, and as what', () => {
	it.each([
		['{"name": "x", "messages": [', 'result.json', 'a JSON export of messages'],
		['[{"id": 1, "text": "x"}]', 'a.json', 'JSON data'],
		['{"id": 1}\n{"id": 2}\n', 'a.ndjson', 'JSON data'],
		['<!DOCTYPE html>\n<html>', 'messages.html', 'an HTML page'],
		['<div class="message">', 'cut.html', 'an HTML page'],
		['<?xml version="1.0"?><rss>', 'feed.xml', 'an XML or RSS feed'],
		['id,text,date\n1,x,2023-03-15\n', 'a.csv', 'a table (CSV)'],
		['"id";"text";"date"\n"1";"x";"y"\n', 'a.txt', 'a table (CSV)'],
		['id\ttext\tdate\n1\tx\ty\n', 'a.tsv', 'a table with tabs (TSV)'],
		['%PDF-1.7', 'a.pdf', 'a PDF'],
		['PK\u0003\u0004', 'a.zip', 'a ZIP archive']
	])('%s', (text, name, what) => {
		expect(detectFormat(encode(text), name)).toEqual({
			refused: `This looks like ${what}. What can be opened today is plain text copied from a channel’s page.`
		});
	});
	it('bytes that are no text', () => {
		const noise = Uint8Array.from({ length: 200 }, (_, i) => (i * 37) % 256);
		expect(detectFormat(noise, 'page.txt')).toHaveProperty('refused');
	});
});
