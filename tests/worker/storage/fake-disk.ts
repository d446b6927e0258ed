import type { FileHandle, FolderHandle, SyncHandle, WritableHandle } from '#lib/worker/storage/handles.ts';
import type { Locks } from '#lib/worker/storage/locks.ts';

/** What a browser's private file system can do. */
export interface Abilities {
	readonly sync: boolean;
	readonly move: boolean;
}

/** The browsers there are, by what their file system can do. */
export const BROWSERS: readonly (readonly [string, Abilities])[] = [
	['with sync handles and moves', { sync: true, move: true }],
	['with sync handles only', { sync: true, move: false }],
	['with streams only', { sync: false, move: false }]
];

interface Content {
	bytes: Uint8Array;
	modified: number;
	isGone: boolean;
	isLocked: boolean;
}

type Entries = Map<string, Content | Entries>;

function fail(name: string): never {
	throw new DOMException(`the disk says ${name}`, name);
}

/**
 * A private file system in memory whose writing operations can be made to fail: `fullAt` is the one that meets a full
 * disk, from `deadAt` on nothing is done any more, as when the tab is closed.
 */
export class FakeDisk {
	readonly abilities: Abilities;
	readonly entries: Entries = new Map();
	operations = 0;
	fullAt = Infinity;
	deadAt = Infinity;
	now = 1_000_000;

	constructor(abilities: Abilities = { sync: true, move: true }) {
		this.abilities = abilities;
	}

	get root(): FolderHandle {
		return folderOf(this, '', this.entries);
	}

	/** Another tab, or this one after a reload: nothing is locked or failing any more. */
	reload(): void {
		this.fullAt = Infinity;
		this.deadAt = Infinity;
		unlock(this.entries);
	}

	/** Counts one writing operation; true where it meets a full disk. */
	step(): boolean {
		const operation = this.operations++;
		if (operation >= this.deadAt) fail('AbortError');
		return operation === this.fullAt;
	}

	/** Paths of all files and empty folders. */
	paths(entries = this.entries, path = ''): string[] {
		if (entries.size === 0) return path ? [path] : [];
		return [...entries].flatMap(([name, entry]) =>
			entry instanceof Map ? this.paths(entry, `${path}${name}/`) : [`${path}${name}`]
		);
	}
}

function unlock(entries: Entries): void {
	for (const entry of entries.values()) {
		if (entry instanceof Map) unlock(entry);
		else entry.isLocked = false;
	}
}

function markGone(entry: Content | Entries): void {
	if (!(entry instanceof Map)) entry.isGone = true;
	else for (const inner of entry.values()) markGone(inner);
}

function isLocked(entry: Content | Entries): boolean {
	return entry instanceof Map ? [...entry.values()].some(isLocked) : entry.isLocked;
}

function folderOf(disk: FakeDisk, name: string, entries: Entries): FolderHandle {
	return {
		kind: 'directory',
		name,
		async getDirectoryHandle(child, { create = false } = {}) {
			let entry = entries.get(child);
			if (entry === undefined) {
				if (!create) fail('NotFoundError');
				if (disk.step()) fail('QuotaExceededError');
				entries.set(child, (entry = new Map()));
			}
			return entry instanceof Map ? folderOf(disk, child, entry) : fail('TypeMismatchError');
		},
		async getFileHandle(child, { create = false } = {}) {
			let entry = entries.get(child);
			if (entry === undefined) {
				if (!create) fail('NotFoundError');
				if (disk.step()) fail('QuotaExceededError');
				entry = { bytes: new Uint8Array(), modified: disk.now, isGone: false, isLocked: false };
				entries.set(child, entry);
			}
			return entry instanceof Map ? fail('TypeMismatchError') : fileOf(disk, child, entry, entries);
		},
		async removeEntry(child) {
			const entry = entries.get(child);
			if (entry === undefined) fail('NotFoundError');
			if (isLocked(entry)) fail('NoModificationAllowedError');
			if (disk.operations >= disk.deadAt) fail('AbortError');
			markGone(entry);
			entries.delete(child);
		},
		async *values() {
			for (const [child, entry] of [...entries]) {
				yield entry instanceof Map ? folderOf(disk, child, entry) : fileOf(disk, child, entry, entries);
			}
		}
	};
}

/** A file as it was when it was got; a removed one can no longer be read. */
class FakeFile extends Blob {
	readonly lastModified: number;
	#content: Content;

	constructor(content: Content, bytes: Uint8Array) {
		super([new Uint8Array(bytes)]);
		this.#content = content;
		this.lastModified = content.modified;
	}
	override slice(start?: number, end?: number): Blob {
		return new FakeFile(this.#content, this.#content.bytes.subarray(start, end));
	}
	override arrayBuffer(): Promise<ArrayBuffer> {
		return this.#content.isGone
			? Promise.reject(new DOMException('gone', 'NotFoundError'))
			: super.arrayBuffer();
	}
	override text(): Promise<string> {
		return this.#content.isGone ? Promise.reject(new DOMException('gone', 'NotFoundError')) : super.text();
	}
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

function fileOf(disk: FakeDisk, name: string, content: Content, home: Entries): FileHandle {
	/** A full disk takes half a piece before it says so. */
	const write = (target: Content, piece: Uint8Array): number => {
		const isFull = disk.step();
		const taken = isFull ? piece.subarray(0, piece.length / 2) : piece;
		target.bytes = joined(target.bytes, taken);
		target.modified = disk.now;
		if (isFull && disk.operations % 2 === 0) fail('QuotaExceededError');
		return taken.length;
	};
	const { sync, move } = disk.abilities;
	return {
		kind: 'file',
		name,
		async getFile() {
			if (content.isGone) fail('NotFoundError');
			return new FakeFile(content, content.bytes);
		},
		...(sync && {
			async createSyncAccessHandle(): Promise<SyncHandle> {
				if (content.isLocked) fail('NoModificationAllowedError');
				content.isLocked = true;
				return {
					write: (bytes) => write(content, bytes),
					truncate: (size) => void (content.bytes = content.bytes.slice(0, size)),
					flush: () => (disk.step() ? fail('QuotaExceededError') : undefined),
					close: () => void (content.isLocked = false)
				};
			}
		}),
		async createWritable(): Promise<WritableHandle> {
			const swap: Content = { ...content, bytes: new Uint8Array() };
			return {
				async write(bytes) {
					if (write(swap, bytes) < bytes.length) fail('QuotaExceededError');
				},
				async close() {
					if (disk.step()) fail('QuotaExceededError');
					content.bytes = swap.bytes;
				},
				abort: () => Promise.resolve()
			};
		},
		...(move && {
			async move(to: string) {
				if (content.isLocked) fail('NoModificationAllowedError');
				if (disk.step()) fail('QuotaExceededError');
				home.delete(name);
				home.set(to, content);
			}
		})
	};
}

/** Web Locks for tests: one holder a name, the others in turn. */
export function fakeLocks(): Locks {
	const last = new Map<string, Promise<unknown>>();
	return {
		async request(name, { ifAvailable = false }, work) {
			const before = last.get(name);
			if (before && ifAvailable) return work(null);
			const mine = Promise.resolve(before)
				.catch(() => undefined)
				.then(() => work({}));
			last.set(name, mine);
			try {
				return await mine;
			} finally {
				if (last.get(name) === mine) last.delete(name);
			}
		}
	};
}
