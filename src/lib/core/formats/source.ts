const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const SLUG_MAX = 64;

/** A name in lower case with hyphens between its words, letters of any script kept; '' where it has none. */
export function slugOf(name: string): string {
	const words = name.normalize('NFC').toLowerCase().replace(NOT_WORD, '-');
	return [...words.replace(/^-|-$/gu, '')].slice(0, SLUG_MAX).join('').replace(/-$/u, '');
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
