import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import { readPageText } from '#lib/core/formats/page-text.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';

const FILE = 'international-meetings.txt';
const POSTS = 175;
const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_HEADLINE = 90;

/** One entry of the sample: its first words and the first and last day of what it tells. */
interface Entry {
	readonly opening: string;
	readonly fromMs: number;
	/** End of the last day, exclusive. */
	readonly untilMs: number;
	/** How the entry says its day: `date` with the year, `day` without it, `named` as a holiday, `none`. */
	readonly stated: string;
}

const entries = readEntries();
const readings = await readSample();
const posts = readings.flatMap((reading) => (reading.kind === 'post' ? [reading.post] : []));

describe('the sample archive', () => {
	it('gives its name and description and every entry as one post', () => {
		expect(entries).toHaveLength(POSTS);
		expect(posts).toHaveLength(POSTS);
		expect(readings.filter(({ kind }) => kind !== 'post')).toEqual([
			{
				kind: 'header',
				header: {
					name: 'International meetings',
					description: 'A digest of public international meetings and statements of 2023-2024, in plain words'
				}
			}
		]);
	});

	it('has its entries in the order of their days', () => {
		const days = entries.map(({ fromMs }) => fromMs);
		expect(days).toEqual(days.toSorted((a, b) => a - b));
		expect(entries.filter(({ fromMs, untilMs }) => !(fromMs < untilMs))).toEqual([]);
		expect(posts.map((post, i) => headlineOf(post).includes(entries[i]?.opening ?? '?'))).toEqual(
			entries.map(() => true)
		);
	});

	it('has headlines that can serve as labels', () => {
		const headlines = posts.map(headlineOf);
		expect(headlines.filter((line) => line.length > LONGEST_HEADLINE)).toEqual([]);
		expect(
			headlines.filter((line) => !/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(line))
		).toEqual([]);
		expect(new Set(headlines).size).toBe(POSTS);
	});

	it('names only sections of the digest as origins', () => {
		expect(new Set(posts.map(({ forwardedFrom }) => forwardedFrom))).toEqual(
			new Set([null, 'Meetings desk', 'Documents desk', 'Запись дня'])
		);
	});
});

describe('the dates of the sample', () => {
	const whens = settleDates(posts);

	it('are never settled apart from the true days', () => {
		const missed = entries.filter(({ fromMs, untilMs }, i) => {
			const when = whens[i];
			return when === undefined || when.basis === 'unknown' || when.from >= untilMs || when.to < fromMs;
		});
		expect(missed).toEqual([]);
	});

	it('are settled on the stated day, or the day after, for nineteen in twenty that state one', () => {
		const stated = entries.flatMap((entry, i) => (entry.stated === 'none' ? [] : [{ entry, i }]));
		const settled = stated.filter(({ entry, i }) => {
			const when = whens[i];
			if (when === undefined || when.basis === 'unknown' || when.basis === 'between') return false;
			return when.from === entry.fromMs && when.to < entry.untilMs + DAY_MS;
		});
		expect(settled.length / stated.length).toBeGreaterThanOrEqual(0.95);
	});
});

function readEntries(): Entry[] {
	const table = readFileSync(new URL('../fixtures/sample/dates.tsv', import.meta.url), 'utf8');
	return table
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((row) => {
			const [opening = '', from = '', to = '', stated = ''] = row.split('\t');
			return { opening, fromMs: Date.parse(from), untilMs: Date.parse(to) + DAY_MS, stated };
		});
}

async function readSample(): Promise<Reading[]> {
	const bytes = readFileSync(new URL(`../../data/sample/${FILE}`, import.meta.url));
	async function* whole(): AsyncGenerator<Uint8Array> {
		yield await Promise.resolve(new Uint8Array(bytes));
	}
	const found: Reading[] = [];
	for await (const reading of readPageText({ name: FILE, size: bytes.length, bytes: whole() })) {
		if (reading.kind !== 'progress') found.push(reading);
	}
	return found;
}

function headlineOf(post: RawPost): string {
	return post.text.split('\n', 1)[0] ?? '';
}
