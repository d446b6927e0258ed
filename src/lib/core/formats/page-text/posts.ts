import type { Channel } from '#lib/core/model/channel.ts';
import { BLANK_POST, type MediaKind, type RawPost } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { findBorders } from './borders.ts';
import { findLinks } from './closings.ts';
import type { Habits } from './habits.ts';
import { isMedia, isWritten, type Item } from './items.ts';
import { dropRepeats, repeatsNext } from './repeats.ts';
import type { Section } from './sections.ts';
import { trimBlank } from './text.ts';

/** What every post of one input has in common. */
export interface Place {
	readonly file: string;
	readonly source: string;
	readonly channel: Channel;
	readonly habits: Habits;
}

/** Telegram takes no more in one message. */
const LONGEST_POST = 4096;
const HELD_TOGETHER =
	'Longer than a message can be: nothing shows where one post ends and the next begins, so several may be kept together here. ' +
	'A copy with times or views, or an export of the channel, keeps them apart.';

/** Turns one section into its posts, with a word on every repeat taken out and every border left undecided. */
export function* readSection(section: Section, place: Place, atEnd: boolean): Generator<Reading> {
	const note = (line: number, why: string): Note => ({ file: place.file, at: `line ${String(line)}`, why });
	const title = titleRepeated(section.items);
	if (title !== null)
		yield {
			kind: 'note',
			note: note(title.line.number, 'A title that only repeats the line under it; left out.')
		};
	const { kept, repeats } = dropRepeats(
		section.items.filter((item) => item !== title),
		atEnd && !section.closed
	);
	const borders = section.whole
		? []
		: findBorders(kept, {
				habits: place.habits,
				printedTwice: new Set(repeats.map(({ after }) => after))
			});
	const cuts = [0, ...borders.filter(({ splits }) => splits).map(({ index }) => index), kept.length];
	for (let i = 0; i + 1 < cuts.length; i++) {
		const items = kept.slice(cuts[i], cuts[i + 1]);
		const post = asPost(section, items, place, { first: i === 0, last: i + 2 === cuts.length });
		if (post === null) continue;
		yield { kind: 'post', post };
		if (!section.whole && post.text.length > LONGEST_POST)
			yield { kind: 'note', note: note(post.origin.place, HELD_TOGETHER) };
	}
	for (const { first, lines } of repeats) {
		yield {
			kind: 'merged',
			note: note(
				first.number,
				`${lines === 1 ? 'A line' : `${String(lines)} lines`} printed twice in a row; kept once.`
			)
		};
	}
	for (const { index, splits } of borders) {
		const line = kept[index]?.line;
		if (!splits && line !== undefined)
			yield {
				kind: 'note',
				note: note(line.number, 'A new post may begin here; kept together with the lines before.')
			};
	}
}

function titleRepeated(items: readonly Item[]): Item | null {
	const [first, second] = items.filter(isWritten);
	return first !== undefined && second !== undefined && repeatsNext(first.line.text, second.line.text)
		? first
		: null;
}

function asPost(
	section: Section,
	items: readonly Item[],
	place: Place,
	at: { first: boolean; last: boolean }
): RawPost | null {
	const text = trimBlank(
		items
			.filter((item) => !isMedia(item))
			.map((item) => item.line.text)
			.join('\n')
	);
	const media = mediaOf(items);
	if (text === '' && media.length === 0 && !section.marked) return null;
	const first = items.find((item) => isMedia(item) || isWritten(item));
	return {
		...BLANK_POST,
		source: place.source,
		channel: place.channel,
		text,
		recorded: at.last ? section.recorded : null,
		forwardedFrom: at.first && section.forwardedFrom !== '' ? section.forwardedFrom : null,
		author: at.last ? section.author : null,
		edited: at.last && section.edited,
		media,
		links: findLinks(text),
		views: at.last ? section.views : null,
		reactions: at.last ? section.reactions : [],
		origin: {
			file: place.file,
			unit: 'line',
			place: at.first ? section.line : (first?.line.number ?? section.line)
		}
	};
}

/** One entry a picture or video shown; a length and a word on its size are one video. */
function mediaOf(items: readonly Item[]): MediaKind[] {
	const kinds: MediaKind[] = [];
	let before: MediaKind | null = null;
	for (const { mark } of items) {
		if (mark.kind !== 'media') {
			if (mark.kind !== 'blank') before = null;
			continue;
		}
		const kind = mark.media.kind;
		if (
			kind === null ||
			(kind === 'video' && before === 'video') ||
			(kind === 'poll' && kinds.includes('poll'))
		)
			continue;
		kinds.push(kind);
		before = kind;
	}
	return kinds;
}
