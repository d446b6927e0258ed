import type { ArchiveFiles } from '#lib/core/archive/files/read.ts';

/**
 * The files of an archive folder on a web server, by range requests. A server that ignores ranges sends the file whole;
 * it is then kept, so that it is sent once.
 */
export function webFiles(folder: string, signal?: AbortSignal): ArchiveFiles {
	const base = folder.endsWith('/') ? folder : `${folder}/`;
	const whole = new Map<string, Promise<ArrayBuffer>>();

	async function get(name: string, headers: Record<string, string>): Promise<Response> {
		// `signal` ends with the opening; text is fetched later and must not hang on it.
		const response = await fetch(`${base}${name}`, {
			headers,
			...(signal && !signal.aborted ? { signal } : {})
		});
		if (!response.ok) throw new Error(`${name} was answered with ${String(response.status)}`);
		return response;
	}

	return {
		text: async (name) => (await get(name, {})).text(),
		async range(name, start, end, size) {
			const kept = whole.get(name);
			if (kept) return (await kept).slice(start, end);
			if (start === 0 && end === size) return (await get(name, {})).arrayBuffer();
			const response = await get(name, { Range: `bytes=${String(start)}-${String(end - 1)}` });
			if (response.status === 206) return response.arrayBuffer();
			const all = response.arrayBuffer();
			whole.set(name, all);
			return (await all).slice(start, end);
		}
	};
}
