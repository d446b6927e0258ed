import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from '../e2e/chromium.ts';
import { serveUnder } from '../e2e/static-server.ts';
import { bundleWorker } from './bundle-worker.ts';
import type { Task, TaskDone } from './reading-worker.ts';

const PAGE = '<!doctype html><title>Reading</title><input type="file" />';

/** Puts the chosen file to a fresh worker, as opening it in the page does. */
function runTask(page: Page, what: Task['what']): Promise<TaskDone> {
	return page.evaluate(
		(asked) =>
			new Promise<TaskDone>((resolve, reject) => {
				const file = document.querySelector('input')?.files?.[0];
				const worker = new Worker('worker.js', { type: 'module' });
				worker.onmessage = ({ data }: MessageEvent<TaskDone>) => {
					worker.terminate();
					resolve(data);
				};
				worker.onerror = () => {
					reject(new Error('the worker failed'));
				};
				worker.postMessage({ what: asked, file });
			}),
		what
	);
}

/** Milliseconds that Chromium's worker takes to read a file alone, and to read the posts out of it: medians, in turn. */
export async function measureInBrowser(
	path: string,
	rounds: number
): Promise<{ readonly fileMs: number; readonly postsMs: number; readonly posts: number }> {
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-page-'));
	await bundleWorker(folder, 'reading-worker.ts', PAGE);
	const site = await serveUnder([folder], '/', { withRanges: false });
	const browser = await chromium.launch({ args: [...CHROMIUM_ARGS], executablePath: ensureChromium() });
	try {
		const page = await browser.newPage();
		await page.goto(site.url);
		await page.setInputFiles('input', path);
		const file: number[] = [];
		const posts: number[] = [];
		let count = 0;
		for (let round = 0; round < rounds; round++) {
			file.push((await runTask(page, 'file alone')).ms);
			const done = await runTask(page, 'posts');
			posts.push(done.ms);
			count = done.count;
		}
		return { fileMs: medianOf(file), postsMs: medianOf(posts), posts: count };
	} finally {
		await browser.close();
		await site.close();
		rmSync(folder, { recursive: true });
	}
}

function medianOf(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
