import type { ReadCorrections } from '#lib/core/corrections/file.ts';
import type { Correction } from '#lib/core/corrections/correction.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import type { Client } from '#lib/worker/client.ts';
import type { Corrected, CorrectionState, Failure } from '#lib/worker/protocol.ts';
import { failureOf } from './failure-of.ts';

const NONE: CorrectionState = { corrections: [], warnings: [], unsaved: null };

const DONE: Readonly<Record<Correction['kind'], string>> = {
	date: 'date set',
	title: 'title changed',
	merge: 'events merged',
	split: 'post taken out',
	move: 'post moved'
};

/** What is waiting for an event to be chosen in the list: another event to merge with, or a new place for a post. */
export type Picking =
	| { readonly kind: 'merge'; readonly event: EventId }
	| { readonly kind: 'move'; readonly event: EventId; readonly post: PostId };

/** What the user put right in the open archive. The last correction can be taken back, and done again. */
export class Corrections {
	readonly #client: Client;
	readonly #onCorrected: (summary: Corrected['summary']) => Promise<void>;
	#state = $state.raw<CorrectionState>(NONE);
	#undone = $state.raw<readonly Correction[]>([]);
	#failure = $state.raw<Failure | null>(null);
	#said = $state('');
	#picking = $state.raw<Picking | null>(null);
	#steps: Promise<unknown> = Promise.resolve();

	constructor(client: Client, onCorrected: (summary: Corrected['summary']) => Promise<void>) {
		this.#client = client;
		this.#onCorrected = onCorrected;
	}

	get list(): readonly Correction[] {
		return this.#state.corrections;
	}
	get warnings(): CorrectionState['warnings'] {
		return this.#state.warnings;
	}
	get canUndo(): boolean {
		return this.#state.corrections.length > 0;
	}
	get canRedo(): boolean {
		return this.#undone.length > 0;
	}
	/** Why the last one could not be applied, or why they are not kept, in words. */
	get failure(): Failure | null {
		return this.#failure ?? this.#state.unsaved;
	}
	/** What was done last, in words. */
	get said(): string {
		return this.#said;
	}
	get picking(): Picking | null {
		return this.#picking;
	}

	/** Another archive is open. */
	reset(state: CorrectionState): void {
		this.#state = state;
		this.#undone = [];
		this.#failure = null;
		this.#said = '';
		this.#picking = null;
	}

	pick(picking: Picking | null): void {
		this.#picking = picking;
	}

	/** The event that was picked; false where nothing waits for one, or it is the one that waits. */
	async choose(event: EventId): Promise<boolean> {
		const picking = this.#picking;
		if (!picking || picking.event === event) return false;
		// An event is named by its first post.
		const to = event as string as PostId;
		if (picking.kind === 'move') return this.add({ kind: 'move', posts: [picking.post], to });
		return this.add({ kind: 'merge', event: picking.event as string as PostId, with: to });
	}

	add(correction: Correction): Promise<boolean> {
		this.#picking = null;
		return this.#step(() => ({
			list: [...this.list, correction],
			undone: [],
			said: DONE[correction.kind].replace(/^./u, (letter) => letter.toUpperCase())
		}));
	}

	/** Those of a file that are not made yet, behind those that are; told what of the file could not be read. */
	async addAll({ corrections, notes }: ReadCorrections): Promise<boolean> {
		this.#picking = null;
		const isDone = await this.#step(() => {
			const made = new Set(this.list.map((one) => JSON.stringify(one)));
			const further = corrections.filter((one) => !made.has(JSON.stringify(one)));
			if (further.length === 0) return undefined;
			return { list: [...this.list, ...further], undone: [], said: 'Corrections of the file made' };
		});
		if (notes.length > 0) this.#state = { ...this.#state, warnings: [...notes, ...this.#state.warnings] };
		return isDone;
	}

	undo(): Promise<boolean> {
		return this.#step(() => {
			const last = this.list.at(-1);
			return (
				last && {
					list: this.list.slice(0, -1),
					undone: [...this.#undone, last],
					said: `Undone: ${DONE[last.kind]}`
				}
			);
		});
	}

	redo(): Promise<boolean> {
		return this.#step(() => {
			const next = this.#undone.at(-1);
			return (
				next && {
					list: [...this.list, next],
					undone: this.#undone.slice(0, -1),
					said: `Done again: ${DONE[next.kind]}`
				}
			);
		});
	}

	/** One after the other: each begins with what the one before it has left. False where there is nothing to do, or it failed. */
	#step(plan: () => Step | undefined): Promise<boolean> {
		const done = this.#steps.then(async () => {
			const step = plan();
			if (!step) return false;
			this.#failure = null;
			try {
				const { summary, state } = await this.#client.correct(step.list);
				this.#state = state;
				this.#undone = step.undone;
				await this.#onCorrected(summary);
				this.#said = step.said;
				return true;
			} catch (error) {
				this.#failure = failureOf(error);
				return false;
			}
		});
		this.#steps = done;
		return done;
	}
}

interface Step {
	readonly list: readonly Correction[];
	readonly undone: readonly Correction[];
	readonly said: string;
}
