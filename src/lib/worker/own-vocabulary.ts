import { VOCABULARY_NAME } from '#lib/core/archive/files/manifest.ts';
import { parseVocabulary, writeVocabulary } from '#lib/core/vocabulary/file.ts';
import { NO_CHANGES, type UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import type { AsImported } from './hold.ts';
import { messageOf } from './open-failure.ts';
import type { Failure, VocabularyState } from './protocol.ts';

export const NO_VOCABULARY: VocabularyState = { vocabulary: NO_CHANGES, warnings: [], unsaved: null };

/** What a text says of the vocabulary; one that says nothing is told. */
export function readVocabularyText(text: string): VocabularyState {
	const read = parseVocabulary(text);
	if (!('refused' in read)) return { vocabulary: read.vocabulary, warnings: read.notes, unsaved: null };
	const warnings = [{ file: VOCABULARY_NAME, at: 'whole file', why: read.refused }];
	return { ...NO_VOCABULARY, warnings };
}

/** The vocabulary kept in this browser; null where there is none, or no store. */
export async function findVocabulary(store: AsImported['store']): Promise<VocabularyState | null> {
	if ('trouble' in store) return null;
	try {
		const text = await store.readVocabulary();
		return text === null ? null : readVocabularyText(text);
	} catch (error) {
		const why = `it could not be read: ${messageOf(error)}`;
		return { ...NO_VOCABULARY, warnings: [{ file: VOCABULARY_NAME, at: 'whole file', why }] };
	}
}

/** Keeps the vocabulary in this browser; in words why not. */
export async function saveVocabulary(
	store: AsImported['store'],
	vocabulary: UserVocabulary
): Promise<Failure | null> {
	if ('trouble' in store) return unsaved(store.trouble.what);
	try {
		await store.writeVocabulary(writeVocabulary(vocabulary));
		return null;
	} catch (error) {
		return unsaved(messageOf(error));
	}
}

function unsaved(why: string): Failure {
	return {
		what: `Your vocabulary is not kept on this machine: ${why}`,
		next: 'It lasts until this page is closed or reloaded. Save it as a file to keep it.'
	};
}
