import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../../../src/app.css';
import { flushSync, mount } from 'svelte';
import Screen from '#lib/panels/Screen.svelte';
import { termKey } from '#lib/core/model/ids.ts';
import { Span } from '#lib/core/time/span.ts';
import { Dashboard } from '#lib/state/dashboard.svelte.ts';
import { createClient } from '#lib/worker/client.ts';
import { timeFrames, zoomWay } from './way.ts';
import FramesWorker from './worker.ts?worker';

const WEEK_MS = 7 * 86_400_000;
/** The worker makes a million posts in some seconds. */
const GIVE_UP_MS = 120_000;

declare global {
	interface Window {
		start: (posts: number) => Promise<number>;
		play: () => Promise<number[]>;
		dashboard: Dashboard;
	}
}

/** Opens the archive and shows it with three pins and a filter; answers how long the first picture took from then on. */
window.start = async (posts) => {
	const dashboard = new Dashboard(createClient(new FramesWorker()), `made:${String(posts)}`);
	window.dashboard = dashboard;
	mount(Screen, { target: document.body, props: { dashboard } });
	await until(() => dashboard.summary !== null);
	const begun = performance.now();
	await until(() => dashboard.answer !== null);
	flushSync();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	const firstMs = performance.now() - begun;
	dashboard.pins.set([3, 5, 6].map((t) => termKey(t % 3 === 0 ? 'topic' : 'organisation', `t${String(t)}`)));
	dashboard.filters.set({ all: [termKey('organisation', 't1')], none: [] });
	await settled();
	return firstMs;
};

/** From everything to a week, along a few weeks, and back; milliseconds of every frame. */
window.play = async () => {
	const { viewport } = window.dashboard;
	const whole = viewport.whole;
	const ranges = zoomWay(whole, WEEK_MS);
	const frames = await timeFrames(ranges, ({ start, end }) => {
		viewport.move(new Span(start, end), false);
	});
	viewport.move(whole, true);
	await settled();
	return frames;
};

async function until(isSo: () => boolean): Promise<void> {
	const begun = performance.now();
	while (!isSo()) {
		if (performance.now() - begun > GIVE_UP_MS) throw new Error('the archive did not open');
		await new Promise(requestAnimationFrame);
	}
}

async function settled(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 400));
}
