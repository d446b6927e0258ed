/** The part of the browser's private file system that is used here; the real handles fit it. */
export interface FolderHandle {
	readonly kind: 'directory';
	readonly name: string;
	getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>;
	getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<FolderHandle>;
	removeEntry(name: string, options?: { recursive?: boolean }): Promise<void>;
	values(): AsyncIterable<FileHandle | FolderHandle>;
}

export interface FileHandle {
	readonly kind: 'file';
	readonly name: string;
	getFile(): Promise<Blob & { readonly lastModified: number }>;
	/** In workers only. */
	createSyncAccessHandle?(): Promise<SyncHandle>;
	/** Not in every browser. */
	createWritable?(): Promise<WritableHandle>;
	/** Not in every browser. */
	move?(name: string): Promise<void>;
}

export interface SyncHandle {
	/** Bytes written. */
	write(bytes: Uint8Array, options?: { at?: number }): number;
	/** Some browsers answer these later. */
	truncate(size: number): void | Promise<void>;
	flush(): void | Promise<void>;
	close(): void | Promise<void>;
}

export interface WritableHandle {
	write(bytes: Uint8Array): Promise<void>;
	close(): Promise<void>;
	abort(reason?: unknown): Promise<void>;
}

export function isMissing(error: unknown): boolean {
	return error instanceof Error && error.name === 'NotFoundError';
}

/** Null where the folder has no such file. */
export async function findFile(folder: FolderHandle, name: string): Promise<FileHandle | null> {
	return found(folder.getFileHandle(name));
}

export async function findFolder(folder: FolderHandle, name: string): Promise<FolderHandle | null> {
	return found(folder.getDirectoryHandle(name));
}

async function found<Handle>(asked: Promise<Handle>): Promise<Handle | null> {
	try {
		return await asked;
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}
