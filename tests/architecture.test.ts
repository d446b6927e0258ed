import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Every arrow of the architecture: which folders of ours a folder may import besides itself. A new arrow is a reviewed line here. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	'lib/core/model': [],
	'lib/core/time': ['lib/core/model'],
	'lib/core/bytes': [],
	'lib/core/formats': ['lib/core/model', 'lib/core/time', 'lib/core/bytes'],
	'lib/core/text': [],
	'lib/core/annotate': ['lib/core/model', 'lib/core/time', 'lib/core/text', 'data'],
	'lib/core/events': ['lib/core/model', 'lib/core/time', 'lib/core/text'],
	'lib/core/archive': ['lib/core/model', 'lib/core/time', 'lib/core/bytes'],
	'lib/core/corrections': ['lib/core/model', 'lib/core/time', 'lib/core/events', 'lib/core/archive'],
	'lib/core/vocabulary': ['lib/core/model', 'lib/core/annotate', 'lib/core/archive'],
	'lib/core/layout': ['lib/core/model', 'lib/core/time'],
	'lib/core/pipeline': [
		'lib/core/model',
		'lib/core/time',
		'lib/core/formats',
		'lib/core/annotate',
		'lib/core/events',
		'lib/core/archive'
	],
	'lib/worker': ['lib/core'],
	'lib/state': ['lib/core', 'lib/worker'],
	'lib/canvas': ['lib/core/layout'],
	'lib/ui': [],
	'lib/charts': ['lib/core', 'lib/canvas', 'lib/ui'],
	'lib/panels': ['lib/core', 'lib/worker', 'lib/state', 'lib/charts', 'lib/ui'],
	routes: ['lib/core', 'lib/worker', 'lib/state', 'lib/panels', 'lib/ui'],
	'hooks.client.ts': ['lib/state'],
	cli: ['lib/core']
};
const LIB = 'lib/';
const CORE = 'lib/core/';

interface Source {
	/** Path inside src. */
	readonly path: string;
	readonly text: string;
}

const SOURCES: readonly Source[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(?:ts|svelte)$/u.test(path))
	.map((path) => ({ path, text: readFileSync(join(ROOT, 'src', path), 'utf8') }));

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]/gu;

function importsOf({ text }: Source): string[] {
	return [...text.matchAll(IMPORT)].map(([, name = '']) => name);
}

/** Path inside src that an import of ours leads to, `data/...`, or null for packages and the framework. */
function targetOf(source: Source, name: string): string | null {
	if (name.startsWith('#')) return name.slice(1);
	if (!name.startsWith('.') || name.startsWith('./$types') || name.endsWith('.css')) return null;
	return relative(join(ROOT, 'src'), resolve(ROOT, 'src', dirname(source.path), name));
}

/** The stage a path belongs to. */
function stageOf(path: string): string {
	const stage = Object.keys(MAY_IMPORT).find((folder) => path.startsWith(`${folder}/`));
	return stage ?? path.split('/')[0] ?? '';
}

function isAllowed(from: string, target: string): boolean {
	const stage = stageOf(from);
	return [stage, ...(MAY_IMPORT[stage] ?? [])].some((folder) => target.startsWith(`${folder}/`));
}

function offences(sources: readonly Source[]): string[] {
	return sources.flatMap((source) =>
		importsOf(source)
			.map((name) => ({ name, target: targetOf(source, name) }))
			.filter(({ target }) => target !== null && !isAllowed(source.path, target))
			.map(({ name }) => `${source.path} imports ${name}`)
	);
}

/** Without comments, so that words about a thing are not the thing. */
function codeOf({ text }: Source): string {
	return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|[\s;{}])\/\/.*$/gmu, '');
}

function having(pattern: RegExp, folder: string): string[] {
	return SOURCES.filter(({ path }) => path.startsWith(folder))
		.filter((source) => pattern.test(codeOf(source)))
		.map(({ path }) => path);
}

describe('the import table', () => {
	test('holds for every file', () => {
		expect(SOURCES.length).toBeGreaterThan(30);
		expect(offences(SOURCES)).toEqual([]);
	});

	test('knows every folder', () => {
		const unknown = SOURCES.map(({ path }) => path).filter(
			(path) => path.includes('/') && !(stageOf(path) in MAY_IMPORT)
		);
		expect(unknown).toEqual([]);
	});

	test.each([
		['lib/core/events/a.ts', "import { b } from '#lib/core/formats/b.ts';"],
		['lib/core/archive/files/a.ts', "import { b } from '../../pipeline/b.ts';"],
		['lib/ui/a.svelte', "import type { B } from '#lib/core/model/post.ts';"],
		['lib/core/archive/a.ts', "import words from '#data/words.json' with { type: 'json' };"],
		['lib/charts/a.svelte', "const b = await import('#lib/state/b.svelte.ts');"],
		['lib/core/time/a.ts', "export { b } from '#lib/worker/b.ts';"]
	])('would catch %s: %s', (path, text) => {
		expect(offences([{ path, text }])).toHaveLength(1);
	});
});

describe('the core is pure', () => {
	test('nothing in lib needs Node', () => {
		expect(
			SOURCES.filter((source) => source.path.startsWith(LIB))
				.flatMap(importsOf)
				.filter((name) => name.startsWith('node:'))
		).toEqual([]);
	});

	test('the core knows no framework, no page and no network', () => {
		const names = SOURCES.filter((source) => source.path.startsWith(CORE)).flatMap(importsOf);
		expect(names.filter((name) => /^(?:svelte|\$app|\$lib|bits-ui)/u.test(name))).toEqual([]);
		expect(having(/\bdocument\.|\bfetch\(|\blocalStorage\b|\bXMLHttpRequest\b/u, CORE)).toEqual([]);
	});

	test('the core has no clock and no chance', () => {
		expect(having(/\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bperformance\.now\b/u, CORE)).toEqual(
			[]
		);
	});

	test('nothing in lib prints', () => {
		expect(having(/\bconsole\./u, LIB)).toEqual([]);
	});
});
