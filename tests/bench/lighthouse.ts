import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CHROMIUM_ARGS, ensureChromium } from '../e2e/chromium.ts';
import { serveUnder } from '../e2e/static-server.ts';
import type { BenchRow } from './row.ts';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const GOAL = 95;
const HOW =
	'Lighthouse is not installed; it is no dependency of this project. Run `npm install --no-save lighthouse`, then this again.';

interface Report {
	readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}

async function isInstalled(): Promise<boolean> {
	return run('npx', ['--no-install', 'lighthouse', '--version'], { cwd: ROOT }).then(
		() => true,
		() => false
	);
}

async function judge(url: string, preset: 'desktop' | 'mobile', folder: string): Promise<BenchRow[]> {
	const report = join(folder, `${preset}.json`);
	const flags = ['--headless=new', ...CHROMIUM_ARGS].join(' ');
	const asked = [
		...(preset === 'desktop' ? ['--preset=desktop'] : []),
		`--only-categories=${CATEGORIES.join(',')}`,
		`--chrome-flags=${flags}`,
		'--output=json',
		`--output-path=${report}`,
		'--quiet'
	];
	await run('npx', ['--no-install', 'lighthouse', url, ...asked], {
		cwd: ROOT,
		env: { ...process.env, CHROME_PATH: ensureChromium() }
	});
	const { categories } = JSON.parse(readFileSync(report, 'utf8')) as Report;
	return CATEGORIES.map((category) => {
		const value = Math.round((categories[category]?.score ?? NaN) * 100);
		const yardstick = `goal ${String(GOAL)}`;
		return {
			name: `lighthouse, ${preset}: ${category}`,
			n: 1,
			value,
			unit: 'points',
			yardstick,
			ratio: value / GOAL
		};
	});
}

/** Lighthouse's marks of the built site, served with compression as hosts do; none where it is not installed, which is told. */
export async function measureLighthouse(): Promise<BenchRow[]> {
	if (!(await isInstalled())) {
		console.error(HOW);
		return [];
	}
	await run('npm', ['run', '-s', 'build'], { cwd: ROOT });
	const folder = mkdtempSync(join(tmpdir(), 'postline-bench-'));
	const site = await serveUnder([join(ROOT, 'build')], '/', { withRanges: true, isPacked: true });
	try {
		return [...(await judge(site.url, 'desktop', folder)), ...(await judge(site.url, 'mobile', folder))];
	} finally {
		await site.close();
		rmSync(folder, { recursive: true });
	}
}
