import type { Browser, CDPSession, Page } from '@playwright/test';

const SETTLED_MS = 1500;
const LONGEST_MS = 60_000;
/** A worker that is busy is not waited for any longer. */
const HEAP_MS = 10_000;

/** One visit of the page with nothing kept from before. Times are milliseconds since the navigation began. */
export interface Visit {
	/** First paint of anything. */
	readonly paintMs: number;
	/** Timeline, overview and counts are drawn, and a hand can move them. */
	readonly usableMs: number;
	/** Bytes received until then, of everything. */
	readonly bytes: number;
	/** Memory of the page, and of its worker, with their arrays, when all rests. */
	readonly pageBytes: number;
	readonly workerBytes: number;
	/** Sum of the layout shifts. */
	readonly shift: number;
}

export interface VisitOptions {
	/** How many times slower than this machine the page runs. */
	readonly slower?: number;
}

declare global {
	interface Window {
		/** What a visit has seen of the page so far. */
		seen?: { paintMs?: number; usableMs?: number; shift: number };
	}
}

/** Runs in the page, before its own scripts. */
function watchPage(): void {
	const seen: NonNullable<Window['seen']> = { shift: 0 };
	window.seen = seen;
	new PerformanceObserver((list) => {
		for (const { name, startTime } of list.getEntries())
			if (name === 'first-contentful-paint') seen.paintMs = startTime;
	}).observe({ type: 'paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
	}).observe({ type: 'layout-shift', buffered: true });
	const look = () => {
		const isCounted = document.querySelector('main .count') !== null;
		const isWaiting = document.querySelector('main .waiting, main .overview-waiting') !== null;
		if (!isCounted || isWaiting) requestAnimationFrame(look);
		// Behind the frame that draws it.
		else requestAnimationFrame(() => setTimeout(() => (seen.usableMs = performance.now())));
	};
	requestAnimationFrame(look);
}

interface Heap {
	readonly usedSize: number;
	readonly backingStorageSize?: number;
}

function sizeOf({ usedSize, backingStorageSize = 0 }: Heap): number {
	return usedSize + backingStorageSize;
}

/** Memory of the worker: a target of its own, which is spoken to by messages within messages. */
function workerHeap(session: CDPSession): Promise<number> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => {
			resolve(NaN);
		}, HEAP_MS);
		session.on('Target.receivedMessageFromTarget', ({ message }) => {
			const { id, result } = JSON.parse(message) as { id: number; result: Heap };
			if (id !== 2) return;
			clearTimeout(timer);
			resolve(sizeOf(result));
		});
		session.on('Target.attachedToTarget', ({ sessionId }) => {
			['HeapProfiler.collectGarbage', 'Runtime.getHeapUsage'].forEach((method, i) => {
				const message = JSON.stringify({ id: i + 1, method });
				void session.send('Target.sendMessageToTarget', { sessionId, message });
			});
		});
		void session.send('Target.setAutoAttach', {
			autoAttach: true,
			waitForDebuggerOnStart: false,
			flatten: false
		});
	});
}

async function pageHeap(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	return sizeOf(await session.send('Runtime.getHeapUsage'));
}

async function visitWith(page: Page, url: string, { slower = 1 }: VisitOptions): Promise<Visit> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	// The compiler of the bench names functions by a function of its own, which the page has not.
	await page.addInitScript('globalThis.__name = (work) => work');
	await page.addInitScript(watchPage);
	await page.goto(url, { waitUntil: 'commit' });
	await page.waitForFunction(() => window.seen?.usableMs !== undefined, null, { timeout: LONGEST_MS });
	const ofPage = bytes;
	// The worker's requests are told to nobody but the worker.
	const ofWorker = await page
		.workers()[0]
		?.evaluate(() =>
			(performance.getEntriesByType('resource') as PerformanceResourceTiming[]).reduce(
				(sum, { transferSize }) => sum + transferSize,
				0
			)
		);
	await page.waitForTimeout(SETTLED_MS);
	const seen = await page.evaluate(() => window.seen);
	return {
		paintMs: seen?.paintMs ?? NaN,
		usableMs: seen?.usableMs ?? NaN,
		shift: seen?.shift ?? NaN,
		bytes: ofPage + (ofWorker ?? NaN),
		pageBytes: await pageHeap(session),
		workerBytes: await workerHeap(session)
	};
}

/** Opens the page as somebody who was never there. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	try {
		return await visitWith(await context.newPage(), url, options);
	} finally {
		await context.close();
	}
}
