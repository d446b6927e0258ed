import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from '../e2e/chromium.ts';
import { serveUnder } from '../e2e/static-server.ts';
import { bundleWorker } from './bundle-worker.ts';
import type { BenchRow } from './row.ts';

/** With these a page is alone in its process, and only then is its clock finer than a tenth of a millisecond. */
const ALONE = {
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp'
};

/** The answers at each size in a worker of Chromium, a fresh one for each. */
export async function measureInBrowser(sizes: readonly number[], terms: number): Promise<BenchRow[]> {
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-page-'));
	await bundleWorker(folder, 'answers-worker.ts', '<!doctype html><title>Answers</title>');
	const site = await serveUnder([folder], '/', { withRanges: false });
	const browser = await chromium.launch({ args: [...CHROMIUM_ARGS], executablePath: ensureChromium() });
	try {
		const page = await browser.newPage();
		await page.route('**/*', async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, headers: { ...response.headers(), ...ALONE } });
		});
		await page.goto(site.url);
		if (!(await page.evaluate(() => crossOriginIsolated))) throw new Error('the clock of the page is coarse');
		const rows: BenchRow[] = [];
		for (const posts of sizes)
			rows.push(
				...(await page.evaluate(
					(asked) =>
						new Promise<BenchRow[]>((resolve, reject) => {
							const worker = new Worker('worker.js', { type: 'module' });
							worker.onmessage = ({ data }: MessageEvent<BenchRow[]>) => {
								worker.terminate();
								resolve(data);
							};
							worker.onerror = ({ message }) => {
								reject(new Error(`the worker failed: ${message}`));
							};
							worker.postMessage(asked);
						}),
					{ posts, terms }
				))
			);
		return rows.map((row) => ({ ...row, name: `Chromium: ${row.name}` }));
	} finally {
		await browser.close();
		await site.close();
		rmSync(folder, { recursive: true });
	}
}
