import type { Span } from '#lib/core/time/span.ts';
import type { Zone } from '#lib/core/time/zone.ts';
import { timeScale, type Frame } from './frame.ts';
import type { Measure, TextStyle } from './measure.ts';
import { instantsOf, minorSteps, STEPS, type Step, type StepUnit } from './steps.ts';
import { tickWords } from './tick-words.ts';

export interface Tick {
	readonly ms: number;
	readonly x: number;
	readonly minor: boolean;
	/** Null where there is no room for words, or where they are not wanted. */
	readonly label: {
		readonly text: string;
		readonly x: number;
		readonly widthPx: number;
		readonly strong: boolean;
	} | null;
}

/** Between a tick and its words, and between the words of two ticks. */
const LABEL_INSET_PX = 6;
const LABEL_GAP_PX = 8;
const MINOR_MIN_PX = 9;
const MAJOR_MIN_PX = 36;

/** The usual words of a unit, to know how close its ticks may stand. */
const USUAL: Readonly<Record<StepUnit, string>> = {
	minute: '00:00',
	hour: '00:00',
	day: '30',
	week: '30',
	month: 'Nov',
	year: '2000'
};

function roomFor(unit: StepUnit, measure: Measure, leastPx: number): number {
	return Math.max(leastPx, LABEL_INSET_PX + measure(USUAL[unit], 'regular') + LABEL_GAP_PX);
}

/** The finest rhythm whose usual words have room. */
function majorStep(span: Span, frame: Frame, measure: Measure, leastPx = MAJOR_MIN_PX): Step | undefined {
	const pxPerMs = (frame.plot.x1 - frame.plot.x0) / span.durationMs;
	return STEPS.find((step) => step.minMs * pxPerMs >= roomFor(step.unit, measure, leastPx)) ?? STEPS.at(-1);
}

interface Wanted {
	readonly ms: number;
	readonly x: number;
	readonly texts: readonly string[];
	readonly strong: boolean;
}

/** Gives words to ticks: to those that name a larger period first, so that a year is never crowded out by a month. */
function placeWords(wanted: readonly Wanted[], frame: Frame, measure: Measure): Map<number, Tick['label']> {
	const placed = new Map<number, NonNullable<Tick['label']>>();
	const collides = (x0: number, x1: number): boolean =>
		[...placed.values()].some(
			(label) => x0 < label.x + label.widthPx + LABEL_GAP_PX && label.x < x1 + LABEL_GAP_PX
		);
	const place = (tick: Wanted, next: Wanted | undefined): void => {
		const style: TextStyle = tick.strong ? 'strong' : 'regular';
		const x = tick.x + LABEL_INSET_PX;
		const fitting = tick.texts
			.map((text) => ({ text, x, widthPx: measure(text, style), strong: tick.strong }))
			.filter(({ widthPx }) => x + widthPx <= frame.bounds.x1 && !collides(x, x + widthPx));
		const limit = next === undefined ? Infinity : next.x + LABEL_INSET_PX - LABEL_GAP_PX;
		// Shorter words rather than a neighbour without any; the whole where even those would cost it its words.
		const label = fitting.find(({ widthPx }) => x + widthPx <= limit) ?? fitting[0];
		if (label !== undefined) placed.set(tick.ms, label);
	};
	for (const wantsStrong of [true, false]) {
		wanted.forEach((tick, index) => {
			if (tick.strong === wantsStrong) place(tick, wanted[index + 1]);
		});
	}
	return placed;
}

/**
 * Ticks of the time axis in a zone, in order: years, quarters, months, weeks, days, hours or minutes, whichever is the
 * finest with room for words. The first tick carries its year, as does the first of each year. No two labels collide and
 * none leaves the frame. `leastPx` keeps labelled ticks further apart than their words ask for.
 */
export function axisTicks(
	span: Span,
	zone: Zone,
	frame: Frame,
	measure: Measure,
	leastPx = MAJOR_MIN_PX
): Tick[] {
	const step = span.durationMs > 0 ? majorStep(span, frame, measure, leastPx) : undefined;
	if (step === undefined) return [];
	const scale = timeScale(span, frame.plot);
	const major = instantsOf(step, span, zone);
	const wanted = major.map((ms, index) => ({
		ms,
		x: scale(ms),
		...tickWords(ms, major[index - 1] ?? null, step.unit, zone)
	}));
	const labels = placeWords(wanted, frame, measure);
	const pxPerMs = (frame.plot.x1 - frame.plot.x0) / span.durationMs;
	const finer = minorSteps(step).find(({ minMs }) => minMs * pxPerMs >= MINOR_MIN_PX);
	const taken = new Set(major);
	const minor = finer === undefined ? [] : instantsOf(finer, span, zone).filter((ms) => !taken.has(ms));
	return [
		...wanted.map(({ ms, x }) => ({ ms, x, minor: false, label: labels.get(ms) ?? null })),
		...minor.map((ms) => ({ ms, x: scale(ms), minor: true, label: null }))
	].sort((a, b) => a.ms - b.ms);
}
