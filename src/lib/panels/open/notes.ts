import type { Note, Receipt } from '#lib/core/model/receipt.ts';

/** Places of which the same is to be said. */
export interface NoteGroup {
	readonly why: string;
	readonly places: readonly string[];
}

/** Notes with equal words under one head, in order of their first place. */
export function groupNotes(notes: readonly Note[]): NoteGroup[] {
	const groups = new Map<string, string[]>();
	for (const { file, at, why } of notes) {
		const place = at === 'whole file' || at === '' ? file : `${file}, ${at}`;
		const known = groups.get(why);
		if (known) known.push(place);
		else groups.set(why, [place]);
	}
	return [...groups].map(([why, places]) => ({ why, places }));
}

/** Every reader that must take a clock to be of some zone says so in a note with one of these words. */
const ZONE_TAKEN = /\b(?:no|without a) (?:time )?zone\b/u;
/** And this is said of a file whose clock was found out by the posts that it shares with another. */
const CLOCK_FOUND = /^Its clock is /u;

/** Whether some clocks named no zone and nothing showed it, so that another zone would give other times. */
export function isZoneTaken({ notes }: Pick<Receipt, 'notes'>): boolean {
	const found = new Set(notes.filter(({ why }) => CLOCK_FOUND.test(why)).map(({ file }) => file));
	return notes.some(({ file, why }) => ZONE_TAKEN.test(why) && !found.has(file));
}
