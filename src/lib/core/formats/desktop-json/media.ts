import type { MediaKind } from '#lib/core/model/post.ts';
import { KEY, type Message } from './message.ts';

const BY_MEDIA_TYPE: Readonly<Record<string, MediaKind>> = {
	sticker: 'sticker',
	video_message: 'video',
	video_file: 'video',
	animation: 'video',
	voice_message: 'audio',
	audio_file: 'audio'
};
const NONE: readonly MediaKind[] = [];

/** What a message shows beside its text, also where the file itself was not exported. */
export function mediaOf(message: Message): readonly MediaKind[] {
	const kinds: MediaKind[] = [];
	if (message.has(KEY.photo)) kinds.push('photo');
	if (message.has(KEY.file) || message.has(KEY.media_type)) kinds.push(fileKind(message));
	if (message.has(KEY.poll)) kinds.push('poll');
	if (message.has(KEY.location_information) || message.has(KEY.place_name)) kinds.push('place');
	if (message.has(KEY.contact_information)) kinds.push('contact');
	if (
		message.has(KEY.game_title) ||
		message.has(KEY.invoice_information) ||
		message.has(KEY.giveaway_information) ||
		message.repeated(KEY.type) === 'unsupported'
	)
		kinds.push('unsupported');
	return kinds.length === 0 ? NONE : kinds;
}

function fileKind(message: Message): MediaKind {
	const known = BY_MEDIA_TYPE[message.repeated(KEY.media_type) ?? ''];
	if (known !== undefined) return known;
	const mime = message.repeated(KEY.mime_type) ?? '';
	if (mime.startsWith('video/')) return 'video';
	return mime.startsWith('audio/') ? 'audio' : 'file';
}
