import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { onPage } from './on-page.ts';
import type { PeerName } from './peer.ts';

/** Where the peers that are no dependencies are looked for. */
export const PEERS_FOLDER = resolve(
	process.env['POSTLINE_PEERS'] ?? join(import.meta.dirname, '../../../node_modules')
);
/** A first picture or a way that takes longer is given up. */
const LIMIT_MS = 60_000;
/** What is slower leaves out frames of the way. */
const WAY_MS = 20_000;

export interface Peer {
	readonly name: PeerName;
	/** Name at the package registry; null where it is a dependency of this project. */
	readonly package: string | null;
	/** Within the folder of packages. */
	readonly files: { readonly script: string; readonly style: string } | null;
}

const VIS = {
	package: 'vis-timeline',
	files: {
		script: 'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
		style: 'vis-timeline/styles/vis-timeline-graph2d.min.css'
	}
};

const PEERS: readonly Peer[] = [
	{ name: 'naive D3 SVG with labels', package: null, files: null },
	{ name: 'vis-timeline, boxes', ...VIS },
	{ name: 'vis-timeline, clustered', ...VIS },
	{
		name: 'TimelineJS3',
		package: '@knight-lab/timelinejs',
		files: {
			script: '@knight-lab/timelinejs/dist/js/timeline.js',
			style: '@knight-lab/timelinejs/dist/css/timeline.css'
		}
	}
];

/** The peers to compare with: those that need no installing, and all that are installed where they are asked for; what is missing is told. */
export function findPeers(isAsked: boolean): readonly Peer[] {
	if (!isAsked) return PEERS.filter(({ files }) => files === null);
	const isHere = ({ files }: Peer): boolean => files === null || existsSync(join(PEERS_FOLDER, files.script));
	const missing = [...new Set(PEERS.filter((peer) => !isHere(peer)).map((peer) => peer.package))].join(' ');
	if (missing !== '')
		console.error(
			`Not installed in ${PEERS_FOLDER}, so not compared with: ${missing}. They are no dependencies of this project. Run \`npm install --no-save ${missing}\`, or install them in another folder and name its node_modules in POSTLINE_PEERS; then this again.`
		);
	return PEERS.filter(isHere);
}

/** Milliseconds of the first picture, and of the frames of the way gone for the first and for the second time. */
export interface Played {
	readonly firstMs: number;
	readonly cold: readonly number[];
	readonly warm: readonly number[];
}

/** Plays a peer with as many events; null, and a line that says so, where it takes too long. */
export function playPeer(browser: Browser, url: string, peer: Peer, events: number): Promise<Played | null> {
	const { name, files } = peer;
	return onPage(browser, `${url}peer.html`, async (page) => {
		if (files !== null) {
			await page.addStyleTag({ url: `${url}${files.style}` });
			await page.addScriptTag({ url: `${url}${files.script}` });
		}
		const what = `${name}, ${String(events)} events`;
		const firstMs = await within(
			page.evaluate(([peerName, count]) => window.drawPeer(peerName, count), [name, events] as const)
		);
		if (firstMs === null) {
			console.error(`${what}: nothing was drawn within ${String(LIMIT_MS / 1000)} s`);
			return null;
		}
		const cold = await within(page.evaluate((ms) => window.playPeer(ms), WAY_MS));
		const warm = cold && (await within(page.evaluate((ms) => window.playPeer(ms), WAY_MS)));
		if (cold === null || warm === null) {
			console.error(`${what}: drawn, but not zoomed and back within ${String(LIMIT_MS / 1000)} s`);
			return null;
		}
		return { firstMs, cold, warm };
	});
}

/** Null where it takes longer than the limit. */
async function within<Result>(work: Promise<Result>): Promise<Result | null> {
	// The page is closed while it is still at work.
	work.catch(() => undefined);
	const waiting = new AbortController();
	const limit = sleep(LIMIT_MS, null, { signal: waiting.signal });
	limit.catch(() => undefined);
	try {
		return await Promise.race([work, limit]);
	} finally {
		waiting.abort();
	}
}
