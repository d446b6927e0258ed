import { createReader } from '#lib/core/archive/memory-reader.ts';
import { NO_FILTER } from '#lib/core/archive/filter.ts';
import type { RangeQuery, Window } from '#lib/core/archive/view.ts';
import { termKey } from '#lib/core/model/ids.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { measureBuilding } from './building.ts';
import { measureGrouping } from './grouping.ts';
import { makePosts, seededNumbers } from './made-posts.ts';
import { createScan } from './naive-scan.ts';
import { measureReadingHtml } from './reading-html.ts';
import { measureReading } from './reading.ts';
import { measureTagging } from './tagging.ts';

const SIZES = [10_000, 100_000];
const RANGES = 60;
const FILTERS = 20;
const SCANS = 12;
const HTML_POSTS = 20_000;
const TAGGED_POSTS = 10_000;

interface Row {
	readonly posts: number;
	readonly what: string;
	readonly medianMs: number;
	readonly p95Ms: number;
	/** How many times a naive scan of the same run takes as long; null where nothing compares. */
	readonly ratio: number | null;
}

function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

async function time(
	runs: number,
	work: (run: number) => unknown
): Promise<{ medianMs: number; p95Ms: number }> {
	const taken: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		await work(run);
		taken.push(performance.now() - start);
	}
	taken.sort((a, b) => a - b);
	return { medianMs: quantile(taken, 0.5), p95Ms: quantile(taken, 0.95) };
}

function randomWindows(archive: Archive, count: number): Window[] {
	const next = seededNumbers(7);
	const first = archive.posts[0]?.when.at ?? 0;
	const last = archive.posts.at(-1)?.when.at ?? 1;
	return Array.from({ length: count }, () => {
		const lengthMs = (last - first) * (0.02 + 0.6 * next());
		const start = first + (last - first - lengthMs) * next();
		return { start: Math.round(start), end: Math.round(start + lengthMs) };
	});
}

async function measure(posts: number): Promise<Row[]> {
	const archive = makePosts(posts);
	const scan = createScan(archive);
	const windows = randomWindows(archive, Math.max(RANGES, FILTERS, SCANS));
	const windowOf = (run: number): Window => windows[run] ?? { start: 0, end: 1 };
	const keyOf = (run: number) => {
		const term = archive.terms[run % archive.terms.length];
		return termKey(term?.kind ?? 'topic', term?.id ?? '');
	};
	const query = (window: Window): RangeQuery => ({
		filter: NO_FILTER,
		zone: 'UTC',
		window,
		grain: 'week',
		pins: [0, 1, 2].map(keyOf),
		marks: 300,
		bars: 60
	});

	const built = await time(3, () => createReader(archive));
	const reader = createReader(archive);
	const naiveRange = await time(SCANS, (run) => scan(null, windowOf(run)));
	const range = await time(RANGES, (run) => reader.range(query(windowOf(run))));
	const naiveFilter = await time(SCANS, (run) => scan(keyOf(run), windowOf(run)));
	const filtered = await time(FILTERS, (run) =>
		reader.range({ ...query(windowOf(run)), filter: { all: [keyOf(run)], none: [] } })
	);
	const page = await time(RANGES, (run) =>
		reader.events({ filter: NO_FILTER, window: windowOf(run), first: 40, count: 40 })
	);
	return [
		{ posts, what: 'build columns and cube', ...built, ratio: null },
		{ posts, what: 'naive scan of a range', ...naiveRange, ratio: 1 },
		{ posts, what: 'range (all answers)', ...range, ratio: naiveRange.medianMs / range.medianMs },
		{ posts, what: 'naive scan with a filter', ...naiveFilter, ratio: 1 },
		{
			posts,
			what: 'change of filter, then range',
			...filtered,
			ratio: naiveFilter.medianMs / filtered.medianMs
		},
		{ posts, what: 'page of the event list', ...page, ratio: null }
	];
}

function printTable(rows: readonly Row[]): void {
	console.log(
		`${'posts'.padStart(8)}  ${'what'.padEnd(30)} ${'median ms'.padStart(10)} ${'p95 ms'.padStart(10)} ${'x naive'.padStart(8)}`
	);
	for (const { posts, what, medianMs, p95Ms, ratio } of rows) {
		const times = `${medianMs.toFixed(2).padStart(10)} ${p95Ms.toFixed(2).padStart(10)}`;
		console.log(
			`${String(posts).padStart(8)}  ${what.padEnd(30)} ${times} ${(ratio?.toFixed(1) ?? '').padStart(8)}`
		);
	}
}

const rows: Row[] = [];
for (const size of SIZES) rows.push(...(await measure(size)));
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else {
	printTable(rows);
	const { oursUs, patternUs } = measureTagging(TAGGED_POSTS);
	console.log(
		`tagging, ${String(TAGGED_POSTS)} posts: ${oursUs.toFixed(2)} us a post; one RegExp of the names ${patternUs.toFixed(2)} us, ${(patternUs / oursUs).toFixed(1)} times as long`
	);
	measureGrouping();
	await measureBuilding();
	await measureReading(process.argv.includes('--million'));
	for (const { name, posts, mbPerSecond } of await measureReadingHtml(HTML_POSTS))
		console.log(`${name}, ${String(posts)} posts: ${mbPerSecond.toFixed(0)} MB/s`);
}
