import type { MediaKind } from '#lib/core/model/post.ts';
import { readForward } from '../page-text/forward.ts';
import { readMedia } from '../page-text/media.ts';
import { trimBlank } from '../page-text/text.ts';

/** What stands under a heading. */
export interface Body {
	readonly text: string;
	readonly forwardedFrom: string | null;
	readonly media: readonly MediaKind[];
}

const BRACKETS = /^\[\s*(.+?)\s*\]$/u;
const REPLY =
	/^(?:in reply to|reply to|в ответ(?: на)?|ответ на|у відповідь(?: на)?|відповідь на|antwort (?:auf|an)|(?:en )?respuesta a|(?:en )?réponse à|(?:in )?risposta a|(?:em )?resposta a|w odpowiedzi (?:na|do)|als antwoord op|som svar (?:på|til))(?:\s|$)/iu;
const ALBUM = /^(?:album|альбом|álbum|albüm|相册|相簿|آلبوم|ألبوم)$/iu;
/** `File : a.pdf`, `Poll : High or low?`, `📷 Photo`. */
const KIND = /^[^\p{L}]*([^:：]+?)(?:\s*[:：]\s*(.*))?$/u;
const FILE = /^(?:file|файл|datei|archivo|fichier|arquivo|ficheiro|dosya|plik|bestand|文件|檔案|فایل|ملف)$/iu;
const POLL =
	/^(?:poll|quiz|опрос|опитування|umfrage|encuesta|sondage|sondaggio|enquete|anket|ankieta|peiling|投票|نظرسنجی)$/iu;
const LOCATION =
	/^(?:(?:live )?location|геопозиция|местоположение|standort|ubicación|position|posizione|localização|konum|位置|مکان|موقع)$/iu;
const CONTACT = /^(?:contact|контакт|kontakt|contacto|contatto|contato|kişi|联系人|مخاطب)$/iu;
const OTHERS: readonly (readonly [RegExp, MediaKind])[] = [
	[ALBUM, 'photo'],
	[FILE, 'file'],
	[POLL, 'poll'],
	[LOCATION, 'place'],
	[CONTACT, 'contact']
];
const QUOTED = /^>\s?(.{1,128}?):(?:\s+(.*))?$/u;

/** Reads the lines under a heading: the marks that stand first in brackets, then the text. */
export function readBody(lines: readonly string[]): Body {
	const media: MediaKind[] = [];
	let forwardedFrom: string | null = null;
	let words = '';
	let at = 0;
	for (; at < lines.length; at++) {
		const line = lines[at]?.trim() ?? '';
		if (line === '') continue;
		const inner = BRACKETS.exec(line)?.[1];
		if (inner === undefined) break;
		const forward = readForward(line);
		const shown = forward === null ? readShown(inner) : null;
		if (forward !== null) forwardedFrom = forward === '' ? null : forward;
		else if (shown !== null) {
			media.push(shown.kind);
			if (shown.kind === 'poll') words = shown.words;
		} else if (!REPLY.test(inner)) break;
	}
	const rest = lines.slice(at);
	const quoted = forwardedFrom === null ? readQuoted(rest) : null;
	const text = trimBlank((quoted?.lines ?? rest).join('\n'));
	return { text: text === '' ? words : text, forwardedFrom: quoted?.name ?? forwardedFrom, media };
}

function readShown(inner: string): { readonly kind: MediaKind; readonly words: string } | null {
	const [, name = '', words = ''] = KIND.exec(inner) ?? [];
	const kind = OTHERS.find(([pattern]) => pattern.test(name))?.[1] ?? readMedia(name)?.kind ?? null;
	return kind === null ? null : { kind, words };
}

/** Some apps set a forwarded message behind `> Name:`, each of its lines or only the first. */
function readQuoted(
	lines: readonly string[]
): { readonly name: string; readonly lines: readonly string[] } | null {
	const [, name, rest] = QUOTED.exec(lines[0]?.trim() ?? '') ?? [];
	if (name === undefined || /^https?$/iu.test(name)) return null;
	const below = lines.slice(1).map((line) => line.replace(/^\s*>\s?/u, ''));
	return { name: name.trim(), lines: rest === undefined ? below : [rest, ...below] };
}
