import type { APIRequestContext } from '@playwright/test';
import { parquetReadObjects } from 'hyparquet';

/** A half-open range of UTC milliseconds. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

interface SamplePost {
	readonly id: string;
	readonly at: number | null;
	readonly event: string;
	/** Labels of the organisations and topics it mentions. */
	readonly names: ReadonlySet<string>;
	readonly organisations: ReadonlySet<string>;
}

/** The published archive, read from its files by another program's reader, so that the screen can be checked against it. */
export interface Sample {
	readonly posts: readonly SamplePost[];
	readonly whole: Range;
}

/** What the screen says of a range. */
export interface Counts {
	readonly posts: number;
	readonly events: number;
	/** Posts by organisation; those without a post are left out. */
	readonly organisations: Readonly<Record<string, number>>;
}

type Row = Record<string, unknown>;

async function rowsOf(site: APIRequestContext, name: string): Promise<Row[]> {
	const response = await site.get(`sample/${name}.parquet`, { failOnStatusCode: true });
	return parquetReadObjects({ file: new Uint8Array(await response.body()).buffer });
}

/** Reads the published archive from the site under test. */
export async function readSample(site: APIRequestContext): Promise<Sample> {
	const [posts, mentions, terms] = await Promise.all(
		['posts', 'mentions', 'terms'].map((name) => rowsOf(site, name))
	);
	const labels = new Map((terms ?? []).map((row) => [`${String(row['kind'])}:${String(row['id'])}`, row]));
	const named = new Map<unknown, { names: Set<string>; organisations: Set<string> }>();
	for (const { post, kind, term } of mentions ?? []) {
		const label = String(labels.get(`${String(kind)}:${String(term)}`)?.['label']);
		const found = named.get(post) ?? { names: new Set(), organisations: new Set() };
		found.names.add(label);
		if (kind === 'organisation') found.organisations.add(label);
		named.set(post, found);
	}
	const read = (posts ?? []).map(({ id, time, event }): SamplePost => ({
		id: String(id),
		at: time instanceof Date ? time.getTime() : null,
		event: String(event),
		names: named.get(id)?.names ?? new Set(),
		organisations: named.get(id)?.organisations ?? new Set()
	}));
	const times = read.flatMap(({ at }) => (at === null ? [] : [at]));
	if (!times.length) throw new Error('no post of the published archive has a time');
	const first = new Date(Math.min(...times));
	const last = new Date(Math.max(...times));
	return {
		posts: read,
		whole: {
			start: Date.UTC(first.getUTCFullYear(), first.getUTCMonth()),
			end: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1)
		}
	};
}

interface Chosen {
	/** Labels that a post must mention, and must not. */
	readonly only?: readonly string[];
	readonly not?: readonly string[];
}

/** The posts of a range that pass a filter, found by looking at each. */
export function postsIn(sample: Sample, range: Range, { only = [], not = [] }: Chosen = {}): SamplePost[] {
	return sample.posts.filter(
		({ at, names }) =>
			at !== null &&
			range.start <= at &&
			at < range.end &&
			only.every((label) => names.has(label)) &&
			!not.some((label) => names.has(label))
	);
}

/** Counts one by one what the screen should say. */
export function countIn(sample: Sample, range: Range, chosen: Chosen = {}): Counts {
	const posts = postsIn(sample, range, chosen);
	const organisations: Record<string, number> = {};
	for (const post of posts) {
		for (const label of post.organisations) organisations[label] = (organisations[label] ?? 0) + 1;
	}
	return { posts: posts.length, events: new Set(posts.map(({ event }) => event)).size, organisations };
}

/** The range from one day to another, both included. */
export function days(first: string, last: string): Range {
	return { start: Date.parse(first), end: Date.parse(last) + 86_400_000 };
}
