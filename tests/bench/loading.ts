import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_ARGS, ensureChromium } from '../e2e/chromium.ts';
import { serveUnder } from '../e2e/static-server.ts';
import { visit, type Visit, type VisitOptions } from './loading-page.ts';
import { writeExport } from './made-export.ts';
import type { BenchRow } from './row.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const SITE = join(ROOT, 'build');
const POSTS = 100_000;
const VISITS = 5;
const SLOWER = 4;

/** What the page is to keep within. */
const PAINT_MS = 500;
const USABLE_MS = 1000;
const HEAP_MB = 150;
const WITHOUT_INDEX = 'the same archive without its index';

const MB = 1e6;

async function buildArchive(folder: string): Promise<string> {
	const source = join(folder, 'result.json');
	const out = join(folder, 'with', 'sample');
	writeExport(source, POSTS);
	const command = ['src/cli/postline.ts', 'build', source, '--quiet', '--out', out];
	await run(process.execPath, ['--import', 'tsx', ...command], { cwd: ROOT });
	return out;
}

/** As earlier versions wrote it. */
function copyWithoutIndex(archive: string, folder: string): void {
	const copy = join(folder, 'without', 'sample');
	cpSync(archive, copy, { recursive: true });
	rmSync(join(copy, 'index.bin'));
	const path = join(copy, 'archive.json');
	const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
	writeFileSync(path, JSON.stringify({ ...manifest, index: undefined }));
}

/** Of each figure the median, over visits of the site with this folder's archive in the place of its own. */
async function visitOften(
	browser: Browser,
	folder: string | null,
	options: VisitOptions = {}
): Promise<Visit> {
	const folders = folder === null ? [SITE] : [folder, SITE];
	const site = await serveUnder(folders, '/', { withRanges: true });
	try {
		const visits: Visit[] = [];
		for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, site.url, options));
		const median = (of: (one: Visit) => number) => visits.map(of).sort((a, b) => a - b)[VISITS >> 1] ?? NaN;
		return {
			paintMs: median(({ paintMs }) => paintMs),
			usableMs: median(({ usableMs }) => usableMs),
			bytes: median(({ bytes }) => bytes),
			pageBytes: median(({ pageBytes }) => pageBytes),
			workerBytes: median(({ workerBytes }) => workerBytes),
			shift: median(({ shift }) => shift)
		};
	} finally {
		await site.close();
	}
}

function within(name: string, n: number, value: number, unit: string, goal: number): BenchRow {
	return { name, n, value, unit, yardstick: `goal ${String(goal)} ${unit}`, ratio: goal / value };
}

function sampleSize(): number {
	const text = readFileSync(join(SITE, 'sample', 'archive.json'), 'utf8');
	return (JSON.parse(text) as { counts: { posts: number } }).counts.posts;
}

/**
 * Builds the site and opens it in Chromium from this machine, with nothing kept: a published archive of 100,000 posts,
 * and the sample where the page runs four times slower.
 */
export async function measureLoading(): Promise<BenchRow[]> {
	await run('npm', ['run', '-s', 'build'], { cwd: ROOT });
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-'));
	const browser = await chromium.launch({ args: [...CHROMIUM_ARGS], executablePath: ensureChromium() });
	try {
		const archive = await buildArchive(folder);
		copyWithoutIndex(archive, folder);
		const with_ = await visitOften(browser, join(folder, 'with'));
		const without = await visitOften(browser, join(folder, 'without'));
		const slow = await visitOften(browser, null, { slower: SLOWER });
		const compared = (name: string, of: (one: Visit) => number, unit: string): BenchRow => {
			const ratio = of(without) / of(with_);
			return { name, n: POSTS, value: of(with_), unit, yardstick: WITHOUT_INDEX, ratio };
		};
		const slowly = `page ${String(SLOWER)} times slower`;
		return [
			within('published archive: first paint', POSTS, with_.paintMs, 'ms', PAINT_MS),
			within('published archive: usable', POSTS, with_.usableMs, 'ms', USABLE_MS),
			compared('published archive: usable', ({ usableMs }) => usableMs, 'ms'),
			compared('published archive: fetched', ({ bytes }) => bytes / MB, 'MB'),
			within('published archive: memory of the page', POSTS, with_.pageBytes / MB, 'MB', HEAP_MB),
			compared('published archive: memory of the worker', ({ workerBytes }) => workerBytes / MB, 'MB'),
			within(`sample, ${slowly}: first paint`, sampleSize(), slow.paintMs, 'ms', PAINT_MS),
			within(`sample, ${slowly}: drawn`, sampleSize(), slow.usableMs, 'ms', USABLE_MS)
		];
	} finally {
		await browser.close();
		rmSync(folder, { recursive: true });
	}
}
