import type { Correction } from '#lib/core/corrections/correction.ts';
import { parseCorrections, writeCorrections } from '#lib/core/corrections/file.ts';
import { CORRECTIONS_NAME } from '#lib/core/archive/files/manifest.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import type { AsImported } from './hold.ts';
import { messageOf } from './open-failure.ts';
import type { Failure } from './protocol.ts';
import type { Place } from './storage/store.ts';

/** Corrections as they were found, and what of them could not be read. */
export interface FoundCorrections {
	readonly corrections: readonly Correction[];
	readonly notes: readonly Note[];
}

export const NO_CORRECTIONS: FoundCorrections = { corrections: [], notes: [] };

/** What a text says of corrections; one that says none is told. */
export function readText(text: string | null): FoundCorrections {
	if (text === null) return NO_CORRECTIONS;
	const read = parseCorrections(text);
	if (!('refused' in read)) return read;
	return { corrections: [], notes: [{ file: CORRECTIONS_NAME, at: 'whole file', why: read.refused }] };
}

/** Keeps corrections where the archive lives; in words why not. */
export async function save(
	{ home, store }: Pick<AsImported, 'home' | 'store'>,
	corrections: readonly Correction[]
): Promise<Failure | null> {
	// That the archive itself is gone with the page has been told.
	if (home.kind === 'memory') return null;
	if ('trouble' in store) return unsaved(store.trouble.what);
	try {
		await store.writeCorrections(home, writeCorrections(corrections));
		return null;
	} catch (error) {
		return unsaved(messageOf(error));
	}
}

function unsaved(why: string): Failure {
	return {
		what: `Your corrections are not kept on this machine: ${why}`,
		next: 'They last until this page is closed or reloaded. Save them as a file to keep them.'
	};
}

/** The corrections kept at a place; none where there is no store or it cannot be read, which is told. */
export async function findCorrections(
	store: AsImported['store'],
	place: Place
): Promise<FoundCorrections | null> {
	if ('trouble' in store) return null;
	try {
		const text = await store.readCorrections(place);
		return text === null ? null : readText(text);
	} catch (error) {
		const why = `it could not be read: ${messageOf(error)}`;
		return { corrections: [], notes: [{ file: CORRECTIONS_NAME, at: 'whole file', why }] };
	}
}
