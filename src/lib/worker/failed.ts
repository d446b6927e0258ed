import type { Note } from '#lib/core/model/receipt.ts';
import type { Failure } from './protocol.ts';

/** The worker could not do what was asked: what happened and what to do next, in words. */
export class Failed extends Error implements Failure {
	override readonly name = 'Failed';
	readonly what: string;
	readonly next: string;
	readonly notes: readonly Note[];
	constructor({ what, next, notes = [] }: Failure) {
		super(what);
		this.what = what;
		this.next = next;
		this.notes = notes;
	}
}

/** A newer question of the same kind took this one's place before it was sent. */
export class Superseded extends Error {
	override readonly name = 'Superseded';
	constructor() {
		super('a newer question took the place of this one');
	}
}

/** The opening was cancelled, by hand or by a newer one. */
export class Cancelled extends Error {
	override readonly name = 'Cancelled';
	constructor() {
		super('the opening was cancelled');
	}
}
