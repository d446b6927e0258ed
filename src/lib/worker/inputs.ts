import type { Input } from '#lib/core/model/reading.ts';
import type { ImportSource } from './protocol.ts';

/** By a reader, because not every browser can iterate a stream. */
async function* chunksOf(file: File, signal: AbortSignal): AsyncGenerator<Uint8Array> {
	const reader = file.stream().getReader();
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			signal.throwIfAborted();
			yield next.value;
		}
	} finally {
		reader.releaseLock();
	}
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

/** What is to be read, as the core takes it: each input can be read once. */
export function inputsOf(source: ImportSource, signal: AbortSignal): Input[] {
	if (source.kind === 'files') {
		return source.files.map(({ path, file }) => ({
			name: path,
			size: file.size,
			bytes: chunksOf(file, signal)
		}));
	}
	const bytes = new TextEncoder().encode(source.text);
	return [{ name: source.name, size: bytes.length, bytes: once(bytes) }];
}
