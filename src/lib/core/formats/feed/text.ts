import type { MediaKind } from '#lib/core/model/post.ts';
import { readHtml, type HtmlText } from './html-text.ts';
import type { Field, FeedItem } from './item.ts';

/** The words of one item, and what they lead to and show. */
export interface ItemText {
	readonly text: string;
	readonly links: readonly string[];
	readonly media: ReadonlyMap<string, MediaKind>;
}

const CONTENTS: readonly string[] = ['encoded', 'content', 'description', 'summary', 'media:description'];
/** A summary is shorter than the content; a content this much shorter than its summary is only a picture. */
const NEARLY_AS_LONG = 0.9;
const LABEL_MAX = 40;
/** So many letters of a title tell that it is the start of the text. */
const TITLE_LETTERS = 8;

/** The text that a reader of the feed sees: title and content, where the one does not say the other. */
export function readItemText(item: FeedItem, own: string | null, telegram: boolean): ItemText {
	const title = item.fields.find(({ name }) => name === 'title');
	const heading = title === undefined ? '' : plain(title, item.atom).text.replace(/\s+/gu, ' ').trim();
	const bodies = CONTENTS.flatMap((name) => item.fields.filter((field) => field.name === name))
		.filter((field) => field.text.trim() !== '')
		.map((field) => plain(field, item.atom));
	const body = bodies.reduce<HtmlText | null>(
		(best, next) => (best === null || best.text.length < next.text.length * NEARLY_AS_LONG ? next : best),
		null
	);
	const said = withoutOwnLink(body?.text ?? '', own);
	return {
		text: join(heading, said, telegram),
		links: body?.links ?? [],
		media: new Map(bodies.flatMap(({ media }) => [...media]))
	};
}

/** Atom says what is HTML; RSS leaves it open, and most of it is. */
function plain(field: Field, atom: boolean): HtmlText {
	const type = field.attributes['type']?.toLowerCase();
	const isText = type === 'text' || type === 'text/plain' || (atom && type === undefined);
	return isText
		? { text: field.text.replace(/\r\n?/gu, '\n').trim(), links: [], media: new Map() }
		: readHtml(field.text);
}

function join(title: string, text: string, telegram: boolean): string {
	if (text === '' || title === '') return text === '' ? title : text;
	const stem = letters(title.replace(/(?:…|\.{3})$/u, ''));
	const body = letters(text);
	if (stem === '' || body.startsWith(stem)) return text;
	// Channels have no titles: one that the text says later on was made out of it.
	if (telegram && stem.length >= TITLE_LETTERS && body.includes(stem)) return text;
	if (body !== '' && stem.startsWith(body)) return title;
	return `${title}\n\n${text}`;
}

const letters = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

/** Takes off a first or last line that only says where the post stands, as feeds add it. */
function withoutOwnLink(text: string, own: string | null): string {
	if (own === null || own === '') return text;
	const lines = text.split('\n');
	const says = (line: string | undefined) =>
		line !== undefined && line.trim().endsWith(own) && line.trim().length <= own.length + LABEL_MAX;
	if (says(lines[0])) lines.shift();
	if (says(lines[lines.length - 1])) lines.pop();
	return lines.join('\n').trim();
}
