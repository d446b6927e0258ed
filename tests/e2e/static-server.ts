import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

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

async function readFirst(folders: readonly string[], file: string): Promise<Buffer | null> {
	for (const folder of folders) {
		const bytes = await readFile(join(folder, file)).catch(() => null);
		if (bytes) return bytes;
	}
	return null;
}

/** Serves folders, the first before the others, under a sub-path, as a static host does; with or without ranges. */
export async function serveUnder(
	folders: readonly string[],
	path: string,
	{ withRanges }: { readonly withRanges: boolean }
): Promise<Site> {
	const strays: string[] = [];
	const sent = new Map<string, number>();
	const server = createServer((request, response) => {
		void (async () => {
			const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
			const inside = asked.startsWith(path) ? normalize(asked.slice(path.length)) : null;
			const file = inside === '.' || inside === '' ? 'index.html' : inside;
			const bytes = file === null ? null : await readFirst(folders, file);
			if (!bytes || file === null) {
				strays.push(asked);
				response.writeHead(404).end();
				return;
			}
			const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
			const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
			const isPart = withRanges && first !== undefined && last !== undefined;
			const part = isPart ? bytes.subarray(Number(first), Number(last) + 1) : bytes;
			sent.set(file, (sent.get(file) ?? 0) + part.length);
			if (!isPart) {
				response.writeHead(200, headers).end(part);
				return;
			}
			const range = `bytes ${first}-${String(Number(first) + part.length - 1)}/${String(bytes.length)}`;
			response.writeHead(206, { ...headers, 'content-range': range }).end(part);
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
