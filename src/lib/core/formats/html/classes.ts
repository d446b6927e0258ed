/** Sets of classes that a file uses are few; one made to fill memory has more. */
const KNOWN_MAX = 2000;

/** Tells what an element is from its classes, and remembers it: the same few sets stand in a page thousands of times. */
export class ClassRoles<Role> {
	readonly #known = new Map<string, Role>();
	readonly #judge: (has: (name: string) => boolean, names: readonly string[]) => Role;

	constructor(judge: (has: (name: string) => boolean, names: readonly string[]) => Role) {
		this.#judge = judge;
	}

	roleOf(classes: string): Role {
		const known = this.#known.get(classes);
		if (known !== undefined) return known;
		const names = classes.split(/\s+/u);
		const role = this.#judge((name) => names.includes(name), names);
		if (this.#known.size < KNOWN_MAX) this.#known.set(classes, role);
		return role;
	}
}
