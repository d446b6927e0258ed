/** Markup that is not XML, which may quote a page in its items. */
export function isHtml(text: string): boolean {
	return /^\s*<(?!\?xml|rss\b|feed\b|rdf\b)/iu.test(text);
}
