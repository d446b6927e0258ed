import { Parser } from 'htmlparser2';
import type { MediaKind } from '#lib/core/model/post.ts';

/** One field of an item: its name without the prefixes that mean nothing, its attributes, and its decoded text. */
export interface Field {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly text: string;
}

/** An item of RSS or an entry of Atom as it stands. */
export interface FeedItem {
	readonly atom: boolean;
	readonly fields: readonly Field[];
	/** Its closing tag was there. */
	readonly whole: boolean;
}

/** What stands over the items of a feed. */
export interface FeedHead {
	readonly title: string | null;
	readonly description: string | null;
	readonly links: readonly string[];
}

/** Prefixes whose names differ in meaning from the bare ones. */
const OWN_PREFIX = /^(?:media|itunes|podcast|googleplay|yt|gd|feedburner|slash|wfw|thr|georss|geo):/u;

/** Elements inside a field whose text is the field's: a person's name, emphasis in a title. */
const NAMES = new Set(['name', 'b', 'i', 'em', 'strong', 'span', 'a']);

function nameOf(tag: string): string {
	const name = tag.toLowerCase();
	return OWN_PREFIX.test(name) ? name : name.slice(name.indexOf(':') + 1);
}

const escape = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** Reads the text of one item, from its opening tag on; what follows its closing tag is left alone. */
export function readItem(text: string): FeedItem {
	const fields: Field[] = [];
	let depth = 0;
	let whole = false;
	/** The element inside a field that is open. */
	let inner: string | null = null;
	/** What is said of a whole group of media, which is the item itself; of one picture it is no text of the item. */
	let group: string[] | null = null;
	let field: { name: string; attributes: Record<string, string>; pieces: string[] } | null = null;
	const parser = new Parser(
		{
			onopentag(tag, attributes) {
				if (whole) return;
				depth += 1;
				const name = nameOf(tag);
				if (depth > 2) inner = name;
				if (depth === 3 && field?.name === 'media:group' && name === 'media:description') group = [];
				if (depth === 2) field = { name, attributes, pieces: [] };
				else if (name.startsWith('media:') && group === null) fields.push({ name, attributes, text: '' });
				else if (field !== null && isMarkup(field)) field.pieces.push(tagOf(name, attributes));
			},
			ontext(piece) {
				group?.push(piece);
				if (whole || field === null || (inner !== null && !NAMES.has(inner) && !isMarkup(field))) return;
				field.pieces.push(depth > 2 && isMarkup(field) ? escape(piece) : piece);
			},
			onclosetag(tag, implied) {
				if (whole) return;
				depth -= 1;
				inner = null;
				if (group !== null && depth === 2) {
					fields.push({ name: 'media:description', attributes: { type: 'text' }, text: group.join('') });
					group = null;
				}
				// In HTML the end of a line break is a second one.
				const name = nameOf(tag);
				if (depth > 1 && name !== 'br' && field !== null && isMarkup(field)) field.pieces.push(`</${name}>`);
				if (depth === 1 && field !== null) {
					fields.push({ name: field.name, attributes: field.attributes, text: field.pieces.join('') });
					field = null;
				}
				if (depth === 0 && !implied) whole = true;
			}
		},
		{ xmlMode: true, decodeEntities: true }
	);
	parser.end(text);
	return { atom: /^<(?:\w+:)?entry/iu.test(text), fields, whole };
}

const isMarkup = ({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }) =>
	attributes['type']?.toLowerCase() === 'xhtml' || ['content', 'description', 'encoded'].includes(name);

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
	const kept = ['href', 'src', 'alt', 'width', 'height'].flatMap((key) => {
		const value = attributes[key];
		return value === undefined ? [] : [` ${key}="${escape(value).replace(/"/gu, '&quot;')}"`];
	});
	return `<${name}${kept.join('')}>`;
}

/** Reads what stands before the first item. */
export function readHead(text: string): FeedHead {
	const path: string[] = [];
	const found = new Map<string, string>();
	const links: string[] = [];
	const parser = new Parser(
		{
			onopentag(tag, attributes) {
				path.push(nameOf(tag));
				if (path[path.length - 1] === 'link' && attributes['href'] !== undefined)
					links.push(attributes['href']);
			},
			ontext(piece) {
				const name = path[path.length - 1] ?? '';
				if (!['channel', 'feed'].includes(path[path.length - 2] ?? '')) return;
				found.set(name, `${found.get(name) ?? ''}${piece}`);
			},
			onclosetag: () => {
				path.pop();
			}
		},
		{ xmlMode: true, decodeEntities: true }
	);
	parser.end(text);
	const link = found.get('link')?.trim();
	const id = found.get('id')?.trim();
	return {
		title: found.get('title') ?? null,
		description: found.get('description') ?? found.get('subtitle') ?? found.get('tagline') ?? null,
		links: [...(link ? [link] : []), ...links, ...(id ? [id] : [])]
	};
}

/** What a file named by its MIME type or medium is. */
export function kindOfFile(type: string): MediaKind {
	const [, kind] = /^(image|video|audio)/iu.exec(type) ?? [];
	if (kind === undefined) return 'file';
	return kind.toLowerCase() === 'image' ? 'photo' : kind.toLowerCase() === 'video' ? 'video' : 'audio';
}
