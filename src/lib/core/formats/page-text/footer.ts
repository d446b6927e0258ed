import { COUNT, asciiDigits, readCount } from './numbers.ts';

/** A time of day as a page prints it: minutes since midnight. */
export type Clock = number;

/** The line under a post: how often seen, by whom signed, whether edited, when. */
export interface Footer {
	readonly views: number | null;
	readonly author: string | null;
	readonly edited: boolean;
	readonly clock: Clock | null;
}

const VIEWS =
	'(?:views?|просмотр(?:ов|а)?|перегляд(?:ів|и|у)?|праглядаў|aufrufe?|ansichten|visualizaciones|visualización|vistas?|vues?|visualizzazion[ei]|' +
	'visualizaç(?:ões|ão)|weergaven?|wyświetle(?:ń|nie|nia)|odsłon|görüntülenme|görüntüleme|görünt\\.|بازدید|مشاهدات|مشاهدة|次(?:浏览|瀏覽|查看|阅读)|浏览|瀏覽|' +
	'回表示|visninger|visning|visningar|näyttökertaa|lượt xem|dilihat|tayangan|צפיות|조회수?|閲覧|қаралым|ko[\\x27ʻ‘’]rish(?:lar)?|zhlédnutí|megtekintés)';
const EDITED =
	'(?:edited|изменено|отредактировано|ред\\.|змінено|відредаговано|bearbeitet|editado|modifié|modificato|bewerkt|edytowano|düzenlendi|redigert|' +
	'redigerad|muokattu|diedit|đã sửa|已编辑|已編輯|編集済み|ویرایش‌?\\s?شده|معد[ّ]?لة?|تم التعديل|נערך|수정됨|tahrirlangan|tahrirlandi|өңделген|түзетілген)';
const TIME = '(\\p{Nd}{1,2}):(\\p{Nd}{2})(?::\\p{Nd}{2})?(?:[\\s\\u00A0\\u202F]?([ap]\\.?\\s?m\\.?))?';

const LINE = new RegExp(
	`^(?:👁(?:\\uFE0F|‍🗨)?\\s*(?<eyed>${COUNT})|(?<seen>${COUNT})[\\s\\u00A0]*(?:${VIEWS}|👁\\uFE0F?)|${VIEWS}[:：]?\\s*(?<after>${COUNT}))?` +
		`[\\s,·•|]*(?<signed>[^,\\d]{1,60}(?=,))?,?\\s*(?<edited>${EDITED})?[\\s,:]*(?:(?:at|в|о|um|à|a las|às|kl\\.?)\\s+)?(?<time>${TIME})?\\s*(?<late>${EDITED})?$`,
	'iu'
);
const BARE_COUNT = /^\p{Nd}+(?:[.,]\p{Nd}+)?\s?[KMКМ]$/u;
const COMMENTS =
	/^(?:\p{Nd}[\p{Nd}.,]*[KM]?\s)?(?:comments?|leave a comment|комментари(?:й|я|ев)|комментировать|оставить комментарий|коментар(?:ів|і)?|kommentare?|comentarios?|commentaires?|commenti|comentários?|yorum|kommentarer)$/iu;

/** Minutes since midnight, or null where the figures name no time of day. */
export function readClock(hour: string, minute: string, half: string | undefined): Clock | null {
	let h = Number(asciiDigits(hour));
	const m = Number(asciiDigits(minute));
	if (half !== undefined) {
		if (h < 1 || h > 12) return null;
		h = (h % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
	}
	return h > 23 || m > 59 ? null : h * 60 + m;
}

/** What a footer line says, or null where the line is text. A signature counts only beside views or `edited`. */
export function readFooter(text: string): Footer | null {
	const line = text.trim();
	if (line === '' || line.length > 120) return null;
	if (COMMENTS.test(line)) return { views: null, author: null, edited: false, clock: null };
	if (BARE_COUNT.test(line)) return { views: readCount(line), author: null, edited: false, clock: null };
	const match = LINE.exec(line);
	const groups = match?.groups;
	if (match === null || groups === undefined) return null;
	const printed = groups['eyed'] ?? groups['seen'] ?? groups['after'];
	const edited = (groups['edited'] ?? groups['late']) !== undefined;
	const time = new RegExp(`^${TIME}$`, 'iu').exec(groups['time'] ?? '');
	const clock =
		time?.[1] === undefined || time[2] === undefined ? null : readClock(time[1], time[2], time[3]);
	if (groups['time'] !== undefined && clock === null) return null;
	const author = groups['signed']?.trim() ?? null;
	if (author !== null && printed === undefined && !edited) return null;
	if (author !== null && clock === null) return null;
	if (printed === undefined && !edited && clock === null) return null;
	return { views: printed === undefined ? null : readCount(printed), author, edited, clock };
}

/** A line that is nothing but minutes and seconds, as players print a length: `0:45`, `01:23`, `1:02:33`. */
export function readsAsLength(text: string): boolean {
	return /^\p{Nd}{1,2}(?::\p{Nd}{2}){1,2}$/u.test(text.trim());
}

/** A signature and a clock on a line of their own, which only the line of views before it tells from text. */
export function readSignedClock(text: string): Footer | null {
	const footer = readFooter(`1 view ${text}`);
	return footer === null || footer.clock === null ? null : { ...footer, views: null };
}
