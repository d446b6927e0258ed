import type { RawPost } from '../../../model/post.ts';
import type { Evidence, KnownWhen } from '../../../model/when.ts';
import { DAY_MS, middleOf } from '../../../time/day.ts';
import { dateInWords, quoted } from '../note.ts';
import type { Clue, DayClue } from './clues.ts';
import { ownDay, type Placed } from './place.ts';

/** A day of its own is known so well at least. */
const KNOWN_DAYS = 3;
/** Where more is open than a season, the middle of it is as good as any day. */
const SEASON_DAYS = 100;

/** A day that some post of the page names, for the sentence on those around it. */
export interface Witness {
	readonly text: string;
	readonly clue: DayClue;
}

export interface PlacedPost {
	readonly post: RawPost;
	readonly clues: readonly Clue[];
	readonly placed: Placed;
	/** The nearest posts before and after it that name a day of their own. */
	readonly before: Witness | null;
	readonly after: Witness | null;
}

function bounds({ from, to }: Placed): string {
	const first = dateInWords(from * DAY_MS);
	return from === to ? `on ${first}` : `between ${first} and ${dateInWords(to * DAY_MS)}`;
}

function named({ text, clue }: Witness): string {
	return clue.rule === 'dated-link' ? 'the date in a link' : quoted(text, clue);
}

function aroundIt({ placed, before, after }: PlacedPost): Evidence {
	const said = [before, after].flatMap((witness) => (witness ? named(witness) : []));
	const others = said.length > 0 ? `: posts around it name ${said.join(' and ')}` : '';
	const note = `${bounds(placed)}, by all days that the page names, and its order${others}`;
	return { start: 0, end: 0, rule: 'page', note };
}

function basisOf(clue: DayClue): 'written' | 'partial' | 'calendar' {
	if (clue.of === 'named') return 'calendar';
	return clue.year === null ? 'partial' : 'written';
}

/** The time of a post by the words and the order of its whole page. */
export function whenPlaced(own: PlacedPost): KnownWhen {
	const { post, clues, placed } = own;
	const from = placed.from * DAY_MS;
	const to = (placed.to + 1) * DAY_MS - 1;
	const isWide = placed.to - placed.from > SEASON_DAYS;
	const at = isWide ? middleOf({ from, to }) : placed.middle * DAY_MS + DAY_MS / 2;
	const clue = placed.to - placed.from < KNOWN_DAYS ? ownDay(clues, placed) : undefined;
	if (!clue) return { at, from, to, basis: 'between', evidence: aroundIt(own) };
	const { start, end, rule } = clue;
	const source = rule === 'dated-link' ? 'the date in its link' : `${quoted(post.text, clue)} in the text`;
	const note = `from ${source}; ${bounds(placed)}, by the posts around it`;
	return { at, from, to, basis: basisOf(clue), evidence: { start, end, rule, note } };
}
