import { createContext } from 'svelte';
import { DEFAULT_READ_OPTIONS, type ColumnChoice, type ReadOptions } from '#lib/core/model/reading.ts';
import type { Note, Receipt } from '#lib/core/model/receipt.ts';
import { UTC } from '#lib/core/time/zone.ts';
import type { Dashboard } from '#lib/state/dashboard.svelte.ts';
import type { Failure, ImportSource, Inspection } from '#lib/worker/protocol.ts';
import type { Gathered } from './dropped.ts';
import { isZoneTaken } from './notes.ts';
import { nothingIn } from './nothing-in.ts';
import { isPublic, questionsOf, readOptionsOf, type Questions } from './questions.ts';

/** Where the way from files to a timeline stands. */
export type Step = 'choose' | 'looking' | 'asking' | 'reading' | 'done';

/** Files that were looked at and wait for a word. */
export interface Asked {
	readonly source: ImportSource;
	readonly inspections: readonly Inspection[];
	readonly questions: Questions;
}

/** A reading as it can be done once more. */
interface Reading {
	readonly source: ImportSource;
	readonly read: ReadOptions;
	/** The kept archive that it made, null where that was there before or is not kept. */
	readonly made: string | null;
}

/** What came of the last reading. */
export interface Outcome {
	readonly name: string;
	readonly added: boolean;
	readonly receipt: Receipt;
}

/** The way of someone's files into an archive: gathered, looked at, asked about, read. The open archive stays until then. */
export class Intake {
	readonly #dashboard: Dashboard;
	#isGathering = $state(false);
	#isImporting = $state(false);
	#asked = $state.raw<Asked | null>(null);
	#outcome = $state.raw<Outcome | null>(null);
	#last = $state.raw<Reading | null>(null);
	#trouble = $state.raw<Failure | null>(null);
	#said = $state<string | null>(null);
	#leftOut = $state(0);
	#unread = $state.raw<readonly Note[]>([]);
	/** Ends what an older gift has under way. */
	#epoch = 0;

	/** Whether the dialog is open. */
	isShown = $state(false);
	/** IANA zone of clocks that name none. */
	zone = $state<string>(UTC);
	/** Whether what is read joins the open archive. */
	add = $state(false);
	/** Ids of the chats wanted. */
	chats = $state.raw<ReadonlySet<string>>(new Set());
	/** Columns chosen, parallel to the tables asked about. */
	choices = $state.raw<readonly ColumnChoice[]>([]);

	constructor(dashboard: Dashboard) {
		this.#dashboard = dashboard;
	}

	readonly step = $derived.by((): Step => {
		if (this.#isImporting) return 'reading';
		if (this.#isGathering || this.#dashboard.opening.isLooking) return 'looking';
		if (this.#asked) return 'asking';
		return this.#outcome ? 'done' : 'choose';
	});
	get asked(): Asked | null {
		return this.#asked;
	}
	get outcome(): Outcome | null {
		return this.#outcome;
	}
	/** The zone that the last reading took clocks without one to be of; null where none was, or it cannot be done again. */
	get zoneTaken(): string | null {
		const receipt = this.#outcome?.receipt;
		return this.#last && receipt && isZoneTaken(receipt) ? this.#last.read.zone : null;
	}
	/** What went wrong, in words. */
	get failure(): Failure | null {
		return this.#trouble ?? this.#dashboard.opening.failure;
	}
	/** A word on what just happened, e.g. that a reading was cancelled. */
	get said(): string | null {
		return this.#said;
	}
	/** Files left aside by their endings, and files that could not be had. */
	get leftOut(): number {
		return this.#leftOut;
	}
	get unread(): readonly Note[] {
		return this.#unread;
	}

	/** Opens the dialog to open something else; the receipt of what was opened before is no news. */
	start(): void {
		if (!this.#isImporting) this.#outcome = this.#said = null;
		this.show();
	}

	/** Opens the dialog where it was left. */
	show(): void {
		this.isShown = true;
		void this.#dashboard.shelf.refresh();
	}

	/** The dialog was closed: questions nobody answered are dropped; a reading goes on. */
	rest(): void {
		if (this.step === 'looking') this.cancel();
		this.#asked = null;
		if (!this.#isImporting) this.clear();
	}

	/** Forgets how the last reading ended. */
	clear(): void {
		this.#outcome = null;
		this.#last = null;
		this.#trouble = null;
		this.#said = null;
		this.#dashboard.opening.dismiss();
	}

	/** Files that are on their way out of a drop, a paste or a choice. */
	async takeFiles(coming: Promise<Gathered>): Promise<void> {
		const epoch = this.#begin();
		if (epoch === null) return;
		this.#isGathering = true;
		const { files, leftOut, unread } = await coming;
		if (epoch !== this.#epoch) return;
		this.#leftOut = leftOut;
		this.#unread = unread;
		if (files.length > 0) await this.#look({ kind: 'files', files }, epoch);
		else {
			this.#isGathering = false;
			this.#trouble = nothingIn({ leftOut, unread });
		}
	}

	async takeText(text: string): Promise<void> {
		const epoch = this.#begin();
		if (epoch !== null) await this.#look({ kind: 'text', name: 'Pasted text', text }, epoch);
	}

	/** Reads what was asked about. */
	async read(): Promise<void> {
		const asked = this.#asked;
		if (!asked) return;
		const { zone, chats, choices } = this;
		const read = readOptionsOf(asked.questions, { zone, chats, choices });
		this.#asked = null;
		await this.#import(asked.source, { add: this.add, read });
	}

	/** Reads the same once more with the zone as it is now; the archive of the wrong zone gives way to the new one. */
	async readAgain(): Promise<void> {
		const last = this.#last;
		if (!last || this.#isImporting) return;
		this.#said = null;
		const isRead = await this.#import(last.source, { add: false, read: { ...last.read, zone: this.zone } });
		if (isRead && last.made !== null && last.made !== this.#keptId) {
			await this.#dashboard.removeKept(last.made);
		}
	}

	/** False where it failed or was cancelled; what was read before is still told then. */
	async #import(
		source: ImportSource,
		{ add, read }: { readonly add: boolean; readonly read: ReadOptions }
	): Promise<boolean> {
		this.#isImporting = true;
		const dashboard = this.#dashboard;
		// Listed since the dialog was opened; where it is not yet, nothing is taken to be new.
		const before = dashboard.shelf.archives?.map((archive) => archive.id) ?? null;
		const isOpen = await dashboard.open(source, { add, read });
		this.#isImporting = false;
		const { summary, opening } = dashboard;
		if (isOpen && summary) {
			const id = this.#keptId;
			const made = id === null || (before?.includes(id) ?? true) ? null : id;
			this.#outcome = { name: summary.name, added: add, receipt: summary.receipt };
			this.#last = add ? null : { source, read, made };
		} else if (!opening.failure) this.#sayCancelled();
		return isOpen;
	}

	get #keptId(): string | null {
		const { home } = this.#dashboard;
		return home?.kind === 'kept' ? home.id : null;
	}

	/** Ends what is under way, or puts the question back. */
	cancel(): void {
		this.#epoch++;
		const wasLooking = this.step === 'looking';
		this.#isGathering = false;
		this.#asked = null;
		this.#dashboard.opening.cancel();
		// At once, so that the line on top stays, and the focus in it.
		if (wasLooking || this.#isImporting) this.#sayCancelled();
	}

	/** Null where a reading is under way already, which a slip of the hand must not end. */
	#begin(): number | null {
		this.show();
		if (this.#isImporting) {
			this.#said = 'Wait until this is read, or cancel it first; then open the other files.';
			return null;
		}
		this.clear();
		this.#asked = null;
		this.#leftOut = 0;
		this.#unread = [];
		return ++this.#epoch;
	}

	async #look(source: ImportSource, epoch: number): Promise<void> {
		const { opening, isPublished, summary } = this.#dashboard;
		const looking = opening.look(source, { ...DEFAULT_READ_OPTIONS, zone: this.zone });
		this.#isGathering = false;
		const inspections = await looking;
		if (epoch !== this.#epoch || !inspections) return;
		const questions = questionsOf(inspections);
		const isOwn = summary !== null && !isPublished;
		this.add = isOwn;
		this.chats = new Set(questions.chats.filter(isPublic).map(({ id }) => id));
		this.choices = questions.tables.map(({ guess }) => guess);
		this.#asked = { source, inspections, questions };
		const isReadable = inspections.some(({ refused }) => refused === null);
		const isAsked = isOwn || questions.chats.length + questions.tables.length > 0;
		if (!isReadable || !isAsked) await this.read();
	}

	#sayCancelled(): void {
		const name = this.#dashboard.summary?.name;
		this.#said = name ? `Cancelled. ${name} is open as before.` : 'Cancelled.';
	}
}

export const [getIntake, setIntake] = createContext<Intake>();
