import type { Reaction } from '#lib/core/model/post.ts';
import { FIELD_SIZE, type Scanner } from '../json/scan.ts';
import { readRepeated } from '../json/repeated.ts';
import { eachElement } from './elements.ts';

const NONE: readonly Reaction[] = [];
/** Shown in place of an emoji of the reader's own making, of which the export has only a file name. */
const CUSTOM = 'custom emoji';
const PAID = '⭐';

/** Reactions with their counts; all emoji that are no characters are counted together. */
export function readReactions(bytes: Uint8Array, start: number, end: number): readonly Reaction[] {
	if (bytes[start] !== 0x5b) return NONE;
	const counts = new Map<string, number>();
	eachElement(bytes, start, end, (from, _to, fields) => {
		if (bytes[from] !== 0x7b) return;
		const { emoji, count } = readReaction(bytes, fields);
		if (emoji !== '' && count > 0) counts.set(emoji, (counts.get(emoji) ?? 0) + count);
	});
	return [...counts].map(([emoji, count]) => ({ emoji, count }));
}

function readReaction(bytes: Uint8Array, { fields, fieldCount }: Scanner): Reaction {
	let type = '';
	let emoji = '';
	let count = 0;
	for (let at = 0; at < fieldCount * FIELD_SIZE; at += FIELD_SIZE) {
		const from = fields[at + 2] ?? 0;
		const to = fields[at + 3] ?? 0;
		const key = readRepeated(bytes, fields[at] ?? 0, fields[at + 1] ?? 0);
		if (key === 'count') count = Number(readRepeated(bytes, from, to));
		else if (bytes[from] !== 0x22) continue;
		else if (key === 'type') type = readRepeated(bytes, from + 1, to - 1);
		else if (key === 'emoji') emoji = readRepeated(bytes, from + 1, to - 1);
	}
	if (type === 'paid') emoji = PAID;
	else if (type === 'custom_emoji' || (emoji === '' && type !== 'emoji')) emoji = CUSTOM;
	return { emoji, count: Number.isSafeInteger(count) ? count : 0 };
}
