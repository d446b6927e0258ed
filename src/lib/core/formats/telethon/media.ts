import type { MediaKind } from '#lib/core/model/post.ts';
import { inside, isFields, kindOf, listIn, textIn, type Fields } from './value.ts';

/** What a message shows beside its text. */
export interface Shown {
	readonly media: readonly MediaKind[];
	/** Words that stand for a message without text: a poll with its answers, the name of a place. */
	readonly words: string;
	/** The page that the message previews. */
	readonly page: string | null;
}

const NOTHING: Shown = { media: [], words: '', page: null };

/** Kinds of the wire format, `messageMedia` taken off, and of the words of other libraries. */
const KINDS: Readonly<Record<string, MediaKind>> = {
	photo: 'photo',
	video: 'video',
	videonote: 'video',
	animation: 'video',
	audio: 'audio',
	voice: 'audio',
	document: 'file',
	sticker: 'sticker',
	dice: 'sticker',
	poll: 'poll',
	geo: 'place',
	geolive: 'place',
	location: 'place',
	venue: 'place',
	contact: 'contact',
	game: 'unsupported',
	invoice: 'unsupported',
	story: 'unsupported',
	paidmedia: 'unsupported',
	giveaway: 'unsupported',
	unsupported: 'unsupported'
};
/** Fields under which other libraries put a message's media, the telling ones first. */
const FIELDS: readonly string[] = [
	'animation',
	'sticker',
	'photo',
	'video',
	'video_note',
	'voice',
	'audio',
	'document',
	'poll',
	'venue',
	'location',
	'contact',
	'dice',
	'game',
	'invoice'
];

/** Reads the media of a message in the wire's own shape or as a library flattens it. */
export function shownBy(message: Fields): Shown {
	const media = message['media'];
	if (isFields(media) && Object.keys(media).length > 0) return readMedia(media);
	const name = typeof media === 'string' ? plain(media.replace(/^.*\./u, '')) : '';
	if (name === 'webpage' || name === 'webpagepreview') return page(message);
	const field = FIELDS.find((key) => isFields(message[key]) || Array.isArray(message[key]));
	const kind = KINDS[name] ?? (field === undefined ? undefined : KINDS[plain(field)]);
	if (kind === undefined) return page(message);
	return { media: [kind], words: wordsOf(kind, inside(message, field ?? name)), page: null };
}

const plain = (name: string) => name.toLowerCase().replace(/_/gu, '');

function page(fields: Fields): Shown {
	const web = isFields(fields['webpage']) ? inside(fields, 'webpage') : inside(fields, 'web_page');
	return { ...NOTHING, page: textIn(web, 'url') };
}

function readMedia(media: Fields): Shown {
	const kind = kindOf(media);
	const name = plain(kind.replace(/^messageMedia/u, ''));
	if (name === 'empty') return NOTHING;
	if (name === 'webpage' || (kind === '' && isFields(media['webpage']))) return page(media);
	if (name === 'document' || (kind === '' && isFields(media['document'])))
		return { ...NOTHING, media: [kindOfDocument(inside(media, 'document'))] };
	if (kind === '' && isFields(media['photo'])) return { ...NOTHING, media: ['photo'] };
	const found = KINDS[name] ?? 'unsupported';
	const told = found === 'poll' ? inside(media, 'poll') : media;
	return { media: [found], words: wordsOf(found, told), page: null };
}

function kindOfDocument(document: Fields): MediaKind {
	const attributes = listIn(document, 'attributes').map((attribute) => kindOf(attribute));
	const has = (name: string) => attributes.includes(`documentAttribute${name}`);
	const mime = textIn(document, 'mime_type') ?? '';
	if (has('Sticker') || has('CustomEmoji')) return 'sticker';
	if (has('Animated') || has('Video') || mime.startsWith('video/')) return 'video';
	if (has('Audio') || mime.startsWith('audio/')) return 'audio';
	return mime.startsWith('image/') ? 'photo' : 'file';
}

/** A text that newer layers wrap into an object with its entities. */
const wrapped = (fields: Fields, key: string) => textIn(fields, key) ?? textIn(inside(fields, key), 'text');

function wordsOf(kind: MediaKind, told: Fields): string {
	if (kind === 'place') return textIn(told, 'title') ?? '';
	if (kind === 'contact')
		return [textIn(told, 'first_name'), textIn(told, 'last_name')].filter((part) => part !== null).join(' ');
	if (kind !== 'poll') return '';
	const answers = [...listIn(told, 'answers'), ...listIn(told, 'options')].map((answer) =>
		wrapped(answer, 'text')
	);
	return [wrapped(told, 'question'), ...answers.map((answer) => (answer === null ? null : `• ${answer}`))]
		.filter((line) => line !== null)
		.join('\n');
}
