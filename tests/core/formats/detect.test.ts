import { describe, expect, it } from 'vitest';
import { detectFormat } from '#lib/core/formats/detect.ts';
import { PAGE_TEXT } from '#lib/core/formats/page-text.ts';
import { encode } from './read-page.ts';

function detect(bytes: Uint8Array, name: string, encoding = 'utf-8') {
	return detectFormat({ name, bytes, text: new TextDecoder(encoding).decode(bytes, { stream: true }) });
}

describe('what is read as the text of a page', () => {
	it.each([
		['a header', 'River Council\n7K subscribers\n'],
		['an elision first', '<...>\nThe water rose.'],
		['brackets first', '[Forwarded from Harbour]\nThe water rose.'],
		['a list of words', 'Vienna, Budapest, Bratislava\nthree towns, one river, no border'],
		['nothing', ''],
		['a stray NUL', 'The water\u0000 rose by a metre since Monday.'],
		['a mark of byte order', '\uFEFFThe water rose.'],
		['a number first', '[1] The water rose.'],
		['words before a colon', 'Vienna: the water rose.\nBudapest: the water fell.\nContent: none']
	])('%s', (_, text) => {
		expect(detect(encode(text), 'page.txt')).toBe(PAGE_TEXT);
	});
	it('a character cut at the end of the head', () => {
		expect(detect(encode('я').subarray(0, 1), 'page.txt')).toBe(PAGE_TEXT);
	});
	it('UTF-16 with its mark', () => {
		expect(detect(new Uint8Array([0xff, 0xfe, 0x4f, 0x04, 0x4f, 0x04]), 'page.txt', 'utf-16le')).toBe(
			PAGE_TEXT
		);
	});
});

describe('what is refused, and as what', () => {
	it.each([
		['[3, 4, 5]', 'a.json', 'JSON data'],
		['<!DOCTYPE html>\n<html><p>Hello</p>', 'page.html', 'an HTML page'],
		['<?xml version="1.0"?><letter>', 'a.xml', 'XML'],
		[
			'From: <Saved>\r\nSubject: Harbour\r\n news\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n',
			'page.mhtml',
			'a mail or a page saved as one file (MHTML)'
		],
		['%PDF-1.7', 'a.pdf', 'a PDF'],
		['\u0000\u0000\u0000\u0018ftypmp42', 'a.mp4', 'a video or a picture']
	])('%s', (text, name, what) => {
		const detected = detect(encode(text), name);
		expect(detected).toHaveProperty('refused');
		expect('refused' in detected && detected.refused).toMatch(
			`This looks like ${what} that Postline does not know. It reads: `
		);
	});
	it('bytes that are no text', () => {
		const noise = Uint8Array.from({ length: 200 }, (_, i) => (i * 37) % 256);
		expect(detect(noise, 'page.txt')).toHaveProperty('refused');
	});
});
