import type { MediaKind } from '#lib/core/model/post.ts';
import { ClassRoles } from '../html/classes.ts';

/** What an element of a preview page is to the post it stands in. */
export type Role =
	| 'none'
	| 'message'
	| 'bubble'
	| 'reply'
	| 'link-preview'
	| 'aside'
	| 'origin'
	| 'text'
	| 'signature'
	| 'owner'
	| 'views'
	| 'meta'
	| 'date'
	| 'question'
	| 'answer'
	| 'reaction'
	| 'emoji'
	| 'button'
	| 'sound'
	| 'unsupported'
	| { readonly media: MediaKind };

/** What all classes of a post's parts begin with. */
const PART = 'tgme_widget_message_';

const PARTS: Readonly<Record<string, Role>> = {
	bubble: 'bubble',
	reply: 'reply',
	link_preview: 'link-preview',
	forwarded_from_name: 'origin',
	text: 'text',
	from_author: 'signature',
	owner_name: 'owner',
	views: 'views',
	meta: 'meta',
	date: 'date',
	poll_question: 'question',
	poll_option_text: 'answer',
	photo_wrap: { media: 'photo' },
	video_player: { media: 'video' },
	roundvideo_player: { media: 'video' },
	voice_player: { media: 'audio' },
	document_wrap: { media: 'file' },
	sticker_wrap: { media: 'sticker' },
	poll: { media: 'poll' },
	location_wrap: { media: 'place' },
	venue_wrap: { media: 'place' },
	contact_wrap: { media: 'contact' },
	game: { media: 'unsupported' },
	game_wrap: { media: 'unsupported' },
	invoice: { media: 'unsupported' },
	invoice_wrap: { media: 'unsupported' },
	giveaway: { media: 'unsupported' }
};

const OTHERS = [
	['tgme_widget_message', 'message'],
	['tgme_reaction', 'reaction'],
	['url_button', 'button'],
	['message_media_not_supported', 'unsupported'],
	['verified-icon', 'aside'],
	['emoji', 'emoji']
] as const;

export const PREVIEW_ROLES = new ClassRoles<Role>((has, names) => {
	const other = OTHERS.find(([name]) => has(name));
	if (other !== undefined) return other[1];
	// A document with the icon of a sound is one.
	if (has(`${PART}document_icon`) && has('audio')) return 'sound';
	const parts = names.filter((name) => name.startsWith(PART)).map((name) => name.slice(PART.length));
	return parts.map((part) => (Object.hasOwn(PARTS, part) ? PARTS[part] : undefined)).find(Boolean) ?? 'none';
});
