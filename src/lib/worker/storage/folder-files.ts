import type { ArchiveFiles } from '#lib/core/archive/files/read.ts';
import { OpenFailure } from '../open-failure.ts';
import type { FolderHandle } from './handles.ts';

/** The files of an archive folder in the private file system. Another tab may remove them at any time. */
export function folderFiles(folder: FolderHandle): ArchiveFiles {
	const opened = new Map<string, Promise<Blob>>();

	function blobOf(name: string): Promise<Blob> {
		const blob = opened.get(name) ?? folder.getFileHandle(name).then((file) => file.getFile());
		opened.set(name, blob);
		blob.catch(() => opened.delete(name));
		return blob;
	}

	async function read<Result>(name: string, work: (blob: Blob) => Promise<Result>): Promise<Result> {
		try {
			return await work(await blobOf(name));
		} catch {
			throw new OpenFailure({
				what: `${name} of this archive can no longer be read: it may have been removed in another tab.`,
				next: 'Reload the page, or open the files of the archive again.'
			});
		}
	}

	return {
		text: (name) => read(name, (blob) => blob.text()),
		range: (name, start, end) => read(name, (blob) => blob.slice(start, end).arrayBuffer())
	};
}
