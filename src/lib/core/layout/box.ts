import type { Extent, TimeScale } from './frame.ts';
import type { Fit } from './label.ts';
import type { TextStyle } from './measure.ts';

/** Events as columns, weightiest first or in any order. Times in UTC milliseconds, `from..to` the honest interval. */
export interface EventColumns {
	readonly id: readonly string[];
	readonly title: readonly string[];
	readonly at: ArrayLike<number>;
	readonly from: ArrayLike<number>;
	readonly to: ArrayLike<number>;
	readonly weight: ArrayLike<number>;
	/** 1 where the date is inferred: a dot at `at` in a band `from..to`. */
	readonly soft: ArrayLike<number>;
}

export type LabelSide = 'right' | 'left' | 'inside' | 'none';

/** Where an event's bar lies, cut to the plot. `dotX` is the middle of a dot, or where an inferred date is likeliest. */
export interface Mark extends Extent {
	readonly dotX: number;
	readonly soft: boolean;
}

/** A mark with its words; `left` and `right` are the outermost px of both. */
export interface Shape {
	readonly mark: Mark;
	readonly side: LabelSide;
	readonly text: string;
	/** Left end of the words. */
	readonly labelX: number;
	readonly labelWidthPx: number;
	readonly left: number;
	readonly right: number;
}

export const DOT_PX = 12;
const LABEL_GAP_PX = 7;
const INSIDE_INSET_PX = 8;
const NARROWEST_LETTER_PX = 2;
/** Letters may be of no width at all, so a long title is no proof of more. */
const LEAST_PROBE_PX = 60;
/** A title cut to less of its room says too little. */
const LEAST_CUT_PART = 0.5;
/** The words of an inferred date start this far from its dot at most: they may lie on the pale band. */
const BAND_STANDOFF_PX = 14;

/** Whether an event is seen in a window: by its bar, or where its date is inferred by its likeliest instant. */
export function isSeen(events: EventColumns, index: number, scale: TimeScale, plot: Extent): boolean {
	const soft = events.soft[index] === 1;
	const from = scale((soft ? events.at[index] : events.from[index]) ?? NaN);
	const to = scale((soft ? events.at[index] : events.to[index]) ?? NaN);
	return to >= plot.x0 && from < plot.x1;
}

export function markOf(events: EventColumns, index: number, scale: TimeScale, plot: Extent): Mark {
	const soft = events.soft[index] === 1;
	const from = scale(events.from[index] ?? 0);
	const to = scale(events.to[index] ?? 0);
	if (soft) {
		const dotX = scale(events.at[index] ?? 0);
		const x0 = Math.min(Math.max(from, plot.x0), dotX - DOT_PX / 2);
		return { x0, x1: Math.max(Math.min(to, plot.x1), dotX + DOT_PX / 2), dotX, soft };
	}
	const dotX = (from + to) / 2;
	if (to - from <= DOT_PX) return { x0: dotX - DOT_PX / 2, x1: dotX + DOT_PX / 2, dotX, soft };
	// At an edge a bar is cut, but never to a sliver: the last of it leaves as a dot does.
	const x0 = Math.min(Math.max(from, plot.x0), Math.min(to, plot.x1) - DOT_PX);
	const cut = from >= plot.x1 - DOT_PX;
	return cut ? { x0: from, x1: from + DOT_PX, dotX, soft } : { x0, x1: Math.min(to, plot.x1), dotX, soft };
}

export interface LabelRoom {
	readonly fit: Fit;
	/** Widths to try, longest first. */
	readonly maxLabelPx: readonly number[];
	readonly bounds: Extent;
}

export function bareShape(mark: Mark): Shape {
	return { mark, side: 'none', text: '', labelX: mark.x1, labelWidthPx: 0, left: mark.x0, right: mark.x1 };
}

function shapeOn(side: LabelSide, mark: Mark, text: string, labelWidthPx: number): Shape {
	const before = mark.soft ? Math.max(mark.x0, mark.dotX - BAND_STANDOFF_PX) : mark.x0;
	const after = mark.soft ? Math.min(mark.x1, mark.dotX + BAND_STANDOFF_PX) : mark.x1;
	const labelX = {
		right: after + LABEL_GAP_PX,
		left: before - LABEL_GAP_PX - labelWidthPx,
		inside: mark.x0 + INSIDE_INSET_PX,
		none: mark.x1
	}[side];
	return {
		mark,
		side,
		text,
		labelX,
		labelWidthPx,
		left: Math.min(mark.x0, labelX),
		right: Math.max(mark.x1, labelX + labelWidthPx)
	};
}

/** No words of a title take less than this, px: of a long one so much stays when it is cut, of a short one each letter. */
function leastLabelPx(title: string, { maxLabelPx }: LabelRoom): number {
	return Math.min(
		LEAST_CUT_PART * Math.min(...maxLabelPx),
		title.length * NARROWEST_LETTER_PX,
		LEAST_PROBE_PX
	);
}

/** What the smallest labelled shapes of an event would take at least: where these have no room, its words need not be set. */
export function probeShapes(mark: Mark, title: string, room: LabelRoom): Shape[] {
	const leastPx = leastLabelPx(title, room);
	const sides: LabelSide[] = mark.soft ? ['right', 'left'] : ['right', 'left', 'inside'];
	return sides.map((side) => shapeOn(side, mark, '', leastPx));
}

/** The labelled shapes an event can take inside the bounds, best first; `keep` is the side it had, tried before others. */
export function labelledShapes(
	mark: Mark,
	title: string,
	style: TextStyle,
	room: LabelRoom,
	keep: LabelSide | null
): Shape[] {
	const sides: LabelSide[] = mark.soft ? ['right', 'left'] : ['right', 'left', 'inside'];
	if (keep !== null && keep !== 'none') sides.sort((a, b) => Number(b === keep) - Number(a === keep));
	const shapes: Shape[] = [];
	let last = '';
	for (const maxPx of room.maxLabelPx) {
		const { text, widthPx } = room.fit(title, style, maxPx);
		const isCut = text.endsWith('…');
		if (text === '' || text === last || (isCut && widthPx < LEAST_CUT_PART * maxPx)) continue;
		last = text;
		for (const side of sides) {
			if (side === 'inside' && mark.x1 - mark.x0 < widthPx + 2 * INSIDE_INSET_PX) continue;
			const shape = shapeOn(side, mark, text, widthPx);
			if (shape.labelX >= room.bounds.x0 && shape.labelX + widthPx <= room.bounds.x1) shapes.push(shape);
		}
	}
	return shapes;
}
