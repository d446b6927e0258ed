import { createDesk, type Desk } from '#lib/core/archive/desk.ts';
import { NO_FILTER, type Filter } from '#lib/core/archive/filter.ts';
import { answerEvents } from '#lib/core/archive/list.ts';
import { answerLocate } from '#lib/core/archive/locate.ts';
import { answerOverview } from '#lib/core/archive/overview.ts';
import { answerRange } from '#lib/core/archive/range.ts';
import type { RangeQuery, Window } from '#lib/core/archive/view.ts';
import { termKey, type EventId, type TermKey } from '#lib/core/model/ids.ts';
import type { Term } from '#lib/core/model/term.ts';
import { completeColumns, type StoredColumns } from './made-columns.ts';
import { seededNumbers } from './made-posts.ts';
import type { BenchRow } from './row.ts';
import { createTypedScan, type Scanned } from './typed-scan.ts';

const ZONE = 'Europe/Berlin';
const RANGES = 200;
const FILTERS = 40;
const JUMPS = 60;
const SCANS = 8;
const ROUNDS = 3;
const DAY_MS = 86_400_000;
const SCAN = 'scan of typed arrays';

interface Taken {
	readonly medianMs: number;
	readonly p95Ms: number;
}

function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Each case is put several times, one round after the other, and its best counts: what other programs took is not told. */
function time<Case>(cases: readonly Case[], work: (one: Case) => unknown): Taken {
	const best = cases.map(() => Infinity);
	for (let round = 0; round < ROUNDS; round++)
		cases.forEach((one, i) => {
			const start = performance.now();
			work(one);
			best[i] = Math.min(best[i] ?? Infinity, performance.now() - start);
		});
	best.sort((a, b) => a - b);
	return { medianMs: quantile(best, 0.5), p95Ms: quantile(best, 0.95) };
}

/** What the questions are made of, the same for every run of a size. */
interface Made {
	readonly whole: Window;
	window(): Window;
	term(): TermKey;
}

function makeQuestions({ at, terms }: StoredColumns): Made {
	const next = seededNumbers(7);
	const first = at[0] ?? 0;
	const undated = at.findIndex((ms) => Number.isNaN(ms));
	const last = at[(undated < 0 ? at.length : undated) - 1] ?? 1;
	return {
		whole: { start: first, end: last + 1 },
		// From hours to everything, short ones as often as long ones.
		window() {
			const lengthMs = (last - first) * 2000 ** -next();
			const start = Math.round(first + (last - first - lengthMs) * next());
			return { start, end: start + Math.round(lengthMs) + 1 };
		},
		term() {
			const { kind, id } = terms[Math.floor(next() * terms.length)] as Term;
			return termKey(kind, id);
		}
	};
}

/** As the page asks. */
function rangeQuery(filter: Filter, window: Window, pins: readonly TermKey[]): RangeQuery {
	const days = (window.end - window.start) / DAY_MS;
	const grain = days <= 35 ? 'day' : days <= 125 ? 'week' : 'month';
	return { filter, zone: ZONE, window, grain, pins, marks: 300, bars: 60 };
}

const KINDS: readonly (readonly [string, (made: Made) => Filter])[] = [
	['one term', (made) => ({ all: [made.term()], none: [] })],
	['two terms', (made) => ({ all: [made.term(), made.term()], none: [] })],
	['one left out', (made) => ({ all: [], none: [made.term()] })],
	['one, and one left out', (made) => ({ all: [made.term()], none: [made.term()] })]
];

function times<Item>(count: number, make: () => Item): Item[] {
	return Array.from({ length: count }, make);
}

function check(name: string, { posts, events, counts }: Scanned, answer: Scanned): void {
	if (posts !== answer.posts || events !== answer.events || counts.some((n, t) => n !== answer.counts[t]))
		throw new Error(`${name}: the answer is not that of the scan`);
}

/** Times all kinds of answers on made columns, as they would be given to the page, where the caller runs: Node or a worker. */
export function measureAnswers(stored: StoredColumns): BenchRow[] {
	const n = stored.at.length;
	const made = makeQuestions(stored);
	const rows: BenchRow[] = [];
	const tell = (name: string, ms: number, yardstick?: Taken): void => {
		const ratio = yardstick ? yardstick.medianMs / ms : null;
		rows.push({ name, n, value: ms, unit: 'ms', yardstick: yardstick ? SCAN : null, ratio });
	};
	const tellBoth = (name: string, { medianMs, p95Ms }: Taken, yardstick?: Taken): void => {
		tell(`${name}, median`, medianMs, yardstick);
		tell(`${name}, p95`, p95Ms, yardstick);
	};

	tell('build the columns', time([stored], completeColumns).medianMs);
	const columns = completeColumns(stored);
	tell('build the cube and the pyramid', time([columns], createDesk).medianMs);
	const scan = createTypedScan(columns);
	const pins = times(3, made.term);
	const ask = (desk: Desk, filter: Filter, window: Window) =>
		answerRange(desk, rangeQuery(filter, window, pins));
	const look = (desk: Desk, filter: Filter) =>
		answerOverview(desk, { filter, zone: ZONE, span: made.whole, bars: 120 });

	const desk = createDesk(columns);
	// Once only: it is the first that counts.
	const opened = performance.now();
	look(desk, NO_FILTER);
	ask(desk, NO_FILTER, made.whole);
	tell('first picture, its answers', performance.now() - opened);
	const windows = times(RANGES, made.window);
	const naive = time(windows.slice(0, SCANS), (window) => scan(NO_FILTER, window));
	const wholeNaive = time(
		times(SCANS, () => made.whole),
		(window) => scan(NO_FILTER, window)
	);
	tellBoth(
		'range',
		time(windows, (window) => ask(desk, NO_FILTER, window)),
		naive
	);
	tellBoth(
		'range of everything',
		time(windows, () => ask(desk, NO_FILTER, made.whole)),
		wholeNaive
	);
	const one: Filter = { all: [made.term()], none: [] };
	ask(desk, one, made.whole);
	const oneNaive = time(windows.slice(0, SCANS), (window) => scan(one, window));
	tellBoth(
		'range with a filter',
		time(windows, (window) => ask(desk, one, window)),
		oneNaive
	);
	tell('overview, median', time(windows.slice(0, FILTERS), () => look(desk, NO_FILTER)).medianMs);

	const changes = KINDS.map(([kind, make]) => ({ kind, filters: times(FILTERS, () => make(made)) }));
	for (const { kind, filters } of changes) {
		const scanned = time(filters.slice(0, SCANS), (filter) => scan(filter, made.whole));
		const taken = time(filters, (filter) => [ask(desk, filter, made.whole), look(desk, filter)]);
		tellBoth(`change of filter, ${kind}`, taken, scanned);
	}
	for (const { kind, filters } of changes)
		for (const filter of filters.slice(0, SCANS)) {
			const window = made.window();
			check(kind, scan(filter, window), ask(desk, filter, window));
		}

	const page = (window: Window, first: number) =>
		answerEvents(desk, stored.terms, { filter: NO_FILTER, window, first, count: 40 });
	const next = seededNumbers(11);
	const jumps = times(JUMPS, () => columns.events.id[Math.floor(next() * columns.events.dated)] as EventId);
	tellBoth(
		'jump in the list',
		time(jumps, (target) =>
			page(made.whole, answerLocate(desk, { filter: NO_FILTER, window: made.whole, target }))
		)
	);
	tellBoth(
		'list of another range',
		time(windows.slice(0, JUMPS), (window) => page(window, 0))
	);
	return rows;
}
