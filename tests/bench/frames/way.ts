/** Room of all charts of the page together: what is compared with them gets as much. */
export const WIDTH_PX = 1044;
export const HEIGHT_PX = 480;

const STEPS = 60;
/** Where it is zoomed to, as a part of the whole. */
const MIDDLE = 0.43;
const PANNED_WEEKS = 3;

/** In any unit of time. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

export type ShowRange = (range: Range) => void;

/** From everything to a week, along a few weeks, and back: the range of every frame. */
export function zoomWay(whole: Range, week: number): Range[] {
	const length = whole.end - whole.start;
	const middle = whole.start + length * MIDDLE;
	const rangeAt = (depth: number, weeks: number): Range => {
		const half = (length * (week / length) ** depth) / 2;
		return { start: middle + weeks * week - half, end: middle + weeks * week + half };
	};
	return [
		...steps((t) => rangeAt(t, 0)),
		...steps((t) => rangeAt(1, t * PANNED_WEEKS)),
		...steps((t) => rangeAt(1 - t, PANNED_WEEKS))
	];
}

function steps(rangeAt: (t: number) => Range): Range[] {
	return Array.from({ length: STEPS }, (_, i) => rangeAt((i + 1) / STEPS));
}

/**
 * Milliseconds of every frame while all of `states` are shown, one a frame. What is too slow to show them all within
 * `withinMs` leaves some out evenly, as an animation does on a slow machine, but still goes the whole way.
 */
export async function timeFrames<State>(
	states: readonly State[],
	show: (state: State) => void,
	withinMs = Infinity
): Promise<number[]> {
	const frames: number[] = [];
	const begun = await new Promise(requestAnimationFrame);
	let last = begun;
	let step = 0;
	for (let state = states[step]; state !== undefined; state = states[step]) {
		show(state);
		const now = await new Promise(requestAnimationFrame);
		frames.push(now - last);
		last = now;
		step = Math.max(step + 1, Math.floor(((now - begun) / withinMs) * states.length));
	}
	return frames;
}
