import { writeInSteps } from '#lib/core/archive/files/write.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { takeTurn } from '#lib/core/pipeline/turn.ts';
import type { LoadOptions, Offer } from '../held.ts';
import { messageOf } from '../open-failure.ts';
import type { Failure, Home } from '../protocol.ts';
import type { Store } from './store.ts';

interface KeepOptions extends LoadOptions {
	readonly store: Store | { readonly trouble: Failure };
	/** The kept archive whose place this one takes, null where it takes none. */
	readonly replaces: string | null;
}

type Kept = Pick<Offer, 'accept' | 'discard'> & {
	readonly home: Home;
	/** As the user named the archive that this one replaces, null where it has its own name. */
	readonly name: string | null;
};

const NOTHING = async () => undefined;

function inMemory(why: Failure, name: string | null): Kept {
	return { home: { kind: 'memory', why }, name, accept: NOTHING, discard: NOTHING };
}

/** Why an archive that is open was not kept. */
function whyNot(error: unknown): Failure {
	const next = 'It can be used until this page is closed or reloaded.';
	if (error instanceof Error && error.name === 'QuotaExceededError') {
		return {
			what: 'This archive is not kept on this machine: there is not enough room left for it.',
			next: `${next} To keep it, remove archives that are no longer needed, then open its files again.`
		};
	}
	return { what: `This archive could not be kept on this machine: ${messageOf(error)}`, next };
}

/** Lets questions and a cancel in between two pieces. */
async function breathe(signal: AbortSignal): Promise<void> {
	await takeTurn();
	signal.throwIfAborted();
}

/**
 * Keeps an archive where there is a place for it. That it cannot be kept is no failure: it is open from memory then,
 * and its home says why. Rejects only with the signal's reason.
 */
export async function keepArchive(
	archive: Archive,
	{ store, replaces, onProgress, signal }: KeepOptions
): Promise<Kept> {
	if ('trouble' in store) return inMemory(store.trouble, null);
	const posts = archive.posts.length;
	onProgress({ stage: 'keeping', done: 0, total: null, posts });
	await breathe(signal);
	let name: string | null = null;
	try {
		name = replaces === null ? null : await store.nameOf(replaces);
		const files = await writeAll(archive, signal);
		const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
		let done = 0;
		const { id, isNew } = await store.keep({
			files,
			note: { name, ...periodOf(archive) },
			async onPiece(bytes) {
				done += bytes;
				onProgress({ stage: 'keeping', done, total, posts });
				await breathe(signal);
			}
		});
		const drop = (one: string) => store.remove(one).catch(() => undefined);
		return {
			home: { kind: 'kept', id },
			name: isNew ? name : await store.nameOf(id),
			accept: replaces !== null && replaces !== id ? () => drop(replaces) : NOTHING,
			discard: isNew ? () => drop(id) : NOTHING
		};
	} catch (error) {
		if (signal.aborted) throw error;
		return inMemory(whyNot(error), name);
	}
}

async function writeAll(archive: Archive, signal: AbortSignal): Promise<Map<string, Uint8Array>> {
	const steps = writeInSteps(archive);
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
		await breathe(signal);
	}
}

/** First and last instant of a dated post. */
function periodOf({ posts }: Archive): { from: number | null; to: number | null } {
	let from: number | null = null;
	let to: number | null = null;
	for (const { when } of posts) {
		if (when.at === null) continue;
		from = from === null ? when.at : Math.min(from, when.at);
		to = to === null ? when.at : Math.max(to, when.at);
	}
	return { from, to };
}
