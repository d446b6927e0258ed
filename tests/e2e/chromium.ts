import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];
const DOWNLOAD_MS = 180_000;

/** Path of a Chromium that is on this machine already, or null. */
export function findChromium(): string | null {
	const named = process.env['CHROMIUM_PATH'];
	return [named, chromium.executablePath(), ...INSTALLED].find((path) => path && existsSync(path)) ?? null;
}

/** Finds a Chromium or installs one: Playwright's own where it can be fetched, else Debian's. Throws where neither works. */
export function ensureChromium(): string {
	const found = findChromium();
	if (found) return found;
	process.stdout.write('No Chromium found; installing one\n');
	spawnSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], {
		stdio: 'inherit',
		timeout: DOWNLOAD_MS
	});
	const fetched = findChromium();
	if (fetched) return fetched;
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
	for (const args of [
		['apt-get', 'update'],
		['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-color-emoji']
	]) {
		const [command = 'apt-get', ...rest] = [...asRoot, ...args];
		execFileSync(command, rest, {
			stdio: 'inherit',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	}
	const installed = findChromium();
	if (!installed) throw new Error('No Chromium could be found or installed; set CHROMIUM_PATH to one');
	return installed;
}

/** Flags for a machine without display, sandbox or open network. */
export const CHROMIUM_ARGS: readonly string[] = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
