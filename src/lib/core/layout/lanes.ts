import {
	bareShape,
	isSeen,
	labelledShapes,
	probeShapes,
	markOf,
	type EventColumns,
	type LabelRoom,
	type LabelSide,
	type Shape
} from './box.ts';
import type { Extent, TimeScale } from './frame.ts';
import type { TextStyle } from './measure.ts';

/** A placed event: its row, its lane from 0 at the top, and its shape. */
export interface Box extends Shape {
	readonly index: number;
	readonly id: string;
	readonly lane: number;
}

interface Seat {
	readonly lane: number;
	readonly side: LabelSide;
	/** Placed by the last layout, and not only remembered from an earlier one. */
	readonly here: boolean;
}

export interface Placement {
	/** In order of time. */
	readonly boxes: readonly Box[];
	/** Rows that are in the window and found no room, weightiest first. */
	readonly rest: readonly number[];
	/** What the next layout should remember. */
	readonly seats: ReadonlyMap<string, Seat>;
	readonly pxPerMs: number;
	/** With what its words were cut: other fonts are another layout. */
	readonly fit: LabelRoom['fit'];
}

export interface LaneView extends LabelRoom {
	readonly scale: TimeScale;
	readonly plot: Extent;
	readonly lanes: number;
	readonly styleOf: (weight: number) => TextStyle;
	/** 0 for rows that are not to be drawn although they would be seen; null where all are. */
	readonly within: ArrayLike<number> | null;
	/** Is placed first and never gives way. */
	readonly selected: string | null;
}

const BOX_GAP_PX = 16;
/** A newcomer takes the room of others only while zooming out, and where it weighs at least so many times as much. */
const EVICTS_FROM = 2;
const SEATS_KEPT = 3000;
const EPSILON_PX = 1e-6;

function apart(a: Shape, b: Shape): boolean {
	return a.right + BOX_GAP_PX <= b.left + EPSILON_PX || b.right + BOX_GAP_PX <= a.left + EPSILON_PX;
}

/** The boxes of one layout, by lane, with the bars of those who have a seat but no words yet. */
class Rows {
	readonly #lanes: Map<number, Shape>[];

	constructor(lanes: number) {
		this.#lanes = Array.from({ length: lanes }, () => new Map<number, Shape>());
	}

	get count(): number {
		return this.#lanes.length;
	}

	put(lane: number, index: number, shape: Shape): void {
		this.#lanes[lane]?.set(index, shape);
	}

	remove(lane: number, index: number): void {
		this.#lanes[lane]?.delete(index);
	}

	/** Who would be in the way of a shape, the row itself left out. */
	inTheWay(lane: number, index: number, shape: Shape): number[] {
		const found: number[] = [];
		for (const [other, taken] of this.#lanes[lane] ?? [])
			if (other !== index && !apart(shape, taken)) found.push(other);
		return found;
	}

	isFree(lane: number, index: number, shape: Shape): boolean {
		for (const [other, taken] of this.#lanes[lane] ?? [])
			if (other !== index && !apart(shape, taken)) return false;
		return true;
	}

	boxes(events: EventColumns): Box[] {
		return this.#lanes.flatMap((row, lane) =>
			Array.from(row, ([index, shape]) => ({ ...shape, index, lane, id: events.id[index] ?? '' }))
		);
	}
}

function seenByWeight(events: EventColumns, view: LaneView): number[] {
	const seen: number[] = [];
	for (let index = 0; index < events.id.length; index++)
		if (view.within?.[index] !== 0 && isSeen(events, index, view.scale, view.plot)) seen.push(index);
	const isSelected = (index: number): number => Number(events.id[index] === view.selected);
	return seen.sort(
		(a, b) =>
			isSelected(b) - isSelected(a) ||
			(events.weight[b] ?? 0) - (events.weight[a] ?? 0) ||
			(events.at[a] ?? 0) - (events.at[b] ?? 0) ||
			a - b
	);
}

/**
 * Events as boxes in lanes, weightiest first, nothing overlapping. With the placement before it, lanes stay put: while
 * panning no event that remains changes its lane (at an edge it may lose its words first), while zooming an event
 * moves only where its lane has no room any more, and one that comes back takes its old lane where that is free.
 */
export function placeLanes(
	events: EventColumns,
	view: LaneView,
	previous: Placement | null = null
): Placement {
	const rows = new Rows(view.lanes);
	const [d0 = 0, d1 = 1] = view.scale.domain();
	const pxPerMs = (view.plot.x1 - view.plot.x0) / (d1 - d0);
	/** Whoever is in sight then stays, however light: words that come and go under the hand cannot be read. */
	const closesIn = previous !== null && previous.fit === view.fit && pxPerMs >= previous.pxPerMs * (1 - 1e-9);
	const order = seenByWeight(events, view);
	const laneOf = new Map<number, number>();
	/** Weight of the lightest that was placed. */
	let lightest = Infinity;
	const seatOf = (index: number): Seat | undefined => {
		const seat = previous?.seats.get(events.id[index] ?? '');
		return seat !== undefined && seat.lane < view.lanes ? seat : undefined;
	};
	const weightOf = (index: number): number => events.weight[index] ?? 0;
	const shapesOf = (index: number): Shape[] =>
		labelledShapes(
			markOf(events, index, view.scale, view.plot),
			events.title[index] ?? '',
			view.styleOf(weightOf(index)),
			view,
			seatOf(index)?.side ?? null
		);
	const put = (lane: number, index: number, shape: Shape): true => {
		rows.put(lane, index, shape);
		laneOf.set(index, lane);
		lightest = Math.min(lightest, weightOf(index));
		return true;
	};
	const mayFit = (index: number): boolean =>
		probeShapes(markOf(events, index, view.scale, view.plot), events.title[index] ?? '', view).some((shape) =>
			everyLane.some((lane) => rows.isFree(lane, index, shape))
		);
	const settle = (index: number, lanes: readonly number[]): boolean => {
		for (const shape of shapesOf(index)) {
			for (const lane of lanes) if (rows.isFree(lane, index, shape)) return put(lane, index, shape);
		}
		return false;
	};
	const everyLane = Array.from({ length: view.lanes }, (_, lane) => lane);
	const lanesFor = (index: number): readonly number[] => {
		const home = seatOf(index)?.lane;
		return home === undefined ? everyLane : [home, ...everyLane.filter((lane) => lane !== home)];
	};
	const evict = (index: number): number[] | null => {
		const selected = events.id[index] === view.selected;
		const givesWay = (other: number): boolean =>
			events.id[other] !== view.selected && (selected || weightOf(index) >= EVICTS_FROM * weightOf(other));
		for (const shape of shapesOf(index)) {
			for (const lane of lanesFor(index)) {
				const inTheWay = rows.inTheWay(lane, index, shape);
				if (!inTheWay.every(givesWay)) continue;
				for (const other of inTheWay) {
					rows.remove(lane, other);
					laneOf.delete(other);
				}
				put(lane, index, shape);
				return inTheWay;
			}
		}
		return null;
	};

	const incumbents = order.filter((index) => seatOf(index)?.here === true);
	if (closesIn) {
		// Bars first, so that no words that change sides at an edge can take a neighbour's place.
		for (const index of incumbents) {
			put(seatOf(index)?.lane ?? 0, index, bareShape(markOf(events, index, view.scale, view.plot)));
		}
	}
	for (const index of incumbents) settle(index, [seatOf(index)?.lane ?? 0]);
	const homeless: number[] = [];
	for (const index of order) {
		if (laneOf.has(index)) continue;
		const isSelected = events.id[index] === view.selected;
		const mayEvict = isSelected || (!closesIn && seatOf(index)?.here !== true);
		// Most events of a crowd have no room: to set their words, only to find that, would take most of a frame.
		if (mayFit(index) && settle(index, lanesFor(index))) continue;
		const evicted =
			mayEvict && (isSelected || weightOf(index) >= EVICTS_FROM * lightest) ? evict(index) : null;
		if (evicted !== null && !closesIn) homeless.push(...evicted);
	}
	for (const index of homeless.sort((a, b) => order.indexOf(a) - order.indexOf(b))) {
		if (!laneOf.has(index)) settle(index, lanesFor(index));
	}

	const boxes = rows
		.boxes(events)
		.sort((a, b) => (events.at[a.index] ?? 0) - (events.at[b.index] ?? 0) || a.index - b.index);
	return {
		boxes,
		rest: order.filter((index) => !laneOf.has(index)),
		seats: remember(previous, boxes),
		pxPerMs,
		fit: view.fit
	};
}

function remember(previous: Placement | null, boxes: readonly Box[]): Map<string, Seat> {
	const seats = new Map<string, Seat>();
	if (previous !== null && previous.seats.size < SEATS_KEPT) {
		for (const [id, seat] of previous.seats) seats.set(id, { ...seat, here: false });
	}
	for (const { id, lane, side } of boxes) seats.set(id, { lane, side, here: true });
	return seats;
}
