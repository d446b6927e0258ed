import type { Mark } from './marks.ts';

/** What a mark is and how it was found, in words for the reader. */
export interface MarkWords {
	readonly what: string;
	readonly how: string;
}

const KIND_WORDS: Readonly<Record<Exclude<Mark['kind'], 'date'>, string>> = {
	organisation: 'organisation',
	topic: 'topic',
	place: 'place',
	person: 'person',
	hashtag: 'hashtag'
};
/** More signal words than this are a list to read, not an explanation. */
const MOST_WORDS = 5;

/**
 * Explains one mark of a text. `all` are the marks of the whole post: a topic is found by all its signal words together.
 * `label` names the mark's term.
 */
export function explainMark(mark: Mark, all: readonly Mark[], text: string, label: string): MarkWords {
	const written = text.slice(mark.start, mark.end).replace(/\s+/gu, ' ');
	if (mark.kind === 'date')
		return {
			what: mark.own ? 'Date of this post' : 'Another date',
			how: mark.note.replace(/^./u, (letter) => letter.toUpperCase())
		};
	const what = `${label} – ${KIND_WORDS[mark.kind]}`;
	switch (mark.rule) {
		case 'hashtag':
			return {
				what: mark.kind === 'hashtag' ? `#${label.replace(/^#/, '')} – hashtag` : what,
				how: `By the hashtag ${hashed(written)}`
			};
		case 'acronym':
			return { what, how: `By its short form “${written}”` };
		case 'name':
			return { what, how: `By the name “${written}”` };
		case 'phrase':
			return { what, how: `By your phrase “${written}”` };
		case 'signal':
			return { what, how: signalWords(mark.key, all, text, label) };
		default:
			return { what, how: `By “${written}” (${mark.rule.replaceAll('-', ' ')})` };
	}
}

function signalWords(key: string, all: readonly Mark[], text: string, label: string): string {
	const words = new Map<string, string>();
	for (const mark of all) {
		if (mark.kind === 'date' || mark.key !== key) continue;
		const word = text.slice(mark.start, mark.end).replace(/\s+/gu, ' ');
		if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
	}
	const shown = [...words.values()].slice(0, MOST_WORDS).map((word) => `“${word}”`);
	const rest = words.size - shown.length;
	const listed = shown.join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '');
	return `By the signal ${words.size === 1 ? 'word' : 'words'} ${listed} for ${label}`;
}

function hashed(written: string): string {
	return written.startsWith('#') ? written : `#${written}`;
}
