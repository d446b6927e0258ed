import type { MadeEvent } from './made-events.ts';
import { HEIGHT_PX, type Range, type ShowRange } from './way.ts';

/** What is used of vis-timeline, which a script tag has loaded. */
interface Vis {
	readonly DataSet: new (items: readonly object[]) => object;
	readonly Timeline: new (
		place: HTMLElement,
		items: object,
		options: Readonly<Record<string, unknown>>
	) => {
		setWindow: (start: number, end: number, options: { readonly animation: boolean }) => void;
	};
}

/** Its boxes as they come, or near ones gathered into one as it offers for many events. */
export async function drawVisTimeline(
	place: HTMLElement,
	events: readonly MadeEvent[],
	whole: Range,
	isClustered: boolean
): Promise<ShowRange> {
	const { vis } = globalThis as unknown as { readonly vis: Vis };
	const items = events.map(({ title, from, to }, id) => ({
		id,
		content: title,
		start: from,
		...(to === null ? {} : { end: to })
	}));
	const timeline = await new Promise<InstanceType<Vis['Timeline']>>((resolve) => {
		const made = new vis.Timeline(place, new vis.DataSet(items), {
			...whole,
			height: HEIGHT_PX,
			...(isClustered ? { cluster: { maxItems: 1 } } : {}),
			onInitialDrawComplete: () => {
				resolve(made);
			}
		});
	});
	// Clustered, it holds no event until its window changes: that is no picture.
	for (let ms = 1; place.querySelector('.vis-item') === null; ms *= 2) {
		timeline.setWindow(whole.start, whole.end + ms, { animation: false });
		await new Promise(requestAnimationFrame);
	}
	return ({ start, end }) => {
		timeline.setWindow(start, end, { animation: false });
	};
}
