import { findLinks } from '../page-text/closings.ts';
import { isFields, textIn, type Fields } from './value.ts';

/** `MessageEntityTextUrl`, `MessageEntityType.TEXT_LINK` and `text_link` are one kind. */
function kindOfEntity(entity: Fields): string {
	const written = [entity['type'], entity['_']].find((value) => typeof value === 'string');
	return typeof written === 'string'
		? written
				.toLowerCase()
				.replace(/^messageentity(?:type\.)?/u, '')
				.replace(/_/gu, '')
		: '';
}

/** Every address that a text's entities name, offsets in UTF-16 units; those in the text itself where it has none. */
export function linksOf(text: string, entities: unknown): string[] {
	if (!Array.isArray(entities)) return findLinks(text);
	const links = new Set<string>();
	for (const entity of entities.filter(isFields)) {
		const link = linkOf(text, entity);
		if (link !== null) links.add(link);
	}
	return [...links];
}

function linkOf(text: string, entity: Fields): string | null {
	const { offset, length } = entity;
	const slice =
		typeof offset === 'number' && typeof length === 'number'
			? text.slice(offset, offset + length).trim()
			: '';
	switch (kindOfEntity(entity)) {
		case 'texturl':
		case 'textlink':
			return textIn(entity, 'url');
		case 'url':
			return slice === '' ? null : slice;
		case 'email':
			return slice === '' ? null : `mailto:${slice}`;
		default:
			return null;
	}
}
