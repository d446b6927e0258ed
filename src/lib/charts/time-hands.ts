import type { Attachment } from 'svelte/attachments';
import { msPerPx, timeScale, type Frame } from '#lib/core/layout/frame.ts';
import { keepWithin, pinch, spanBetween, zoomAt } from '#lib/core/layout/move.ts';
import type { Span } from '#lib/core/time/span.ts';
import { pointerHands, type Place } from '#lib/ui/pointer.ts';
import { prefersStillness } from '#lib/ui/stillness.ts';
import { wheelHands } from '#lib/ui/wheel.ts';
import { Inertia } from './inertia.ts';

/** `settled` is false while the hand still moves. */
export type OnRange = (range: Span, state: { readonly settled: boolean }) => void;

interface Chart {
	readonly range: () => Span;
	readonly whole: () => Span;
	readonly frame: () => Frame;
	readonly onrange: OnRange;
	readonly ontap?: (place: Place) => void;
	readonly onhover?: (place: Place | null) => void;
	/** A range being drawn with shift held, in px, or null when done. */
	readonly ondraft?: (draft: { readonly x0: number; readonly x1: number } | null) => void;
}

const DOUBLE_CLICK_FACTOR = 0.5;
/** A shift-drag shorter than this was meant as a click. */
const LEAST_DRAFT_PX = 6;

/** The gestures that every chart on the time axis shares: drag, wheel, pinch, double click, shift-drag. */
export function timeHands(chart: Chart): Attachment<HTMLElement> {
	let begin = chart.range;
	let startX = 0;
	let pinching: readonly [number, number] | null = null;
	let draft: { x0: number; x1: number } | null = null;
	let changed = false;
	let touched = false;
	const inertia = new Inertia();

	const hold = (): void => {
		const held = chart.range();
		begin = () => held;
	};
	const move = (range: Span): void => {
		changed = true;
		chart.onrange(range, { settled: false });
	};
	const scaleNow = () => timeScale(chart.range(), chart.frame().plot);
	const inPlot = (x: number): number => Math.max(0, Math.min(x, chart.frame().plot.x1));

	/** A finger that threw the chart lets it go on until something else moves it. */
	const goOn = (): boolean => {
		if (prefersStillness()) return false;
		let last = chart.range();
		return inertia.go(
			performance.now(),
			(dx) => {
				const range = chart.range();
				if (range !== last) return false;
				const next = keepWithin(range.pan(-dx * msPerPx(range, chart.frame().plot)), chart.whole());
				chart.onrange(next, { settled: false });
				last = chart.range();
				return !next.equals(range);
			},
			() => chart.onrange(chart.range(), { settled: true })
		);
	};

	const wheel = wheelHands({
		onzoom(x, factor) {
			inertia.stop();
			chart.onrange(zoomAt(chart.range(), scaleNow().invert(inPlot(x)), factor, chart.whole()), {
				settled: false
			});
		},
		onpan(dx) {
			inertia.stop();
			const range = chart.range();
			chart.onrange(keepWithin(range.pan(dx * msPerPx(range, chart.frame().plot)), chart.whole()), {
				settled: false
			});
		},
		onrest() {
			chart.onrange(chart.range(), { settled: true });
		}
	});
	const pointer = pointerHands({
		onstart(place) {
			hold();
			inertia.hold();
			touched = place.touch;
			startX = inPlot(place.x);
			changed = false;
			draft = null;
			pinching = null;
		},
		ondrag(place, dx, shift) {
			if (shift && chart.ondraft !== undefined) {
				const x = inPlot(place.x);
				draft = { x0: Math.min(startX, x), x1: Math.max(startX, x) };
				chart.ondraft(draft);
				return;
			}
			inertia.follow(place.x, performance.now());
			move(keepWithin(begin().pan(-dx * msPerPx(begin(), chart.frame().plot)), chart.whole()));
		},
		onpinch(before, now) {
			inertia.hold();
			if (pinching !== before) hold();
			pinching = before;
			move(pinch(begin(), before, now, chart.frame().plot.x1, chart.whole()));
		},
		onend(cancelled) {
			chart.ondraft?.(null);
			if (draft !== null && !cancelled && draft.x1 - draft.x0 >= LEAST_DRAFT_PX) {
				const scale = scaleNow();
				chart.onrange(spanBetween(scale.invert(draft.x0), scale.invert(draft.x1), chart.whole()), {
					settled: true
				});
			} else if (changed && !(touched && !cancelled && goOn())) {
				chart.onrange(chart.range(), { settled: true });
			}
			draft = null;
			changed = false;
		},
		ontap(place) {
			chart.ontap?.(place);
		},
		ondouble(place) {
			const ms = scaleNow().invert(inPlot(place.x));
			chart.onrange(zoomAt(chart.range(), ms, DOUBLE_CLICK_FACTOR, chart.whole()), { settled: true });
		},
		onhover(place) {
			chart.onhover?.(place);
		}
	});
	return (element) => {
		const undo = [wheel(element), pointer(element)];
		return () => {
			inertia.stop();
			for (const cleanup of undo) cleanup?.();
		};
	};
}
