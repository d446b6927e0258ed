import type { EventMarks } from '#lib/core/archive/view.ts';
import type { Frame, TimeScale } from '#lib/core/layout/frame.ts';
import type { Ink } from '#lib/core/layout/ink.ts';
import type { Fit } from '#lib/core/layout/label.ts';
import { placeLanes, type Placement } from '#lib/core/layout/lanes.ts';

/** Longest label of an event: a part of the plot on a phone, a readable line on a wide screen. */
const LABEL_PART = 0.62;
const LABEL_PX = 300;
/** Where that has no room, a shorter one is tried. */
const SHORT_PART = 0.6;

interface Sheet {
	readonly marks: EventMarks;
	readonly frame: Frame;
	readonly scale: TimeScale;
	readonly lanes: number;
	readonly fit: Fit;
	readonly inkOf: (weight: number) => Ink;
	readonly selectedId: string | null;
	/** Whether the marks answer the very range that is drawn: then only events with a post in it are. */
	readonly isAnswered: boolean;
}

/** Places the marks of the timeline, starting from where they stood. */
export function layOut(sheet: Sheet, previous: Placement | null): Placement {
	const { marks, frame, scale, lanes, fit, inkOf, selectedId } = sheet;
	const longest = Math.min(LABEL_PX, Math.round(frame.plot.x1 * LABEL_PART));
	const view = {
		scale,
		plot: frame.plot,
		bounds: frame.bounds,
		lanes,
		fit,
		maxLabelPx: [longest, Math.round(longest * SHORT_PART)],
		styleOf: (weight: number) => (inkOf(weight).strong ? ('strong' as const) : ('regular' as const)),
		selected: selectedId,
		within: sheet.isAnswered ? marks.within : null
	};
	return placeLanes(marks, view, previous);
}
