import { compareNames } from '#lib/core/formats/unpack/order.ts';
import type { InputRead } from './read-input.ts';

function compareInputs(a: InputRead, b: InputRead): number {
	const byName = compareNames(a.name, b.name);
	if (byName !== 0) return byName;
	if (a.fingerprint === b.fingerprint) return 0;
	return a.fingerprint < b.fingerprint ? -1 : 1;
}

/** `messages.html` a second time becomes `messages (2).html`. */
function numberedName(name: string, count: number): string {
	const ending = /\.[^./\\]*$/u.exec(name)?.[0] ?? '';
	return `${name.slice(0, name.length - ending.length)} (${String(count)})${ending}`;
}

/** Whether a file was given this name, or has it with a number because another had it before. */
export function isNamed(name: string, given: string): boolean {
	const count = / \((\d+)\)(?:\.[^./\\]*)?$/u.exec(name)?.[1];
	return name === given || (count !== undefined && name === numberedName(given, Number(count)));
}

function rename(input: InputRead, name: string): InputRead {
	const noteIn = <Note extends { readonly file: string }>(note: Note): Note => ({ ...note, file: name });
	return {
		...input,
		name,
		posts: input.posts.map((post) => ({ ...post, origin: noteIn(post.origin) })),
		refused: input.refused.map(noteIn),
		notes: input.notes.map(noteIn)
	};
}

/**
 * Inputs in an order that depends on their names and contents only, each with a name of its own, so that the same files
 * give the same archive in whatever order they were named.
 */
export function orderInputs(inputs: readonly InputRead[]): InputRead[] {
	const taken = new Set<string>();
	return [...inputs].sort(compareInputs).map((input) => {
		let name = input.name;
		for (let count = 2; taken.has(name); count++) name = numberedName(input.name, count);
		taken.add(name);
		return name === input.name ? input : rename(input, name);
	});
}
