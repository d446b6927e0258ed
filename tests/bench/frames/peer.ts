import { makeEvents, WHOLE, type MadeEvent } from './made-events.ts';
import { drawNaively } from './naive-d3.ts';
import { drawTimelineJs } from './timeline-js.ts';
import { drawVisTimeline } from './vis-timeline.ts';
import { HEIGHT_PX, timeFrames, WIDTH_PX, zoomWay, type Range, type ShowRange } from './way.ts';

const WEEK_MS = 7 * 86_400_000;

type Draw = (
	place: HTMLElement,
	events: readonly MadeEvent[],
	whole: Range
) => ShowRange | Promise<ShowRange>;

/** What people use today; each is drawn in as much room as all charts of the page have. */
const DRAWN = {
	'naive D3 SVG with labels': drawNaively,
	'vis-timeline, boxes': (place, events, whole) => drawVisTimeline(place, events, whole, false),
	'vis-timeline, clustered': (place, events, whole) => drawVisTimeline(place, events, whole, true),
	TimelineJS3: drawTimelineJs
} satisfies Record<string, Draw>;

export type PeerName = keyof typeof DRAWN;

declare global {
	interface Window {
		drawPeer: (name: PeerName, count: number) => Promise<number>;
		playPeer: (withinMs: number) => Promise<number[]>;
	}
}

let show: ShowRange | null = null;

/** Draws as many events with the peer named; answers how long the first picture took, the events being in memory. */
window.drawPeer = async (name, count) => {
	const events = makeEvents(count);
	const place = document.createElement('div');
	Object.assign(place.style, { width: `${String(WIDTH_PX)}px`, height: `${String(HEIGHT_PX)}px` });
	document.body.replaceChildren(place);
	await new Promise(requestAnimationFrame);
	const begun = performance.now();
	show = await DRAWN[name](place, events, WHOLE);
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	return performance.now() - begun;
};

/** Milliseconds of the frames of the way that the page and the limit are played. */
window.playPeer = (withinMs) => {
	if (show === null) throw new Error('nothing is drawn yet');
	return timeFrames(zoomWay(WHOLE, WEEK_MS), show, withinMs);
};
