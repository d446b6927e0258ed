import type { Box } from '#lib/core/layout/lanes.ts';
import { keepWithin } from '#lib/core/layout/move.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { Span } from '#lib/core/time/span.ts';
import { beyond, rangeShowing, stepBox } from './event-steps.ts';
import type { OnRange } from './time-hands.ts';
import type { TimelineMarks } from './post-marks.ts';
import { rangeForKey } from './time-keys.ts';

/** What the keys move over, as it now is, and what they lead to. */
export interface Ground {
	readonly marks: TimelineMarks;
	readonly boxes: readonly Box[];
	readonly range: Span;
	readonly whole: Span;
	readonly selectedId: EventId | null;
	readonly onrange: OnRange;
	readonly onselect: (id: EventId) => void;
	readonly onactive: (id: EventId | null) => void;
	readonly onback: () => void;
}

/** The event that the keys stand on. */
export class EventCursor {
	readonly #ground: () => Ground;
	#place = $state.raw<{ readonly id: EventId; readonly event: EventId; readonly at: number } | null>(null);

	constructor(ground: () => Ground) {
		this.#ground = ground;
	}

	/** Id of its row. */
	get id(): EventId | null {
		return this.#place?.id ?? null;
	}

	/** Does what a key of the timeline stands for; any other key goes on to the page. */
	press(event: KeyboardEvent): void {
		if (event.target !== event.currentTarget) return;
		const { range, whole, onrange, onselect, onactive, onback } = this.#ground();
		const next = rangeForKey(event, range, whole);
		if (next !== null) onrange(next, { settled: true });
		else if (event.key === 'ArrowDown' || event.key === 'j') this.#step(1);
		else if (event.key === 'ArrowUp' || event.key === 'k') this.#step(-1);
		else if (event.key === 'Enter' && this.#place !== null) onselect(this.#place.event);
		else if (event.key === 'Escape') {
			if (this.#place === null) onback();
			this.#place = null;
			onactive(null);
		} else return;
		event.preventDefault();
		event.stopPropagation();
	}

	#step(by: 1 | -1): void {
		const { marks, boxes, range, whole, selectedId, onrange } = this.#ground();
		const start = this.#place ?? (selectedId === null ? null : { id: selectedId, at: null });
		const box = stepBox(boxes, start?.id ?? null, start?.at ?? null, by, marks.at);
		if (box !== null) {
			this.#stand(box.index);
			return;
		}
		const index = beyond(marks, range, by);
		if (index < 0) return;
		this.#stand(index);
		onrange(keepWithin(rangeShowing(range, marks.at[index] ?? 0, by), whole), { settled: true });
	}

	#stand(index: number): void {
		const { marks, onactive } = this.#ground();
		const id = marks.id[index];
		const event = marks.event[index];
		if (id === undefined || event === undefined) return;
		this.#place = { id, event, at: marks.at[index] ?? 0 };
		onactive(event);
	}
}
