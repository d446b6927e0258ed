import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventColumns } from '#lib/core/layout/box.ts';
import { frameOf, timeScale } from '#lib/core/layout/frame.ts';
import { cachedFit } from '#lib/core/layout/label.ts';
import { placeLanes, type LaneView, type Placement } from '#lib/core/layout/lanes.ts';
import { estimateWidth } from '#lib/core/layout/measure.ts';
import { Span } from '#lib/core/time/span.ts';

const DAY_MS = 86_400_000;
const fit = cachedFit(estimateWidth);

interface Happening {
	readonly day: number;
	readonly days: number;
	readonly weight: number;
	readonly soft: boolean;
	readonly title: string;
}

function columns(happenings: readonly Happening[]): EventColumns {
	const from = happenings.map(({ day }) => day * DAY_MS);
	const to = happenings.map(({ day, days }) => (day + days) * DAY_MS - 1);
	return {
		id: happenings.map((_, index) => `e${String(index)}`),
		title: happenings.map(({ title }) => title),
		at: from.map((ms, index) => (ms + (to[index] ?? ms)) / 2),
		from,
		to,
		weight: happenings.map(({ weight }) => weight),
		soft: happenings.map(({ soft }) => Number(soft))
	};
}

function viewOf(span: Span, { widthPx = 1000, lanes = 6, selected = null as string | null } = {}): LaneView {
	const { plot, bounds } = frameOf(widthPx);
	return {
		scale: timeScale(span, plot),
		plot,
		bounds,
		lanes,
		fit,
		maxLabelPx: [280, 160],
		styleOf: (weight) => (weight > 3 ? 'strong' : 'regular'),
		selected,
		within: null
	};
}

const happening = fc.record({
	day: fc.integer({ min: 0, max: 400 }),
	days: fc.integer({ min: 1, max: 40 }),
	weight: fc.integer({ min: 1, max: 9 }),
	soft: fc.boolean(),
	title: fc.constantFrom(
		'Talks',
		'Ministers meet in the capital',
		'Совет обсудил поставки зерна',
		'🇷🇸 A very long title of a meeting that must be cut'
	)
});
const crowd = fc.array(happening, { maxLength: 80 });
const window = new Span(100 * DAY_MS, 300 * DAY_MS);

function expectApart({ boxes }: Placement): void {
	for (const a of boxes) {
		for (const b of boxes) {
			if (a === b || a.lane !== b.lane) continue;
			expect(a.right < b.left || b.right < a.left, `${a.id} and ${b.id} in lane ${String(a.lane)}`).toBe(
				true
			);
		}
	}
}

const laneOf = (placement: Placement): Map<string, number> =>
	new Map(placement.boxes.map(({ id, lane }) => [id, lane]));

describe('placeLanes', () => {
	test('gives the upper lane to the heavier of two that meet', () => {
		const light = { day: 150, days: 1, weight: 1, soft: false, title: 'Talks' };
		const { boxes } = placeLanes(columns([light, { ...light, weight: 5 }]), viewOf(window));
		expect(boxes.map(({ id, lane }) => [id, lane])).toEqual([
			['e0', 1],
			['e1', 0]
		]);
	});

	test('turns a label to the left where the right edge is near, and puts it inside a bar that fills the plot', () => {
		const base = { days: 1, weight: 1, soft: false, title: 'Ministers meet in the capital' };
		const sides = placeLanes(
			columns([
				{ ...base, day: 150 },
				{ ...base, day: 299 },
				{ ...base, day: 50, days: 300 }
			]),
			viewOf(window)
		).boxes.map(({ id, side }) => [id, side]);
		expect(Object.fromEntries(sides)).toEqual({ e0: 'right', e1: 'left', e2: 'inside' });
	});

	test('counts what has no room, heaviest first, and shows it all when there are lanes enough', () => {
		const same = columns(
			[3, 1, 2].map((weight) => ({ day: 150, days: 1, weight, soft: false, title: 'Talks' }))
		);
		const tight = placeLanes(same, viewOf(window, { lanes: 1 }));
		expect(tight.boxes.map(({ id }) => id)).toEqual(['e0']);
		expect(tight.rest).toEqual([2, 1]);
		expect(placeLanes(same, viewOf(window, { lanes: 3 })).rest).toEqual([]);
	});

	test('the selected event is shown however light it is, also when the others were there first', () => {
		const same = columns(
			[3, 1, 2].map((weight) => ({ day: 150, days: 1, weight, soft: false, title: 'Talks' }))
		);
		const before = placeLanes(same, viewOf(window, { lanes: 1 }));
		const after = placeLanes(same, viewOf(window, { lanes: 1, selected: 'e1' }), before);
		expect(after.boxes.map(({ id }) => id)).toEqual(['e1']);
	});

	test('an inferred date is in the window where its likeliest instant is', () => {
		const wide = columns([{ day: 80, days: 60, weight: 1, soft: true, title: 'Talks' }]);
		expect(placeLanes(wide, viewOf(window)).boxes).toHaveLength(1);
		expect(placeLanes(wide, viewOf(new Span(120 * DAY_MS, 300 * DAY_MS))).boxes).toHaveLength(0);
	});

	test('nothing overlaps, nothing leaves the frame, nothing is lost, and the same gives the same', () => {
		fc.assert(
			fc.property(
				crowd,
				fc.integer({ min: 300, max: 1400 }),
				fc.integer({ min: 1, max: 9 }),
				(events, widthPx, lanes) => {
					const rows = columns(events);
					const view = viewOf(window, { widthPx, lanes });
					const placement = placeLanes(rows, view);
					expectApart(placement);
					for (const { labelX, labelWidthPx, lane } of placement.boxes) {
						expect(labelX).toBeGreaterThanOrEqual(view.bounds.x0);
						expect(labelX + labelWidthPx).toBeLessThanOrEqual(view.bounds.x1);
						expect(lane).toBeLessThan(lanes);
					}
					const seen = events.flatMap(({ soft }, index) => {
						const first = (soft ? rows.at : rows.from)[index] ?? NaN;
						const last = (soft ? rows.at : rows.to)[index] ?? NaN;
						return last >= window.start && first < window.end ? [index] : [];
					});
					const found = [...placement.boxes.map(({ index }) => index), ...placement.rest];
					expect(found.sort((a, b) => a - b)).toEqual(seen);
					expect(placeLanes(rows, view)).toEqual(placement);
				}
			)
		);
	});

	test('panning keeps the lane of every event that remains, step after step', () => {
		fc.assert(
			fc.property(
				crowd,
				fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 1, maxLength: 8 }),
				(events, steps) => {
					const rows = columns(events);
					let span = window;
					let placement = placeLanes(rows, viewOf(span));
					for (const days of steps) {
						span = span.pan(days * DAY_MS * 0.37);
						const next = placeLanes(rows, viewOf(span), placement);
						expectApart(next);
						const before = laneOf(placement);
						for (const { id, lane } of next.boxes) expect(before.get(id) ?? lane).toBe(lane);
						placement = next;
					}
				}
			)
		);
	});

	test('zooming in keeps lanes and words, whoever comes: there is only more room', () => {
		const steps = fc.array(
			fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0.95, 0.7, 0.4)),
			{
				minLength: 1,
				maxLength: 5
			}
		);
		fc.assert(
			fc.property(crowd, steps, (events, zooms) => {
				const rows = columns(events);
				let span = window;
				let before = placeLanes(rows, viewOf(span));
				for (const [part, factor] of zooms) {
					span = span.zoomAbout(span.start + part * span.durationMs, factor);
					const after = placeLanes(rows, viewOf(span), before);
					expectApart(after);
					const now = new Map(after.boxes.map((box) => [box.id, box]));
					for (const { id, lane, labelWidthPx } of before.boxes) {
						const box = now.get(id);
						// Only at an edge can an event have less room than before.
						const nearEdge = box === undefined || Math.min(box.mark.x0, 916 - box.mark.x1) < 320;
						if (box !== undefined) expect(box.lane).toBe(lane);
						if (!nearEdge && labelWidthPx > 0) expect(box.labelWidthPx).toBeGreaterThan(0);
					}
					const scale = viewOf(span).scale;
					for (const { id, index, labelWidthPx } of before.boxes) {
						const x = scale(rows.at[index] ?? NaN);
						if (labelWidthPx > 0 && x > 340 && x < 576) expect(now.has(id)).toBe(true);
					}
					before = after;
				}
			})
		);
	});

	test('an event that was away comes back to its lane', () => {
		const base = { days: 1, weight: 1, soft: false, title: 'Talks' };
		const rows = columns([
			{ ...base, day: 150, weight: 9 },
			{ ...base, day: 151 },
			{ ...base, day: 290 }
		]);
		const first = placeLanes(rows, viewOf(window));
		const away = placeLanes(rows, viewOf(window.pan(100 * DAY_MS)), first);
		expect(away.boxes.map(({ id }) => id)).toEqual(['e2']);
		expect(laneOf(placeLanes(rows, viewOf(window), away))).toEqual(laneOf(first));
	});
});
