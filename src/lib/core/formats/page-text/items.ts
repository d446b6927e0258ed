import type { Line } from './lines.ts';
import type { Mark } from './marks.ts';

/** A line inside one section of a page, with what it says. */
export interface Item {
	readonly line: Line;
	readonly mark: Mark;
}

export const isBlank = (item: Item) => item.mark.kind === 'blank';
export const isMedia = (item: Item) => item.mark.kind === 'media';
/** Whether the line is part of a post's text. */
export const isWritten = (item: Item) => !isBlank(item) && !isMedia(item);
/** Whether the line stands for a picture, video or the like, and is no mere button. */
export const showsMedia = (item: Item) => item.mark.kind === 'media' && item.mark.media.kind !== null;
