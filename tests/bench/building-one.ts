import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';

/** As the command reads a file. */
const CHUNK = 1 << 18;

/** Makes the files of an archive out of one export, and prints what it took: posts, milliseconds, peak memory and size in bytes. */
async function run([path = '']: readonly string[]): Promise<void> {
	const start = performance.now();
	const bytes = createReadStream(path, { highWaterMark: CHUNK });
	const archive = await importArchive([{ name: 'result.json', size: statSync(path).size, bytes }]);
	const importedMs = performance.now() - start;
	const files = writeArchive(archive, {}, (table) => createHash('sha256').update(table).digest('hex'));
	const ms = performance.now() - start;
	const archiveBytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
	const peakBytes = process.resourceUsage().maxRSS * 1024;
	console.log(
		JSON.stringify({ posts: archive.posts.length, ms, writingMs: ms - importedMs, peakBytes, archiveBytes })
	);
}

await run(process.argv.slice(2));
