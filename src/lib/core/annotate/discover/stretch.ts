import type { TextWords } from './word-reader.ts';

/** Words `first..last` of a text. */
export interface Stretch {
	readonly first: number;
	readonly last: number;
}

/** Whether only one blank stands between a word and the next. */
export function joinsPlainly(text: string, { starts, ends }: TextWords, index: number): boolean {
	const end = ends[index] ?? 0;
	if ((starts[index + 1] ?? 0) - end !== 1) return false;
	const unit = text.charCodeAt(end);
	return unit === 0x20 || unit === 0xa0;
}
