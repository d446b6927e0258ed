import { measureInBrowser } from './answers-in-browser.ts';
import { measureInNode } from './answers-in-node.ts';
import { measureBuilding } from './building.ts';
import { measureFrames } from './frames/frames.ts';
import { measureGrouping } from './grouping.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureLoading } from './loading.ts';
import { measureReadingHtml } from './reading-html.ts';
import { measureReading } from './reading.ts';
import type { BenchRow } from './row.ts';
import { printGrowth, printRows } from './table.ts';
import { measureTagging } from './tagging.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const TERMS = 64;
const MANY_TERMS = 300;
const BUILT = [1_000, 10_000, 100_000];
const MILLION = 1_000_000;
const HTML_POSTS = 20_000;
const TAGGED_POSTS = 10_000;

/** What takes minutes, and is measured only where it is asked for. */
interface Asked {
	readonly million: boolean;
	readonly peers: boolean;
}

interface Part {
	readonly name: string;
	readonly heading: string;
	readonly measure: (asked: Asked) => Promise<readonly BenchRow[]> | readonly BenchRow[];
}

async function answersBySize(): Promise<BenchRow[]> {
	const rows: BenchRow[] = [];
	for (const size of SIZES) rows.push(...(await measureInNode(size, TERMS)));
	const many = await measureInNode(MILLION, MANY_TERMS);
	return [...rows, ...many.map((row) => ({ ...row, name: `${String(MANY_TERMS)} terms: ${row.name}` }))];
}

/** Each is run by `npm run bench -- NAME ...`, all where none is named. */
const PARTS: readonly Part[] = [
	{ name: 'answers', heading: `Answers in Node, ${String(TERMS)} terms`, measure: answersBySize },
	{
		name: 'browser',
		heading: `Answers in a worker of Chromium, ${String(TERMS)} terms`,
		measure: () => measureInBrowser(SIZES, TERMS)
	},
	{
		name: 'frames',
		heading: 'Frames of the whole screen in Chromium, zoomed from everything to a week and back',
		measure: ({ peers }) => measureFrames(SIZES, peers)
	},
	{
		name: 'loading',
		heading: 'The page on a published archive, with nothing kept',
		measure: measureLoading
	},
	{ name: 'tagging', heading: 'Tagging', measure: () => measureTagging(TAGGED_POSTS) },
	{ name: 'grouping', heading: 'Grouping', measure: () => measureGrouping() },
	{
		name: 'building',
		heading: 'Import of a result.json and writing of its archive',
		measure: ({ million }) => measureBuilding(million ? [...BUILT, MILLION] : BUILT)
	},
	{ name: 'reading', heading: 'Reading of a result.json', measure: ({ million }) => measureReading(million) },
	{ name: 'html', heading: 'Reading of an HTML export', measure: () => measureReadingHtml(HTML_POSTS) }
];

async function run(args: readonly string[]): Promise<void> {
	if (args.includes('--lighthouse')) {
		printRows('Lighthouse on the built site', await measureLighthouse());
		return;
	}
	const named = args.filter((arg) => !arg.startsWith('-'));
	const unknown = named.filter((name) => !PARTS.some((part) => part.name === name));
	if (unknown.length > 0)
		throw new Error(`no part ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}`);
	const isJson = args.includes('--json');
	const asked: Asked = { million: args.includes('--million'), peers: args.includes('--peers') };
	const rows: BenchRow[] = [];
	for (const { name, heading, measure } of PARTS) {
		if (named.length > 0 && !named.includes(name)) continue;
		const measured = await measure(asked);
		if (!isJson) printRows(heading, measured);
		rows.push(...measured);
	}
	if (isJson) console.log(JSON.stringify(rows, null, 2));
	else printGrowth(rows);
}

await run(process.argv.slice(2));
