const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
/** Ids are cited: short, and the same when only a second language or a motto in the name changes. */
const SLUG_MAX = 40;
const SECOND_NAME = /\s[/|]\s/u;

/**
 * The first part of a name that may have two, in lower case with hyphens between its words, letters of any script
 * kept; cut at the end of a word; '' where it has none.
 */
export function slugOf(name: string): string {
	const parts = name.split(SECOND_NAME).map(wordsOf);
	return cut(parts.find((words) => words !== '') ?? '');
}

function wordsOf(name: string): string {
	return name.normalize('NFC').toLowerCase().replace(NOT_WORD, '-').replace(/^-|-$/gu, '');
}

function cut(words: string): string {
	const letters = [...words];
	if (letters.length <= SLUG_MAX) return words;
	const kept = letters.slice(0, SLUG_MAX + 1).join('');
	const end = kept.lastIndexOf('-');
	return end > 0 ? kept.slice(0, end) : letters.slice(0, SLUG_MAX).join('');
}

/** The name of a file without folders and without its last ending. */
export function stemOf(file: string): string {
	const base = file.split(/[\\/]/u).pop() ?? '';
	return base.replace(/(?<=.)\.[^.]*$/u, '');
}

/** What an input's posts are filed under: the channel's handle, else its name, else the file's, each as a slug. */
export function sourceOf(found: {
	readonly handle: string | null;
	readonly name: string | null;
	readonly file: string;
}): string {
	const named = [found.handle?.toLowerCase() ?? '', slugOf(found.name ?? ''), slugOf(stemOf(found.file))];
	return named.find((slug) => slug !== '') ?? 'page';
}
