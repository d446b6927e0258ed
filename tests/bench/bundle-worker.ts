import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Writes a page and, as its `worker.js`, a file of this folder with all that it imports. */
export async function bundleWorker(folder: string, entry: string, page: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			outDir: folder,
			emptyOutDir: false,
			lib: { entry: join(import.meta.dirname, entry), formats: ['es'], fileName: () => 'worker.js' }
		}
	});
	writeFileSync(join(folder, 'index.html'), page);
}
