import { DamagedTable } from '#lib/core/archive/files/damage.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { messageOf, OpenFailure } from './open-failure.ts';
import type { Failure } from './protocol.ts';

/** Words for an archive folder: one whose files cannot be had, and one whose files make no sense. */
export interface Blame {
	readonly missing: (why: string) => Failure;
	readonly damaged: (why: string) => Failure;
}

/** Turns a refusal or an error while a folder is read into words. */
export async function blaming<Result extends object>(
	work: () => Promise<Result | { readonly refused: string }>,
	blame: Blame,
	signal: AbortSignal
): Promise<Result> {
	try {
		const result = await work();
		if ('refused' in result) throw new OpenFailure(blame.damaged(result.refused));
		return result as Result;
	} catch (error) {
		if (signal.aborted || error instanceof OpenFailure) throw error;
		throw new OpenFailure(blame.missing(messageOf(error)));
	}
}

/** Turns an error while an open folder is read on into words. */
export async function telling<Result>(work: () => Promise<Result>, blame: Blame): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof OpenFailure) throw error;
		const tell = error instanceof DamagedTable ? blame.damaged : blame.missing;
		throw new OpenFailure(tell(messageOf(error)));
	}
}

/** The same reader, whose texts are read when they are asked for: what goes wrong then is told in the same words. */
export function blamingReader(reader: ArchiveReader, blame: Blame): ArchiveReader {
	const told = <Answer>(work: () => Promise<Answer>) => telling(work, blame);
	return {
		summary: () => told(() => reader.summary()),
		overview: (query) => told(() => reader.overview(query)),
		range: (query) => told(() => reader.range(query)),
		events: (query) => told(() => reader.events(query)),
		locate: (query) => told(() => reader.locate(query)),
		find: (query) => told(() => reader.find(query)),
		milestones: (query) => told(() => reader.milestones(query)),
		posts: (query) => told(() => reader.posts(query)),
		event: (id) => told(() => reader.event(id))
	};
}
