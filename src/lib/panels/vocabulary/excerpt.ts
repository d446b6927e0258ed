/** A sentence out of a text, in the three parts before, in and after what is marked. */
export interface Excerpt {
	readonly before: string;
	readonly marked: string;
	readonly after: string;
}

const LONGEST_SIDE = 140;
const LEAST = 40;
const ENDS = /[.!?…]["”»)]?\s|\n/gu;

function tidy(text: string): string {
	return text.replace(/\s+/gu, ' ');
}

/** The sentence around a stretch of a text; cut at a word, with three dots, where it is long. Offsets are UTF-16 units. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
	const lead = text.slice(Math.max(0, start - LONGEST_SIDE), start);
	const tail = text.slice(end, end + LONGEST_SIDE);
	const ends = [...lead.matchAll(ENDS)];
	const next = tail.search(ENDS);
	const lengths = [lead.length - (ends.at(-1)?.index ?? 0), next < 0 ? tail.length : next] as const;
	const isShort = lengths[0] + lengths[1] < LEAST;
	// A line of hashtags says little without what stands over it.
	const last = isShort ? undefined : ends.at(-1);
	let before = last ? lead.slice(last.index + last[0].length) : lead;
	if (!last && start > LONGEST_SIDE) before = `… ${before.replace(/^\S*\s/u, '')}`;
	let after = next < 0 ? tail : tail.slice(0, next + 1);
	if (next < 0 && end + LONGEST_SIDE < text.length) after = `${after.replace(/\s\S*$/u, '')} …`;
	return {
		before: tidy(before).trimStart(),
		marked: tidy(text.slice(start, end)),
		after: tidy(after).trimEnd()
	};
}
