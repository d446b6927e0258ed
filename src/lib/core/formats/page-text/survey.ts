import { readDay } from './day.ts';
import { readSignedClock } from './footer.ts';
import { surveyHabits, type Habits } from './habits.ts';
import type { Line } from './lines.ts';
import { readMark, type Mark } from './marks.ts';

/** What kind of copy a page is, told from its first lines. */
export interface Survey {
	/** The line that stands over every post of a full copy: the channel's name. */
	readonly author: string | null;
	/** Posts carry views, clocks or their channel's name, so a lone date is a day heading. */
	readonly fullCopy: boolean;
	/** Stamps with a full date stand alone on lines. */
	readonly stamped: boolean;
	/** Stamps stand over their posts and not under them. */
	readonly stampsFirst: boolean;
	readonly habits: Habits;
}

const NAME_MAX = 128;

export function surveyPage(lines: readonly Line[], name: string | null): Survey {
	const marked: { readonly text: string; readonly mark: Mark }[] = [];
	for (const line of lines) {
		const mark = readMark(line.text);
		if (mark.kind === 'blank') continue;
		const text = line.text.trim();
		const above = marked[marked.length - 1]?.mark;
		const signed = above !== undefined && isFooter(above) ? readSignedClock(text) : null;
		marked.push({ text, mark: signed === null ? mark : { kind: 'footer', footer: signed } });
	}
	const after = new Map<string, number>();
	let footers = 0;
	let stamps = 0;
	let named = 0;
	for (const [at, { text, mark }] of marked.entries()) {
		if (isFooter(mark)) footers += 1;
		if (mark.kind === 'stamp' && mark.stamp.recorded !== null) stamps += 1;
		if (text === name) named += 1;
		const before = marked[at - 1];
		const opens = before === undefined || isFooter(before.mark) || readDay(before.text) !== null;
		if (opens && mark.kind === 'text' && text.length <= NAME_MAX && readDay(text) === null)
			after.set(text, (after.get(text) ?? 0) + 1);
	}
	const [repeated] = [...after].filter(([, times]) => times >= 2).sort((a, b) => b[1] - a[1]);
	const author = named > 0 ? name : (repeated?.[0] ?? null);
	const first = marked[0]?.mark;
	return {
		author,
		fullCopy:
			footers >= 2 ||
			named >= 2 ||
			repeated !== undefined ||
			(footers >= 1 && (named >= 1 || startsWithDay(marked))),
		stamped:
			stamps >= 2 ||
			(stamps === 1 && (first?.kind === 'stamp' || marked[marked.length - 1]?.mark.kind === 'stamp')),
		stampsFirst: first?.kind === 'stamp',
		habits: surveyHabits(lines)
	};
}

function startsWithDay(marked: readonly { readonly text: string }[]): boolean {
	return marked[0] !== undefined && readDay(marked[0].text) !== null;
}

function isFooter(mark: Mark): boolean {
	return mark.kind === 'footer' && (mark.footer.clock !== null || mark.footer.views !== null);
}
