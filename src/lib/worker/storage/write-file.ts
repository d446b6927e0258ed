import type { FileHandle, FolderHandle, SyncHandle, WritableHandle } from './handles.ts';

/** Small enough that a cancel is felt between two pieces, large enough that their number costs nothing. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** Name of a file that is not whole yet. */
const PARTIAL = '.part';

/** Called after each piece with its bytes; what it throws ends the writing. */
export type OnPiece = (bytes: number) => Promise<void>;

/**
 * Writes a file whole. Where files can be renamed it has its name only when it is whole. Rejects with what the disk
 * says, e.g. QuotaExceededError, and leaves a partial file then.
 */
export async function writeFile(
	folder: FolderHandle,
	name: string,
	bytes: Uint8Array,
	onPiece: OnPiece = async () => undefined
): Promise<void> {
	const probe = await folder.getFileHandle(`${name}${PARTIAL}`, { create: true });
	if (probe.move) {
		await fill(probe, bytes, onPiece);
		await probe.move(name);
	} else {
		await folder.removeEntry(probe.name);
		await fill(await folder.getFileHandle(name, { create: true }), bytes, onPiece);
	}
}

async function fill(file: FileHandle, bytes: Uint8Array, onPiece: OnPiece): Promise<void> {
	if (file.createSyncAccessHandle) await fillAtOnce(await file.createSyncAccessHandle(), bytes, onPiece);
	else if (file.createWritable) await fillLater(await file.createWritable(), bytes, onPiece);
	else throw new Error('this browser cannot write files of its own');
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

async function fillAtOnce(handle: SyncHandle, bytes: Uint8Array, onPiece: OnPiece): Promise<void> {
	try {
		await handle.truncate(0);
		let at = 0;
		for (const piece of piecesOf(bytes)) {
			const written = handle.write(piece, { at });
			// A disk may also take a part only and say nothing.
			if (written < piece.length) throw new DOMException('the disk took a part only', 'QuotaExceededError');
			at += written;
			await onPiece(written);
		}
		await handle.flush();
	} finally {
		// Else the file stays locked, also against its removal.
		await handle.close();
	}
}

async function fillLater(handle: WritableHandle, bytes: Uint8Array, onPiece: OnPiece): Promise<void> {
	try {
		for (const piece of piecesOf(bytes)) {
			await handle.write(piece);
			await onPiece(piece.length);
		}
		await handle.close();
	} catch (error) {
		await handle.abort(error).catch(() => undefined);
		throw error;
	}
}
