const SPACE = new Set([' ', '\t', '\n']);

/** Takes blank lines and plain spaces off both ends; no-break spaces and everything inside stay as written. */
export function trimBlank(text: string): string {
	let from = 0;
	let to = text.length;
	while (from < to && SPACE.has(text.charAt(from))) from += 1;
	while (to > from && SPACE.has(text.charAt(to - 1))) to -= 1;
	return text.slice(from, to);
}
