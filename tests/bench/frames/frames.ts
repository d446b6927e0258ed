import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { CHROMIUM_ARGS, ensureChromium } from '../../e2e/chromium.ts';
import { serveUnder } from '../../e2e/static-server.ts';
import type { BenchRow } from '../row.ts';
import { onPage } from './on-page.ts';
import { findPeers, PEERS_FOLDER, playPeer, type Peer, type Played } from './peers.ts';

/** Without them a frame lasts as long as the screen's, whatever it cost. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const PAGES = ['index.html', 'limit.html', 'peer.html'].map((name) => join(import.meta.dirname, name));
const WARM_RUNS = 2;
/** What people use today is not tried with more events. */
const PEER_SIZES: readonly number[] = [1_000, 10_000];

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

type PlayedScreen = Played & { readonly heapMb: number };

function playTimeline(browser: Browser, url: string, posts: number): Promise<PlayedScreen> {
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

type Figure = readonly [name: string, of: (played: Played) => number];

const FIRST: Figure = ['first picture of an archive in memory', ({ firstMs }) => firstMs];
const COLD: Figure = ['frame, cold, p95', ({ cold }) => quantile(cold, P95)];
const WARM: Figure = ['frame, warm, p95', ({ warm }) => quantile(warm, P95)];
const MEDIAN: Figure = ['frame, warm, median', ({ warm }) => quantile(warm, 0.5)];
const SLOWEST: Figure = ['slowest frame', ({ cold, warm }) => Math.max(...cold, ...warm)];

function rowAlone(n: number, name: string, value: number, unit = 'ms'): BenchRow {
	return { name, n, value, unit, yardstick: null, ratio: null };
}

/** Some figures of the screen beside the same ones of something else. */
function rowsBeside(
	n: number,
	figures: readonly Figure[],
	screen: Played,
	yardstick: string,
	other: Played
): BenchRow[] {
	return figures.map(([name, of]) => {
		const value = of(screen);
		return { name, n, value, unit: 'ms', yardstick, ratio: of(other) / value };
	});
}

async function measureSize(
	browser: Browser,
	url: string,
	size: number,
	peers: readonly Peer[]
): Promise<BenchRow[]> {
	const limit = { ...(await playLimit(browser, url, size)), firstMs: NaN };
	const screen = await playTimeline(browser, url, size);
	const rows = [
		rowAlone(size, FIRST[0], screen.firstMs),
		...rowsBeside(size, [COLD, WARM, MEDIAN], screen, 'bare canvas, 800 marks and 40 labels', limit),
		rowAlone(size, SLOWEST[0], SLOWEST[1](screen)),
		rowAlone(size, 'heap of the page', screen.heapMb, 'MB')
	];
	if (!PEER_SIZES.includes(size)) return rows;
	for (const peer of peers) {
		const played = await playPeer(browser, url, peer, size);
		if (played !== null)
			rows.push(...rowsBeside(size, [FIRST, COLD, WARM, SLOWEST], screen, peer.name, played));
	}
	return rows;
}

/**
 * The whole screen, with a filter and three pins, zoomed from everything to a week, panned and zoomed back, frame by
 * frame in Chromium; beside it, on the same way, a bare canvas, and what people use today on as many events as there
 * are posts: what is installed of it where it is asked for; and a frame that changes one px.
 */
export async function measureFrames(sizes: readonly number[], withInstalled: boolean): Promise<BenchRow[]> {
	const peers = findPeers(withInstalled);
	const folder = mkdtempSync(join(tmpdir(), 'postline-frames-'));
	await bundle(folder);
	const site = await serveUnder([folder, PEERS_FOLDER], '/', { withRanges: false });
	const browser = await chromium.launch({
		args: [...CHROMIUM_ARGS, ...UNPACED],
		executablePath: ensureChromium()
	});
	try {
		const rows: BenchRow[] = [];
		for (const size of sizes) rows.push(...(await measureSize(browser, site.url, size, peers)));
		const floor = await onPage(browser, `${site.url}limit.html`, (page) =>
			page.evaluate(() => window.floor())
		);
		rows.push(rowAlone(sizes[0] ?? 0, 'frame that changes one px, p95', quantile(floor, P95)));
		return rows;
	} finally {
		await browser.close();
		await site.close();
		rmSync(folder, { recursive: true });
	}
}
