import type { MediaKind } from '#lib/core/model/post.ts';
import { ClassRoles } from '../html/classes.ts';

/** What an element of an export is to the message it stands in. */
export type Role =
	| 'none'
	| 'message'
	| 'service'
	| 'body'
	| 'forwarded'
	| 'date'
	| 'details'
	| 'service-body'
	| 'name'
	| 'reply'
	| 'text'
	| 'signature'
	| 'question'
	| 'answer'
	| 'title'
	| 'reaction'
	| 'emoji'
	| 'count'
	| 'userpic'
	| 'buttons'
	| MediaRole;

export interface MediaRole {
	readonly media: MediaKind;
}

const MEDIA: Readonly<Record<string, MediaKind>> = {
	photo_wrap: 'photo',
	video_file_wrap: 'video',
	animated_wrap: 'video',
	sticker_wrap: 'sticker',
	media_photo: 'photo',
	media_video: 'video',
	media_voice_message: 'audio',
	media_audio_file: 'audio',
	media_file: 'file',
	media_poll: 'poll',
	media_location: 'place',
	media_live_location: 'place',
	media_venue: 'place',
	media_contact: 'contact'
};
/** Any other kind, such as a call, a game or an invoice; the wrap around every medium is none itself. */
const OTHER_MEDIA = /^media_(?!wrap$)/u;

/** Roles that one class alone tells. */
const SINGLE = [
	['reply_to', 'reply'],
	['signature', 'signature'],
	['from_name', 'name'],
	['text', 'text'],
	['question', 'question'],
	['answer', 'answer'],
	['title', 'title'],
	['reaction', 'reaction'],
	['emoji', 'emoji'],
	['count', 'count'],
	['userpic', 'userpic'],
	['bot_buttons_table', 'buttons']
] as const;

export const DESKTOP_ROLES = new ClassRoles<Role>((has, names) => {
	if (has('message')) return has('service') ? 'service' : has('default') ? 'message' : 'none';
	if (has('date')) return 'date';
	const single = SINGLE.find(([name]) => has(name));
	if (single !== undefined) return single[1];
	const kind = names.map((name) => MEDIA[name]).find((found) => found !== undefined);
	if (kind !== undefined) return { media: kind };
	if (names.some((name) => OTHER_MEDIA.test(name))) return { media: 'unsupported' };
	if (has('body')) return has('forwarded') ? 'forwarded' : has('details') ? 'service-body' : 'body';
	return has('details') ? 'details' : 'none';
});
