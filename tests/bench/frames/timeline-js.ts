import type { MadeEvent } from './made-events.ts';
import type { Range, ShowRange } from './way.ts';

/** What is used of TimelineJS3, which a script tag has loaded. */
interface TimelineJs {
	on: (event: 'ready', listener: () => void) => void;
	/** Its strip of events: no more of it is public than a zoom in steps, so that its own functions are called. */
	readonly _timenav: {
		readonly _el: { readonly slider: HTMLElement };
		readonly timescale: { getPosition: (ms: number) => number };
		setZoomFactor: (screens: number) => void;
	};
}

interface TimelineJsModule {
	readonly Timeline: new (
		place: HTMLElement,
		story: { readonly events: readonly object[] },
		options: Readonly<Record<string, unknown>>
	) => TimelineJs;
}

function dateOf(ms: number): object {
	const date = new Date(ms);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes()
	};
}

/** The whole of it, story and strip; zoomed by what its buttons do, moved by what dragging does. */
export async function drawTimelineJs(
	place: HTMLElement,
	events: readonly MadeEvent[],
	whole: Range
): Promise<ShowRange> {
	const { TL } = globalThis as unknown as { readonly TL: TimelineJsModule };
	const story = events.map(({ title, from, to }) => ({
		start_date: dateOf(from),
		...(to === null ? {} : { end_date: dateOf(to) }),
		text: { headline: title }
	}));
	// Without a font it asks no other host for one.
	const timeline = new TL.Timeline(place, { events: story }, { scale_factor: 1, font: null });
	await new Promise<void>((resolve) => {
		timeline.on('ready', resolve);
	});
	const strip = timeline._timenav;
	let shown = 1;
	return ({ start, end }) => {
		const screens = (whole.end - whole.start) / (end - start);
		if (Math.abs(screens / shown - 1) > 1e-9) strip.setZoomFactor(screens);
		shown = screens;
		const { slider } = strip._el;
		// Zooming by a button glides for a second; a hand does not.
		slider.className = 'tl-timenav-slider';
		const middle = strip.timescale.getPosition((start + end) / 2);
		slider.style.left = `${String(place.offsetWidth / 2 - middle)}px`;
	};
}
