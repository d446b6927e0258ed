import type { Desk } from './desk.ts';
import { listEvents } from './listed.ts';
import type { FindAnswer, FindQuery } from './view.ts';

/** Finds words in a title as they are typed, whatever the case and the spaces; null where nothing is typed. */
export function titlePattern(typed: string): RegExp | null {
	const words = typed.normalize().trim().split(/\s+/u);
	if (words[0] === '') return null;
	const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
	return new RegExp(`(${escaped.join('\\s+')})`, 'iu');
}

/** Looks at no more rows than it is asked to, so that whoever asks says what one answer may cost. */
export function answerFind(desk: Desk, { filter, window, text, first, count }: FindQuery): FindAnswer {
	const list = listEvents(desk.select(filter), window);
	const pattern = titlePattern(text);
	const end = Math.min(list.length, first + count);
	const places: number[] = [];
	if (pattern) {
		for (let place = first; place < end; place++) {
			if (pattern.test(desk.columns.events.title[list[place] ?? -1] ?? '')) places.push(place);
		}
	}
	return { total: list.length, places: Int32Array.from(places) };
}
