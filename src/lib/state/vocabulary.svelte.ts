import { termKey, type TermKey } from '#lib/core/model/ids.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { applyEdit, type Edit } from '#lib/core/vocabulary/edit.ts';
import { parseVocabulary } from '#lib/core/vocabulary/file.ts';
import { isUnchanged, NO_CHANGES, type UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import { Cancelled, type Client, type Task } from '#lib/worker/client.ts';
import type { Failure, LexiconEntry, Proposal, Revised, VocabularyState } from '#lib/worker/protocol.ts';
import { failureOf } from './failure-of.ts';

const NONE: VocabularyState = { vocabulary: NO_CHANGES, warnings: [], unsaved: null };

/** What the user made of the vocabulary. The last edit can be taken back, and done again. */
export class Vocabulary {
	readonly #client: Client;
	readonly #onRevised: (revised: Revised) => Promise<void>;
	#state = $state.raw<VocabularyState>(NONE);
	#before = $state.raw<readonly UserVocabulary[]>([]);
	#undone = $state.raw<readonly UserVocabulary[]>([]);
	#failure = $state.raw<Failure | null>(null);
	#lexicon = $state.raw<ReadonlyMap<TermKey, LexiconEntry> | null>(null);
	#proposals = $state.raw<readonly Proposal[] | null>(null);
	#proposing: Task<readonly Proposal[]> | null = null;
	#working = $state(0);
	#steps: Promise<unknown> = Promise.resolve();

	constructor(client: Client, onRevised: (revised: Revised) => Promise<void>) {
		this.#client = client;
		this.#onRevised = onRevised;
	}

	get current(): UserVocabulary {
		return this.#state.vocabulary;
	}
	get isUnchanged(): boolean {
		return isUnchanged(this.current);
	}
	/** What of its file could not be read. */
	get warnings(): readonly Note[] {
		return this.#state.warnings;
	}
	/** Why the last edit could not be applied, or why nothing is kept, in words. */
	get failure(): Failure | null {
		return this.#failure ?? this.#state.unsaved;
	}
	get canUndo(): boolean {
		return this.#before.length > 0;
	}
	get canRedo(): boolean {
		return this.#undone.length > 0;
	}
	/** Whether an edit is being applied. */
	get isWorking(): boolean {
		return this.#working > 0;
	}
	/** Every term of the program with its phrases, null until `load` has brought it. */
	get lexicon(): ReadonlyMap<TermKey, LexiconEntry> | null {
		return this.#lexicon;
	}
	/** Terms that the vocabulary lacks, without those that the user has dismissed or has; null while they are looked for. */
	readonly proposals = $derived.by((): readonly Proposal[] | null => {
		const { terms, dismissed } = this.current;
		const gone = new Set([...dismissed, ...terms.flatMap(({ phrases }) => phrases)].map(fold));
		return this.#proposals?.filter(({ label }) => !gone.has(fold(label))) ?? null;
	});

	/** Another archive is open. */
	reset(state: VocabularyState): void {
		this.#state = state;
		this.#before = [];
		this.#undone = [];
		this.#failure = null;
		this.#proposals = null;
		this.stopProposing();
	}

	/** Brings the terms of the program. */
	async load(): Promise<void> {
		if (this.#lexicon) return;
		try {
			const entries = await this.#client.lexicon();
			this.#lexicon = new Map(entries.map((entry) => [termKey(entry.kind, entry.id), entry]));
		} catch (error) {
			this.#failure = failureOf(error);
		}
	}

	/** Looks for terms that the vocabulary lacks, once for every archive. */
	async propose(): Promise<void> {
		if (this.#proposals || this.#proposing) return;
		const proposing = this.#client.propose();
		this.#proposing = proposing;
		try {
			const found = await proposing.result;
			if (this.#proposing === proposing) this.#proposals = found;
		} catch (error) {
			if (!(error instanceof Cancelled)) this.#failure = failureOf(error);
		} finally {
			if (this.#proposing === proposing) this.#proposing = null;
		}
	}

	stopProposing(): void {
		this.#proposing?.cancel();
		this.#proposing = null;
	}

	/** False where the edit says nothing, or it failed. */
	edit(edit: Edit): Promise<boolean> {
		return this.#step(() => ({
			to: applyEdit(this.current, edit),
			before: [...this.#before, this.current],
			undone: []
		}));
	}

	/** Puts the vocabulary of a file in the place of this one; in words why not. */
	async replace(text: string): Promise<string | null> {
		const read = parseVocabulary(text);
		if ('refused' in read) return read.refused;
		const isDone = await this.#step(() => ({
			to: read.vocabulary,
			before: [...this.#before, this.current],
			undone: []
		}));
		if (isDone && read.notes.length > 0) this.#state = { ...this.#state, warnings: read.notes };
		return null;
	}

	undo(): Promise<boolean> {
		return this.#step(() => {
			const to = this.#before.at(-1);
			return to && { to, before: this.#before.slice(0, -1), undone: [...this.#undone, this.current] };
		});
	}

	redo(): Promise<boolean> {
		return this.#step(() => {
			const to = this.#undone.at(-1);
			return to && { to, before: [...this.#before, this.current], undone: this.#undone.slice(0, -1) };
		});
	}

	/** One after the other: each begins with what the one before it has left. */
	#step(plan: () => Step | undefined): Promise<boolean> {
		const done = this.#steps.then(async () => {
			const step = plan();
			if (!step || step.to === this.current) return false;
			this.#failure = null;
			this.#working++;
			try {
				const revised = await this.#client.revise(step.to);
				this.#state = revised.vocabulary;
				this.#before = step.before;
				this.#undone = step.undone;
				await this.#onRevised(revised);
				return true;
			} catch (error) {
				this.#failure = failureOf(error);
				return false;
			} finally {
				this.#working--;
			}
		});
		this.#steps = done;
		return done;
	}
}

interface Step {
	readonly to: UserVocabulary;
	readonly before: readonly UserVocabulary[];
	readonly undone: readonly UserVocabulary[];
}

function fold(text: string): string {
	return text.toLowerCase().replace(/^#/u, '');
}
