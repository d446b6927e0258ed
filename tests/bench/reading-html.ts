import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { DESKTOP_HTML } from '#lib/core/formats/desktop-html.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import { seededNumbers } from './made-posts.ts';
import type { BenchRow } from './row.ts';

const POSTS_A_PAGE = 1000;
const RUNS = 5;
const MEGABYTE = 1e6;
const WORDS = [
	'harbour',
	'tide',
	'quay',
	'council',
	'pilot',
	'notice',
	'water',
	'level',
	'morning',
	'report'
];
const CYRILLIC = [
	'порт',
	'прилив',
	'причал',
	'совет',
	'лоцман',
	'вода',
	'уровень',
	'утро',
	'доклад',
	'туман'
];
/** Letters of a post's text: with its markup a post is then some 1.5 to 2 kB. */
const TEXT_LENGTH = 900;

function made(next: () => number): string {
	const words = next() < 0.25 ? CYRILLIC : WORDS;
	let text = '';
	while (text.length < TEXT_LENGTH) {
		const word = words[Math.floor(next() * words.length)] ?? '';
		const roll = next();
		if (roll < 0.01) text += `<a href="https://example.org/${word}?a=1&amp;b=2">${word}</a> `;
		else if (roll < 0.03) text += `<strong>${word}</strong> `;
		else if (roll < 0.05) text += `${word} &amp; &quot;${word}&quot;<br>`;
		else text += `${word} `;
	}
	return text;
}

function message(number: number, next: () => number): string {
	const clock = `${String(number % 24).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}:00`;
	const day = String(1 + (Math.floor(number / 40) % 28)).padStart(2, '0');
	const joined = number % 3 === 0;
	const face = `
      <div class="pull_left userpic_wrap">

       <div class="userpic userpic5" style="width: 42px; height: 42px">

        <div class="initials" style="line-height: 42px">
H
        </div>

       </div>

      </div>
`;
	const name = '\n       <div class="from_name">\nHarbour &amp; Tide \n       </div>\n';
	return `
     <div class="message default clearfix${joined ? ' joined' : ''}" id="message${String(number)}">
${joined ? '' : face}
      <div class="body">

       <div class="pull_right date details" title="${day}.06.2023 ${clock} UTC+03:00">
${clock.slice(0, 5)}
       </div>
${joined ? '' : name}
       <div class="text">
${made(next)}
       </div>

      </div>

     </div>
`;
}

/** Writes pages as Telegram Desktop lays them out; returns their paths in order. */
async function makePages(folder: string, posts: number): Promise<string[]> {
	const next = seededNumbers(20_230_613);
	const paths: string[] = [];
	for (let first = 1; first <= posts; first += POSTS_A_PAGE) {
		const page = paths.length + 1;
		const path = join(folder, `messages${page === 1 ? '' : String(page)}.html`);
		const numbers = Array.from({ length: Math.min(POSTS_A_PAGE, posts - first + 1) }, (_, i) => first + i);
		await writeFile(
			path,
			`<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title></head>
 <body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Harbour &amp; Tide
</div></div></div>
   <div class="page_body chat_page"><div class="history">
${numbers.map((number) => message(number, next)).join('')}
</div></div></div></body></html>
`
		);
		paths.push(path);
	}
	return paths;
}

async function readOurs(paths: readonly string[]): Promise<number> {
	let posts = 0;
	for (const path of paths) {
		const input = { name: path, size: null, bytes: createReadStream(path) };
		for await (const reading of DESKTOP_HTML.read(input, DEFAULT_READ_OPTIONS))
			if (reading.kind === 'post') posts += 1;
	}
	return posts;
}

/** What one would write first: the whole page as a tree, and a walk for the few things wanted. */
async function readTree(paths: readonly string[]): Promise<number> {
	let posts = 0;
	for (const path of paths) {
		const tree = parseDocument(await readFile(path, 'utf8'));
		const hasClass = (name: string) => (value: string | undefined) =>
			value?.split(' ').includes(name) === true;
		for (const element of DomUtils.getElements({ class: hasClass('default') }, tree, true)) {
			const [date] = DomUtils.getElements({ class: hasClass('date') }, element, true);
			const [text] = DomUtils.getElements({ class: hasClass('text') }, element, true);
			const links = DomUtils.getElements({ tag_name: 'a' }, element, true);
			if (date !== undefined && text !== undefined && DomUtils.textContent(text) !== '')
				posts += links.length >= 0 ? 1 : 0;
		}
	}
	return posts;
}

/**
 * Reads a made export of pages with our reader and with a tree of each page in turn; medians of a few runs each.
 * Throws where the two do not find the same posts.
 */
export async function measureReadingHtml(posts: number): Promise<BenchRow[]> {
	const folder = await mkdtemp(join(tmpdir(), 'postline-html-'));
	try {
		const paths = await makePages(folder, posts);
		const sizes = await Promise.all((await readdir(folder)).map((name) => stat(join(folder, name))));
		const megabytes = sizes.reduce((sum, { size }) => sum + size, 0) / MEGABYTE;
		const readers = [
			['HTML export, our reader', readOurs],
			['HTML export, a tree of each page', readTree]
		] as const;
		const taken = readers.map((): number[] => []);
		for (let run = 0; run < RUNS; run++) {
			for (const [i, [name, read]] of readers.entries()) {
				const start = performance.now();
				const found = await read(paths);
				taken[i]?.push((performance.now() - start) / 1000);
				if (found !== posts) throw new Error(`${name} found ${String(found)} of ${String(posts)} posts`);
			}
		}
		const medianOf = (runs: readonly number[] = []) => [...runs].sort((a, b) => a - b)[RUNS >> 1] ?? NaN;
		const [ours, tree] = [medianOf(taken[0]), medianOf(taken[1])];
		return [
			{
				name: 'reading of HTML',
				n: posts,
				value: megabytes / ours,
				unit: 'MB/s',
				yardstick: 'a tree of each page',
				ratio: tree / ours
			}
		];
	} finally {
		await rm(folder, { recursive: true });
	}
}
