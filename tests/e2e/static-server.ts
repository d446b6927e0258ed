import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2'
};

export interface Site {
	/** Address of the folder's index. */
	readonly url: string;
	/** Paths that were asked for outside the sub-path, and those that do not exist. */
	readonly strays: readonly string[];
	/** Bytes sent of a file so far. */
	readonly sent: (file: string) => number;
	readonly close: () => Promise<void>;
}

interface Part {
	readonly bytes: Buffer;
	/** Of the whole file. */
	readonly size: number;
}

/** Bytes `first` to `last` (inclusive) of a file, as far as it goes; null where there is no such file. */
async function readPart(path: string, first: number, last: number): Promise<Part | null> {
	const file = await open(path).catch(() => null);
	if (!file) return null;
	try {
		const { size } = await file.stat();
		const bytes = Buffer.alloc(Math.max(0, Math.min(last + 1, size) - first));
		await file.read(bytes, 0, bytes.length, first);
		return { bytes, size };
	} catch {
		return null;
	} finally {
		await file.close();
	}
}

async function readFirst(paths: readonly string[], first: number, last: number): Promise<Part | null> {
	for (const path of paths) {
		const part = await readPart(path, first, last);
		if (part) return part;
	}
	return null;
}

export interface SiteOptions {
	readonly withRanges: boolean;
	/** Whether text is sent as gzip, as most hosts do. */
	readonly isPacked?: boolean;
}

const TEXT = /^text\/|json|svg/;

/** Serves folders, the first before the others, under a sub-path, as a static host does. */
export async function serveUnder(
	folders: readonly string[],
	path: string,
	{ withRanges, isPacked = false }: SiteOptions
): Promise<Site> {
	const strays: string[] = [];
	const sent = new Map<string, number>();
	const server = createServer((request, response) => {
		void (async () => {
			const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
			const inside = asked.startsWith(path) ? normalize(asked.slice(path.length)) : null;
			const file = inside === '.' || inside === '' ? 'index.html' : inside;
			const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
			const isPart = withRanges && first !== undefined && last !== undefined;
			const paths = file === null ? [] : folders.map((folder) => join(folder, file));
			const part = await readFirst(paths, isPart ? Number(first) : 0, isPart ? Number(last) : Infinity);
			if (!part || file === null) {
				strays.push(asked);
				response.writeHead(404).end();
				return;
			}
			const { bytes, size } = part;
			const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
			sent.set(file, (sent.get(file) ?? 0) + bytes.length);
			if (!isPart) {
				if (isPacked && TEXT.test(headers['content-type']))
					response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(bytes));
				else response.writeHead(200, headers).end(bytes);
				return;
			}
			const range = `bytes ${first}-${String(Number(first) + bytes.length - 1)}/${String(size)}`;
			response.writeHead(206, { ...headers, 'content-range': range }).end(bytes);
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${String(port)}${path}`,
		strays,
		sent: (file) => sent.get(file) ?? 0,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => {
					resolve();
				});
			})
	};
}
