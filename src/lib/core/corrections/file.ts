import { CORRECTIONS_NAME } from '#lib/core/archive/files/manifest.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { Correction } from './correction.ts';

const FORMAT = 'postline-corrections';
const VERSION = 1;

/** What a file of corrections says; entries that say nothing are left out, and told. */
export interface ReadCorrections {
	readonly corrections: readonly Correction[];
	readonly notes: readonly Note[];
}

type Entry = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entry {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idIn(entry: Entry, name: string): PostId | null {
	const value = entry[name];
	return typeof value === 'string' && value !== '' ? (value as PostId) : null;
}

function idsIn(entry: Entry, name: string): readonly PostId[] | null {
	const value = entry[name];
	const isList = Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string');
	return isList ? (value as PostId[]) : null;
}

function textIn(entry: Entry, name: string): string | null {
	const value = entry[name];
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Null where a part is missing or of the wrong kind. */
function readEntry(entry: Entry): Correction | null {
	const kind = entry['kind'];
	if (kind === 'date') {
		const [post, day, last] = [idIn(entry, 'post'), textIn(entry, 'day'), textIn(entry, 'last')];
		if (!post || !day) return null;
		return last === null ? { kind, post, day } : { kind, post, day, last };
	}
	if (kind === 'title') {
		const [event, title] = [idIn(entry, 'event'), textIn(entry, 'title')];
		return event && title ? { kind, event, title } : null;
	}
	if (kind === 'merge') {
		const [event, other] = [idIn(entry, 'event'), idIn(entry, 'with')];
		return event && other ? { kind, event, with: other } : null;
	}
	const posts = idsIn(entry, 'posts');
	if (kind === 'split') return posts ? { kind, posts } : null;
	const to = idIn(entry, 'to');
	return kind === 'move' && posts && to ? { kind, posts, to } : null;
}

/** Reads a file of corrections; in words why not, where it is none. */
export function parseCorrections(text: string): ReadCorrections | { readonly refused: string } {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { refused: 'it is not JSON. Save the corrections again, or mend the file in an editor.' };
	}
	const entries = isObject(value) && value['format'] === FORMAT ? value['corrections'] : null;
	if (!isObject(value) || !Array.isArray(entries))
		return { refused: 'it is no file of corrections. Choose one that Postline has saved.' };
	if (value['version'] !== VERSION)
		return {
			refused: `it has version ${String(value['version'])}, and this Postline reads 1. Use a newer Postline.`
		};
	const corrections: Correction[] = [];
	const notes: Note[] = [];
	for (const [i, entry] of (entries as readonly unknown[]).entries()) {
		const correction = isObject(entry) ? readEntry(entry) : null;
		if (correction) corrections.push(correction);
		else {
			const why =
				'it is none of the kinds date, title, merge, split or move with all their parts. It was left out; mend it in the file.';
			notes.push({ file: CORRECTIONS_NAME, at: `correction ${String(i + 1)}`, why });
		}
	}
	return { corrections, notes };
}

/** A correction a line, so that two versions of the file are easily compared. */
export function writeCorrections(corrections: readonly Correction[]): string {
	const lines = corrections.map((correction) => `\n    ${JSON.stringify(correction)}`).join(',');
	const list = corrections.length > 0 ? `[${lines}\n  ]` : '[]';
	return `{\n  "format": "${FORMAT}",\n  "version": ${String(VERSION)},\n  "corrections": ${list}\n}\n`;
}
