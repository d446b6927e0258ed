import type { MediaKind } from '#lib/core/model/post.ts';
import { isNothing } from './nothing.ts';

const BY_WORD: readonly (readonly [RegExp, MediaKind | null])[] = [
	[/web ?page|link|none|false|^text$|^0$/iu, null],
	[/photo|image|picture|jpe?g|png|webp|изображ|фото|картин/iu, 'photo'],
	[/video|gif|animat|mp4|webm|\bmov\b|round|видео|відео/iu, 'video'],
	[/audio|voice|sound|music|mp3|ogg|аудио|голос/iu, 'audio'],
	[/poll|опрос/iu, 'poll'],
	[/sticker|стикер/iu, 'sticker'],
	[/\bgeo|location|venue|place/iu, 'place'],
	[/contact/iu, 'contact'],
	[/doc|file|pdf|application\/|zip|файл/iu, 'file']
];
const BY_ENDING: readonly (readonly [RegExp, MediaKind])[] = [
	[/\.(?:jpe?g|png|webp|heic|bmp)\b|format=(?:jpg|png)|\/photo\/|pic\.twitter/iu, 'photo'],
	[/\.(?:mp4|mov|webm|m3u8|gif|avi|mkv)\b|\/video/iu, 'video'],
	[/\.(?:mp3|ogg|oga|m4a|wav|opus)\b/iu, 'audio'],
	[/\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|csv|txt)\b/iu, 'file']
];
/** More than an album holds; what is over is not listed. */
const MEDIA_MAX = 20;

/** A cell of a column of media, and the column's name, which tells the kind where the cell only says yes. */
export interface MediaCell {
	readonly column: string;
	readonly cell: string;
}

/** The media that the cells of a row name, by the cell that names most of them. */
export function mediaIn(cells: readonly MediaCell[]): MediaKind[] {
	const lists = cells.map(kindsIn).filter((kinds) => kinds.length > 0);
	const longest = lists.reduce<MediaKind[]>((most, kinds) => (kinds.length > most.length ? kinds : most), []);
	const known = lists.find((kinds) => !kinds.includes('unsupported'))?.[0];
	return longest.map((kind) => (kind === 'unsupported' && known !== undefined ? known : kind));
}

function kindsIn({ column, cell }: MediaCell): MediaKind[] {
	if (isNothing(cell) || /^\s*(?:false|no|0|нет|\[\s*\]|\{\s*\})\s*$/iu.test(cell)) return [];
	if (/^\s*(?:true|yes|1|да)\s*$/iu.test(cell))
		return [BY_WORD.find(([word]) => word.test(column))?.[1] ?? 'unsupported'];
	const parts = cell.split(/[\s,;|[\]'"]+/u).filter((part) => part !== '' && !isNothing(part));
	const addresses = parts.filter(
		(part) => /[/.]/u.test(part) && !/^(?:image|video|audio|application)\//iu.test(part)
	);
	if (addresses.length > 0)
		return addresses
			.slice(0, MEDIA_MAX)
			.map((part) => BY_ENDING.find(([ending]) => ending.test(part))?.[1] ?? 'unsupported');
	return parts.slice(0, MEDIA_MAX).flatMap((part): MediaKind[] => {
		const found = BY_WORD.find(([word]) => word.test(part));
		if (found === undefined) return ['unsupported'];
		return found[1] === null ? [] : [found[1]];
	});
}
