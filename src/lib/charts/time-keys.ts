import { panByPart, zoomAt } from '#lib/core/layout/move.ts';
import type { Span } from '#lib/core/time/span.ts';

const PAN_PART = 0.1;
const FAR_PART = 0.5;
const ZOOM_IN = 0.7;

/** The range that a key asks for on any chart of the time axis, null where the key is none of these. */
export function rangeForKey(event: KeyboardEvent, range: Span, whole: Span): Span | null {
	if (event.ctrlKey || event.metaKey || event.altKey) return null;
	const part = event.shiftKey ? FAR_PART : PAN_PART;
	switch (event.key) {
		case 'ArrowLeft':
			return panByPart(range, -part, whole);
		case 'ArrowRight':
			return panByPart(range, part, whole);
		case '+':
		case '=':
			return zoomAt(range, range.middle, ZOOM_IN, whole);
		case '-':
		case '_':
			return zoomAt(range, range.middle, 1 / ZOOM_IN, whole);
		case '0':
			return whole;
		default:
			return null;
	}
}
