/** A function of an index that remembers its answers, for as long as what they follow from stays the same. */
export function memoByIndex<Source>(
	source: Source,
	answer: (source: Source, index: number) => string
): (index: number) => string {
	const known = new Map<number, string>();
	return (index) => {
		let found = known.get(index);
		if (found === undefined) {
			found = answer(source, index);
			known.set(index, found);
		}
		return found;
	};
}
