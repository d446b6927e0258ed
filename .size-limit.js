import { readFileSync } from 'node:fs';

const CLIENT = '.svelte-kit/output/client';
const PARTS = 'build/_app/immutable/{entry,chunks,nodes}/*.js';

/** @type {Record<string, { file: string; isEntry?: boolean; imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(`${CLIENT}/.vite/manifest.json`, 'utf8'));

/**
 * The scripts that these need before they run, themselves among them.
 * @param {readonly string[]} names
 * @param {Set<string>} found
 */
function withImports(names, found = new Set()) {
	for (const name of names) {
		if (found.has(name)) continue;
		found.add(name);
		withImports(manifest[name].imports ?? [], found);
	}
	return found;
}

const roots = Object.keys(manifest).filter(
	(name) => manifest[name].isEntry || manifest[name].file.includes('/nodes/')
);

export default [
	{
		name: 'first picture (JavaScript, gzipped)',
		path: [...withImports(roots)].map((name) => `build/${manifest[name].file}`),
		gzip: true,
		limit: '130 kB'
	},
	{ name: 'whole page (JavaScript, gzipped)', path: PARTS, gzip: true, limit: '200 kB' },
	{
		name: 'worker, until an archive is open (JavaScript, gzipped)',
		path: 'build/_app/immutable/workers/archive.worker-*.js',
		gzip: true,
		limit: '45 kB'
	},
	{
		name: 'whole worker (JavaScript, gzipped)',
		path: 'build/_app/immutable/workers/**/*.js',
		gzip: true,
		limit: '400 kB'
	}
];
