import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { When } from '#lib/core/model/when.ts';

/** Posts with the event that people gave them. Posts without a label only stand in the way. */
export interface GroupedPosts {
	readonly set: string;
	readonly posts: readonly Post[];
	/** By post id. */
	readonly events: ReadonlyMap<string, string>;
}

/** Posts, and which pairs of them people judged to be of one event or not. */
export interface JudgedPairs {
	readonly set: string;
	readonly posts: readonly Post[];
	readonly pairs: readonly { readonly a: string; readonly b: string; readonly same: boolean }[];
}

const NO_EVIDENCE = { start: 0, end: 0, rule: 'gold', note: 'As the data set says.' };

function whenAt(at: number | null): When {
	return at === null
		? { at, from: null, to: null, basis: 'unknown', evidence: NO_EVIDENCE }
		: { at, from: at, to: at, basis: 'recorded', evidence: NO_EVIDENCE };
}

function goldPost(id: string, text: string, at: number | null, source = 'gold'): Post {
	return {
		id: `${source}/${id}` as PostId,
		source,
		when: whenAt(at),
		text,
		hashtags: [...new Set([...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map((match) => match[1] ?? ''))],
		forwardedFrom: null,
		author: null,
		edited: false,
		media: [],
		links: text.match(/https?:\/\/\S+/g) ?? [],
		views: null,
		reactions: [],
		editedAt: null,
		replyTo: null,
		forwards: null,
		earlier: [],
		sameTextAs: null,
		album: null,
		parts: [],
		alsoIn: [],
		origin: { file: source, unit: 'record', place: 1 }
	};
}

/** Rows of a table with a head row; quotes as in RFC 4180. */
function parseTable(text: string, delimiter: string): Record<string, string>[] {
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (quoted) {
			if (char !== '"') cell += char;
			else if (text.charAt(at + 1) === '"') cell += text.charAt(at++);
			else quoted = false;
		} else if (char === '"' && cell === '') quoted = true;
		else if (char === delimiter || char === '\n') {
			rows.at(-1)?.push(cell.trim());
			cell = '';
			if (char === '\n') rows.push([]);
		} else if (char !== '\r') cell += char;
	}
	if (cell !== '') rows.at(-1)?.push(cell.trim());
	const [head = [], ...body] = rows;
	return body
		.filter((row) => row.length > 1)
		.map((row) => Object.fromEntries(head.map((name, at) => [name.trim(), row[at] ?? ''])));
}

function unescapeXml(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
}

/** Tokens of an ECB+ document joined into sentences, one a line; the address line of the page it was taken from is left out. */
function readEcbText(xml: string): string {
	const sentences = new Map<string, string[]>();
	for (const match of xml.matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g)) {
		const [, sentence = '', token = ''] = match;
		sentences.set(sentence, [...(sentences.get(sentence) ?? []), unescapeXml(token)]);
	}
	return [...sentences.values()]
		.filter((tokens) => !/^(?:https?|www)/.test(tokens[0] ?? ''))
		.map((tokens) =>
			tokens
				.join(' ')
				.replace(/ ([.,;:!?')])/g, '$1')
				.replaceAll(" '", "'")
				.replaceAll(' - ', '-')
		)
		.join('\n');
}

export function readEcbPlus(sharedDir: string): GroupedPosts | null {
	const dir = join(sharedDir, 'gold/events-ecbplus');
	if (!existsSync(dir)) return null;
	const posts: Post[] = [];
	const events = new Map<string, string>();
	for (const topic of readdirSync(dir).sort()) {
		for (const file of readdirSync(join(dir, topic)).sort()) {
			if (!file.endsWith('.xml')) continue;
			const post = goldPost(file, readEcbText(readFileSync(join(dir, topic, file), 'utf8')), null, 'ecbplus');
			posts.push(post);
			events.set(post.id, `${topic} ${file.includes('ecbplus') ? 'ecbplus' : 'ecb'}`);
		}
	}
	return { set: 'ecbplus', posts, events };
}

/** A tweet's id holds the millisecond it was made at. */
function tweetTimeMs(id: string): number {
	return Number((BigInt(id) >> 22n) + 1288834974657n);
}

export function readCrisisLex(sharedDir: string): GroupedPosts | null {
	const dir = join(sharedDir, 'gold/events-crisislext26');
	if (!existsSync(dir)) return null;
	const posts: Post[] = [];
	const events = new Map<string, string>();
	for (const crisis of readdirSync(dir).sort()) {
		const path = join(dir, crisis, `${crisis}-tweets_labeled.csv`);
		if (!existsSync(path)) continue;
		for (const row of parseTable(readFileSync(path, 'utf8'), ',')) {
			const id = row['Tweet ID'] ?? '';
			if (!/^\d+$/.test(id) || row['Informativeness'] === 'Not related') continue;
			const post = goldPost(id, unescapeXml(row['Tweet Text'] ?? ''), tweetTimeMs(id), 'crisislex');
			if (events.has(post.id)) continue;
			posts.push(post);
			events.set(post.id, crisis);
		}
	}
	posts.sort((a, b) => (a.when.at ?? 0) - (b.when.at ?? 0));
	return { set: 'crisislext26', posts, events };
}

export function readTgContest(sharedDir: string): JudgedPairs | null {
	const dir = join(sharedDir, 'gold/same-event-pairs-tgcontest/clustering_pairs');
	if (!existsSync(dir)) return null;
	const posts = new Map<string, Post>();
	const pairs: { a: string; b: string; same: boolean }[] = [];
	function add(url: string, title: string, text: string): string {
		const post = goldPost(url, `${title}\n${text}`, null, 'tgcontest');
		posts.set(post.id, post);
		return post.id;
	}
	for (const file of readdirSync(dir).sort()) {
		for (const row of parseTable(readFileSync(join(dir, file), 'utf8'), '\t')) {
			const a = add(
				row['INPUT:first_url'] ?? '',
				row['INPUT:first_title'] ?? '',
				row['INPUT:first_text'] ?? ''
			);
			const b = add(
				row['INPUT:second_url'] ?? '',
				row['INPUT:second_title'] ?? '',
				row['INPUT:second_text'] ?? ''
			);
			pairs.push({ a, b, same: row['GOLDEN:quality'] === 'OK' });
		}
	}
	return { set: 'tgcontest', posts: [...posts.values()], pairs };
}
