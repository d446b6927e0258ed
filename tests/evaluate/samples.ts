import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A real post with its true time, in UTC milliseconds. */
export interface TimedPost {
	readonly text: string;
	readonly time: number;
}

/** A page of such posts in true order, oldest first. */
export interface TimedPage {
	readonly set: string;
	readonly name: string;
	readonly posts: readonly TimedPost[];
}

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);

export const hasSamples = existsSync(SAMPLES);

function filesOf(folder: string, ending: string): string[] {
	const at = new URL(`${folder}/`, SAMPLES);
	if (!existsSync(at)) return [];
	return readdirSync(at, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.sort();
}

function readText(folder: string, name: string): string {
	return readFileSync(new URL(`${folder}/${name}`, SAMPLES), 'utf8');
}

/** Rows of a CSV with quoted cells that may hold commas, quotes and newlines. */
function readCsv(text: string): Record<string, string>[] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] === ',') continue;
		if (row.length > 1) rows.push(row);
		row = [];
	}
	const [head = [], ...body] = rows;
	return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

function tweets(): TimedPage[] {
	const folder = 'ministry-tweets-csv';
	return filesOf(folder, '.csv').map((name) => {
		const rows = readCsv(readText(folder, name)).filter((row) => row['is_retweet'] !== 'TRUE');
		const posts = rows.map((row) => ({
			text: (row['text'] ?? '').replaceAll(/<U\+([0-9A-F]+)>/g, (_, code: string) =>
				String.fromCodePoint(Number.parseInt(code, 16))
			),
			time: Date.parse(`${(row['created_at'] ?? '').replace(' ', 'T')}Z`)
		}));
		return { set: folder, name, posts };
	});
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function flatText(value: Json | undefined): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(flatText).join('');
	return value !== null && typeof value === 'object' ? flatText(value['text']) : '';
}

function jsonPages(folder: string): TimedPage[] {
	return filesOf(folder, '.json').map((name) => {
		const json = JSON.parse(readText(folder, name)) as Json;
		const list = Array.isArray(json) ? json : (json as { messages: Json[] }).messages;
		const posts = list.flatMap((item) => {
			if (item === null || typeof item !== 'object' || Array.isArray(item)) return [];
			const text = flatText(item['text'] ?? item['message']);
			const date = item['date'];
			const zoned = typeof date === 'string' ? (/Z|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`) : '';
			const time = Date.parse(zoned);
			return text.trim() === '' || Number.isNaN(time) ? [] : [{ text, time }];
		});
		return { set: folder, name, posts };
	});
}

/** Every timestamped sample, oldest first, in pages of at most `size` posts. */
export function timedPages(size: number): TimedPage[] {
	const whole = [...tweets(), ...['channel-posts-json', 'telethon-json', 'desktop-json'].flatMap(jsonPages)];
	return whole.flatMap(({ set, name, posts }) => {
		const sorted = [...posts].sort((a, b) => a.time - b.time);
		const pages: TimedPage[] = [];
		for (let at = 0; at < sorted.length; at += size) {
			pages.push({ set, name: `${name}@${String(at)}`, posts: sorted.slice(at, at + size) });
		}
		return pages;
	});
}
