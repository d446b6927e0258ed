import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { CHROMIUM_ARGS, ensureChromium } from '../../e2e/chromium.ts';
import { serveUnder } from '../../e2e/static-server.ts';
import type { BenchRow } from '../row.ts';

/** Without them a frame lasts as long as the screen's, whatever it cost. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const VIEWPORT = { width: 1440, height: 900 };
const PAGES = ['index.html', 'limit.html'].map((name) => join(import.meta.dirname, name));
/** A page that has not done its part by then has failed. */
const GIVE_UP_MS = 180_000;
const WARM_RUNS = 2;

async function bundle(folder: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'error',
		root: import.meta.dirname,
		base: './',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		resolve: { alias: { '$app/navigation': join(import.meta.dirname, 'navigation.ts') } },
		worker: { format: 'es' },
		build: { outDir: folder, emptyOutDir: false, target: 'es2023', rolldownOptions: { input: PAGES } }
	});
}

function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** A page of its own, so that each begins cold. */
async function onPage<Result>(
	browser: Browser,
	url: string,
	work: (page: Page) => Promise<Result>
): Promise<Result> {
	const page = await browser.newPage({ viewport: VIEWPORT });
	page.setDefaultTimeout(GIVE_UP_MS);
	try {
		await page.goto(url);
		return await work(page);
	} finally {
		await page.close();
	}
}

interface Played {
	readonly firstMs: number;
	readonly heapMb: number;
	readonly cold: readonly number[];
	readonly warm: readonly number[];
}

function playTimeline(browser: Browser, url: string, posts: number): Promise<Played> {
	return onPage(browser, url, async (page) => {
		const firstMs = await page.evaluate((count) => window.start(count), posts);
		const cold = await page.evaluate(() => window.play());
		const warm: number[] = [];
		for (let run = 0; run < WARM_RUNS; run++) warm.push(...(await page.evaluate(() => window.play())));
		const session = await page.context().newCDPSession(page);
		await session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		return { firstMs, heapMb: usedSize / 1e6, cold, warm };
	});
}

function playLimit(browser: Browser, url: string, events: number): Promise<Pick<Played, 'cold' | 'warm'>> {
	return onPage(browser, `${url}limit.html`, async (page) => {
		const cold = await page.evaluate((count) => window.limit(count), events);
		return { cold, warm: await page.evaluate((count) => window.limit(count), events) };
	});
}

const P95 = 0.95;

function rowsOf(n: number, timeline: Played, limit: Pick<Played, 'cold' | 'warm'>): BenchRow[] {
	const row = (
		name: string,
		value: number,
		unit: string,
		yardstick: string | null,
		other: number
	): BenchRow => ({
		name,
		n,
		value,
		unit,
		yardstick,
		ratio: yardstick === null ? null : other / value
	});
	const limitWords = 'bare canvas, 800 marks and 40 labels';
	const none = [null, NaN] as const;
	return [
		row('first picture of an archive in memory', timeline.firstMs, 'ms', ...none),
		row('frame, cold, p95', quantile(timeline.cold, P95), 'ms', limitWords, quantile(limit.cold, P95)),
		row('frame, warm, p95', quantile(timeline.warm, P95), 'ms', limitWords, quantile(limit.warm, P95)),
		row('frame, warm, median', quantile(timeline.warm, 0.5), 'ms', limitWords, quantile(limit.warm, 0.5)),
		row('slowest frame', Math.max(...timeline.cold, ...timeline.warm), 'ms', ...none),
		row('heap of the page', timeline.heapMb, 'MB', ...none)
	];
}

/**
 * The whole screen, with a filter and three pins, zoomed from everything to a week, panned and zoomed back, frame by
 * frame in Chromium; beside it what a bare canvas takes for the same way, and a frame that changes one px.
 */
export async function measureFrames(sizes: readonly number[]): Promise<BenchRow[]> {
	const folder = mkdtempSync(join(tmpdir(), 'postline-frames-'));
	await bundle(folder);
	const site = await serveUnder([folder], '/', { withRanges: false });
	const browser = await chromium.launch({
		args: [...CHROMIUM_ARGS, ...UNPACED],
		executablePath: ensureChromium()
	});
	try {
		const rows: BenchRow[] = [];
		for (const size of sizes) {
			const limit = await playLimit(browser, site.url, size);
			rows.push(...rowsOf(size, await playTimeline(browser, site.url, size), limit));
		}
		const floor = await onPage(browser, `${site.url}limit.html`, (page) =>
			page.evaluate(() => window.floor())
		);
		const [n = 0] = sizes;
		const value = quantile(floor, P95);
		rows.push({ name: 'frame that changes one px, p95', n, value, unit: 'ms', yardstick: null, ratio: null });
		return rows;
	} finally {
		await browser.close();
		await site.close();
		rmSync(folder, { recursive: true });
	}
}
