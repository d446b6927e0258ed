import { postsNamed, type Correction } from '#lib/core/corrections/correction.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { findCorrections, NO_CORRECTIONS, type FoundCorrections } from './corrected.ts';
import type { AsImported } from './hold.ts';

/** Both lists, what stands in both once. */
function join(own: readonly Correction[], further: readonly Correction[]): readonly Correction[] {
	const known = new Set(own.map((correction) => JSON.stringify(correction)));
	return [...own, ...further.filter((correction) => !known.has(JSON.stringify(correction)))];
}

/**
 * The corrections of an archive that was just read: those kept beside it, with those of the archive it was added to. One that
 * has none takes over what the user put right in another archive of the same posts, such as an earlier export.
 */
export async function carryOver(
	archive: Archive,
	{ home, store }: Pick<AsImported, 'home' | 'store'>,
	base: readonly Correction[] | null
): Promise<FoundCorrections> {
	const own = home.kind === 'memory' ? null : await findCorrections(store, home);
	if (base) return { corrections: join(own?.corrections ?? [], base), notes: own?.notes ?? [] };
	if (own) return own;
	if ('trouble' in store) return NO_CORRECTIONS;
	const posts = new Set(archive.posts.map(({ id }) => id));
	const isOfThis = (correction: Correction) => postsNamed(correction).every((id) => posts.has(id));
	for (const { id } of await store.list().catch(() => [])) {
		const found = await findCorrections(store, { kind: 'kept', id });
		const fitting = found?.corrections.filter(isOfThis) ?? [];
		if (fitting.length > 0) return { corrections: fitting, notes: [] };
	}
	return NO_CORRECTIONS;
}
