import { personId, soundOf } from './person-names.ts';
import { foldWord } from './stems.ts';
import type { Person } from './vocabulary.ts';

/** Ids of known people by the ids that their written names would get, and by the sound of a surname that only one of them has. */
export function knownIds(
	people: readonly Person[],
	comesFirst: (folded: string) => boolean
): ReadonlyMap<string, string> {
	const known = new Map<string, string>();
	const shared = new Set<string>();
	for (const { id, full, short } of people) {
		for (const name of [...full.en, ...full.ru]) {
			const parts = name.split(' ');
			const [head = '', next = null] = parts;
			known.set(comesFirst(foldWord(head)) ? personId(head, next) : personId(parts.at(-1) ?? '', head), id);
		}
		for (const name of [...short.en, ...short.ru]) {
			const sound = soundOf(name.split(' ').at(-1) ?? '');
			if (known.has(sound) && known.get(sound) !== id) shared.add(sound);
			known.set(sound, id);
		}
	}
	for (const sound of shared) known.delete(sound);
	return known;
}
