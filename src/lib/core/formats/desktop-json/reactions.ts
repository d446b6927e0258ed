import type { Reaction } from '#lib/core/model/post.ts';
import { bytesOfKey, findField, stringAt } from '../json/fields.ts';
import type { Memory } from '../json/lines.ts';
import type { Scanner } from '../json/scan.ts';
import { readWhole } from '../json/whole.ts';
import { eachElement } from './elements.ts';

const TYPE = bytesOfKey('type');
const EMOJI = bytesOfKey('emoji');
const COUNT = bytesOfKey('count');
const NONE: readonly Reaction[] = [];
/** Shown in place of an emoji of the reader's own making, of which the export has only a file name. */
const CUSTOM = 'custom emoji';
const PAID = '⭐';

/** Reactions with their counts; all emoji that are no characters are counted together. Null where they are damaged. */
export function readReactions(memory: Memory, start: number, end: number): readonly Reaction[] | null {
	const { bytes } = memory;
	if (bytes[start] !== 0x5b) return NONE;
	const reactions: Reaction[] = [];
	const isWhole = eachElement(memory, start, end, (from, _to, fields) => {
		if (bytes[from] !== 0x7b) return;
		const reaction = readReaction(bytes, fields);
		const same = reactions.findIndex(({ emoji }) => emoji === reaction.emoji);
		const before = reactions[same];
		if (before) reactions[same] = { ...before, count: before.count + reaction.count };
		else if (reaction.emoji !== '' && reaction.count > 0) reactions.push(reaction);
	});
	return isWhole ? reactions : null;
}

function readReaction(bytes: Uint8Array, scanner: Scanner): Reaction {
	const type = stringAt(bytes, scanner, TYPE);
	const count = findField(bytes, scanner, COUNT);
	const { fields } = scanner;
	return {
		emoji: emojiOf(type, stringAt(bytes, scanner, EMOJI)),
		count: count < 0 ? 0 : (readWhole(bytes, fields[count + 2] ?? 0, fields[count + 3] ?? 0) ?? 0)
	};
}

function emojiOf(type: string, emoji: string): string {
	if (type === 'paid') return PAID;
	return type === 'custom_emoji' || (emoji === '' && type !== 'emoji') ? CUSTOM : emoji;
}
