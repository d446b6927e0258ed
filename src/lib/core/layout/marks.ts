import { termKey, type TermKey, type TermKind } from '#lib/core/model/ids.ts';
import type { Mention } from '#lib/core/model/term.ts';
import type { Evidence } from '#lib/core/model/when.ts';
import { findLinks } from './links.ts';

/** Something that stands in a text and can be explained: a mention of a term, or the words a date was read from. */
export type Mark =
	| {
			readonly kind: TermKind;
			readonly key: TermKey;
			readonly rule: string;
			readonly start: number;
			readonly end: number;
	  }
	| {
			readonly kind: 'date';
			/** Whether the post was dated by it. */
			readonly own: boolean;
			readonly rule: string;
			readonly note: string;
			readonly start: number;
			readonly end: number;
	  };

/** A stretch of text over which the same marks, and at most one address, lie. Offsets are UTF-16 units. */
export interface Segment {
	readonly start: number;
	readonly end: number;
	/** The narrowest first, because it says most about these very words; ties in the order of `KINDS`. */
	readonly marks: readonly Mark[];
	readonly href: string | null;
}

const KINDS: readonly Mark['kind'][] = ['date', 'organisation', 'person', 'place', 'topic', 'hashtag'];

/**
 * The whole text as segments in order, without gap or overlap: marks may nest and cross.
 * Offsets beyond the text are cut to it, and empty marks dropped; a border never parts a surrogate pair.
 */
export function cutMarks(
	text: string,
	mentions: readonly Mention[],
	evidence: Evidence | null,
	dates: readonly Evidence[] = []
): Segment[] {
	const marks: Mark[] = mentions.map(({ kind, term, rule, start, end }) => {
		return { kind, key: termKey(kind, term), rule, start, end };
	});
	if (evidence) marks.push({ kind: 'date', own: true, ...evidence });
	for (const date of dates) marks.push({ kind: 'date', own: false, ...date });
	const placed = marks.map((mark) => placeIn(text, mark)).filter((mark) => mark.start < mark.end);
	placed.sort(byNarrowness);
	const links = findLinks(text);

	const borders = new Set([0, text.length]);
	for (const { start, end } of [...placed, ...links]) borders.add(start).add(end);
	const cuts = [...borders].sort((a, b) => a - b);

	const segments: Segment[] = [];
	cuts.slice(1).forEach((end, i) => {
		const start = cuts[i] ?? 0;
		const over = (part: { start: number; end: number }) => part.start <= start && end <= part.end;
		segments.push({ start, end, marks: placed.filter(over), href: links.find(over)?.href ?? null });
	});
	return segments;
}

/** The lines of a text, each with its segments cut to it; a line's break belongs to no line. An empty line has no segments. */
export function cutLines(text: string, segments: readonly Segment[]): Segment[][] {
	const lines: Segment[][] = [];
	let lineStart = 0;
	let at = 0;
	for (const line of text.split('\n')) {
		const lineEnd = lineStart + line.length;
		const cut: Segment[] = [];
		for (; at < segments.length; at++) {
			const segment = segments[at];
			if (!segment || segment.start >= lineEnd) break;
			const start = Math.max(segment.start, lineStart);
			const end = Math.min(segment.end, lineEnd);
			if (start < end) cut.push({ ...segment, start, end });
			if (segment.end > lineEnd) break;
		}
		lines.push(cut);
		lineStart = lineEnd + 1;
	}
	return lines;
}

function placeIn(text: string, mark: Mark): Mark {
	const start = Math.max(0, Math.min(mark.start, text.length));
	const end = Math.max(start, Math.min(mark.end, text.length));
	return {
		...mark,
		start: partsPair(text, start) ? start - 1 : start,
		end: partsPair(text, end) ? end + 1 : end
	};
}

function partsPair(text: string, at: number): boolean {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function byNarrowness(a: Mark, b: Mark): number {
	return a.end - a.start - (b.end - b.start) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
}
