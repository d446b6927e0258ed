import { describe, expect, it } from 'vitest';
import { findLinks, safeHref } from '#lib/core/layout/links.ts';

function found(text: string): string[] {
	return findLinks(text).map(({ start, end }) => text.slice(start, end));
}

describe('findLinks', () => {
	it.each([
		['see https://example.org.', ['https://example.org']],
		['(https://example.org/a_(b))', ['https://example.org/a_(b)']],
		['at http://example.org/x?y=1#z, then', ['http://example.org/x?y=1#z']],
		['tg://resolve?domain=someone', ['tg://resolve?domain=someone']],
		['HTTPS://EXAMPLE.ORG/', ['HTTPS://EXAMPLE.ORG/']],
		['“https://example.org/путь”', ['https://example.org/путь']],
		['https://a.example https://b.example', ['https://a.example', 'https://b.example']]
	])('reads %j', (text, links) => expect(found(text)).toEqual(links));

	it.each([
		'javascript:alert(1)',
		'javascript://example.org/%0Aalert(1)',
		'data:text/html,<script>1</script>',
		'file:///etc/passwd',
		'ftp://example.org',
		'example.org',
		'https://',
		'https:// example.org',
		'https://user:secret@example.org/',
		'https://bank.example@evil.example',
		'nothttps://example.org'
	])('leaves %j as text', (text) => expect(findLinks(text)).toEqual([]));
});

describe('safeHref', () => {
	it('refuses any scheme but http, https and tg', () => {
		expect(safeHref('vbscript:x')).toBeNull();
		expect(safeHref('https://example.org/a b')).toBe('https://example.org/a%20b');
	});
});
