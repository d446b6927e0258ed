import { createContext } from 'svelte';
import { DEFAULT_READ_OPTIONS, type ColumnChoice } from '#lib/core/model/reading.ts';
import type { Note, Receipt } from '#lib/core/model/receipt.ts';
import { UTC } from '#lib/core/time/zone.ts';
import { countWords } from '#lib/core/time/words.ts';
import type { Dashboard } from '#lib/state/dashboard.svelte.ts';
import type { Failure, ImportSource, Inspection } from '#lib/worker/protocol.ts';
import type { Gathered } from './dropped.ts';
import { isPublic, questionsOf, readOptionsOf, type Questions } from './questions.ts';

/** Where the way from files to a timeline stands. */
export type Step = 'choose' | 'looking' | 'asking' | 'reading' | 'done';

/** Files that were looked at and wait for a word. */
export interface Asked {
	readonly source: ImportSource;
	readonly inspections: readonly Inspection[];
	readonly questions: Questions;
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
			this.#trouble = nothingIn(leftOut, unread);
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
		this.#isImporting = true;
		const { add } = this;
		const isOpen = await this.#dashboard.open(asked.source, { add, read });
		this.#isImporting = false;
		const { summary, opening } = this.#dashboard;
		if (isOpen && summary) this.#outcome = { name: summary.name, added: add, receipt: summary.receipt };
		else if (!opening.failure) this.#sayCancelled();
	}

	/** Ends what is under way, or puts the question back. */
	cancel(): void {
		this.#epoch++;
		const wasLooking = this.step === 'looking';
		this.#isGathering = false;
		this.#asked = null;
		this.#dashboard.opening.cancel();
		if (wasLooking) this.#sayCancelled();
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

function nothingIn(leftOut: number, unread: readonly Note[]): Failure {
	const [first] = unread;
	if (first) {
		return {
			what: `${first.file} could not be had from the system: ${first.why}`,
			next: 'See whether it is still there and may be read, then open it again.'
		};
	}
	const what =
		leftOut > 0
			? `Nothing to read: there ${leftOut === 1 ? 'is' : 'are'} only ${countWords(leftOut, 'file')} of pictures, sounds, styles, programs or office documents.`
			: 'Nothing to read: the folder is empty.';
	return { what, next: 'Open an export, a saved page or a table; save a spreadsheet as CSV first.' };
}

export const [getIntake, setIntake] = createContext<Intake>();
