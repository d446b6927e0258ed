import { createContext } from 'svelte';
import type { Filter } from '#lib/core/archive/filter.ts';
import type { OverviewAnswer, RangeAnswer, Summary, Window } from '#lib/core/archive/view.ts';
import { termKey, type EventId, type PostId, type TermKey } from '#lib/core/model/ids.ts';
import { DEFAULT_READ_OPTIONS } from '#lib/core/model/reading.ts';
import type { Term } from '#lib/core/model/term.ts';
import type { Grain } from '#lib/core/time/grain.ts';
import type { Span } from '#lib/core/time/span.ts';
import { UTC, type Zone } from '#lib/core/time/zone.ts';
import type { Client } from '#lib/worker/client.ts';
import type { Failure, Home, OpenRequest, OpenSource } from '#lib/worker/protocol.ts';
import { Answers } from './answers.svelte.ts';
import { Corrections } from './corrections.svelte.ts';
import { Filters } from './filters.svelte.ts';
import { LastOpened } from './last-opened.ts';
import { NOT_HERE, OWN, type ViewLink } from './link.ts';
import { findEvent, findNeighbour } from './neighbour.ts';
import { Opening } from './opening.svelte.ts';
import { Pins } from './pins.svelte.ts';
import { wholeSpan } from './range.ts';
import { ShelfState } from './shelf.svelte.ts';
import { TREND_GRAINS, trendGrainFor, type TrendGrain } from './trend-grain.ts';
import { Viewport } from './viewport.svelte.ts';
import { Vocabulary } from './vocabulary.svelte.ts';

const OVERVIEW_BARS = 120;
const MARKS = 300;
const DENSITY_BARS = 60;

/** A list of posts someone asked for by clicking a number: exactly the posts that the number counts. */
export interface PostsAsked {
	readonly title: string;
	readonly filter: Filter;
	/** Null for posts without a date. */
	readonly window: Window | null;
}

/** How to open: what the screen asked of the user, and the view to show then. */
export type OpenChoice = Partial<Pick<OpenRequest, 'add' | 'read'>> & { readonly link?: ViewLink | null };

/** Everything the screen shows, in one place: what the user chose, and the worker's last answers to it. */
export class Dashboard {
	readonly client: Client;
	readonly opening: Opening;
	readonly shelf: ShelfState;
	readonly corrections: Corrections;
	readonly vocabulary: Vocabulary;
	/** Address of the published archive. */
	readonly published: string;
	readonly viewport = new Viewport(() => this.#answers.show());
	readonly filters = new Filters();
	readonly pins = new Pins();
	readonly zone: Zone = UTC;

	#summary = $state.raw<Summary | null>(null);
	readonly #answers: Answers;
	#home = $state.raw<Home | null>(null);
	#notice = $state.raw<Failure | null>(null);
	#lastOpened = new LastOpened();
	#steps: Promise<void> = Promise.resolve();

	/** The event opened in the list, if any. */
	eventId = $state<EventId | null>(null);
	/** The event pointed at, in the list or on the timeline. */
	hoveredId = $state<EventId | null>(null);
	/** Grain of the trends, null for the one that suits the range. */
	grainChosen = $state<TrendGrain | null>(null);
	measure = $state<'posts' | 'share'>('posts');
	/** Where in time the event list stands. */
	cursorAt = $state<number | null>(null);
	postsAsked = $state.raw<PostsAsked | null>(null);

	constructor(client: Client, published: string) {
		this.client = client;
		this.published = published;
		this.#answers = new Answers(client);
		this.opening = new Opening(client);
		this.shelf = new ShelfState(client);
		this.corrections = new Corrections(client, (summary) => this.#takeOver(summary));
		this.vocabulary = new Vocabulary(client, ({ summary }) => this.#takeTerms(summary));
	}

	/** Under the name that the user gave it. */
	get summary(): Summary | null {
		return this.#named;
	}
	/** Why the archive that a link or the last visit asks for is not the one shown, in words. */
	get notice(): Failure | null {
		return this.#notice;
	}
	get overview(): OverviewAnswer | null {
		return this.#answers.overview;
	}
	/** The last answer for a range; while a newer one is under way it is of the range before. */
	get answer(): RangeAnswer | null {
		return this.#answers.range;
	}
	/** A failure to answer, in words. */
	get trouble(): string | null {
		return this.#answers.trouble;
	}
	/** Where the open archive lives, and why it is not kept where it is not; null until one is open. */
	get home(): Home | null {
		return this.#home;
	}
	/** Whether the open archive is the published one. */
	get isPublished(): boolean {
		return this.#home?.kind === 'published';
	}

	readonly grain = $derived.by((): TrendGrain => this.grainChosen ?? trendGrainFor(this.viewport.settled));
	readonly #named = $derived.by((): Summary | null => {
		const home = this.#home;
		const kept = home?.kind === 'kept' && this.shelf.archives?.find(({ id }) => id === home.id);
		return kept && this.#summary && kept.refused === null
			? { ...this.#summary, name: kept.name }
			: this.#summary;
	});
	readonly #indexes = $derived(
		new Map((this.#summary?.terms ?? []).map((term, index) => [termKey(term.kind, term.id), index]))
	);

	/** Index of a term in the arrays of the answers; -1 where the archive never mentions it. */
	indexOf(key: TermKey): number {
		return this.#indexes.get(key) ?? -1;
	}
	termOf(key: TermKey): Term | null {
		return this.#summary?.terms[this.indexOf(key)] ?? null;
	}
	/** The term's label, or its id where the archive never mentions it. */
	labelOf(key: TermKey): string {
		return this.termOf(key)?.label ?? key.slice(key.indexOf(':') + 1);
	}
	shortOf(key: TermKey): string {
		return this.termOf(key)?.short ?? this.labelOf(key);
	}

	/** Opens an archive and, with `link`, the view it holds. False where it failed or was cancelled; then nothing changes. */
	async open(source: OpenSource, choice: OpenChoice = {}): Promise<boolean> {
		const { add = false, read = DEFAULT_READ_OPTIONS, link = null } = choice;
		const opened = await this.opening.open({ source, add, read });
		if (!opened) return false;
		const { summary, home, state, vocabulary } = opened;
		this.#answers.forget();
		this.#home = home;
		this.#notice = null;
		this.corrections.reset(state);
		this.vocabulary.reset(vocabulary);
		if (home.kind === 'kept') void this.shelf.afterKeeping();
		if (home.kind !== 'memory') this.#lastOpened.write(home.kind === 'kept' ? home.id : null);
		this.postsAsked = null;
		this.cursorAt = null;
		const whole = this.#spanOf(summary);
		if (whole) this.viewport.reset(whole);
		this.#summary = summary;
		this.apply(link);
		return true;
	}

	#spanOf({ firstAt, lastAt }: Summary): Span | null {
		return firstAt === null || lastAt === null ? null : wholeSpan(firstAt, lastAt, this.zone);
	}

	/** The open archive was corrected. The open event stays open, under the id that it now has. */
	async #takeOver(summary: Summary): Promise<void> {
		const { eventId } = this;
		const now = eventId ? await findEvent(this.client, eventId).catch(() => null) : null;
		const whole = this.#spanOf(summary);
		if (whole) this.viewport.resize(whole);
		if (this.eventId === eventId) this.eventId = now;
		this.#summary = summary;
	}

	/** Terms of the open archive have changed. */
	async #takeTerms(summary: Summary): Promise<void> {
		const takeAnswers = await this.#answers.renew();
		this.#summary = summary;
		takeAnswers();
	}

	/** Opens the published archive. */
	openPublished(link: ViewLink | null = null): Promise<boolean> {
		return this.open({ kind: 'published', url: this.published }, { link });
	}

	/**
	 * Opens what was open before a reload, or what the link asks for; the published archive where that is not to be had,
	 * with a notice in words. A bare link shows the archive of the user's that was opened last.
	 */
	async start({ link, isBare }: { link: ViewLink; isBare: boolean }): Promise<boolean> {
		if (!isBare) return this.follow(link);
		const last = this.#lastOpened.read();
		if (last === null) return this.openPublished();
		await this.shelf.refresh();
		const isHere = this.shelf.archives?.some(({ id }) => id === last) ?? false;
		// Nobody asked for it by a link: that it was removed meanwhile is no news.
		return isHere ? this.follow({ ...link, archive: last }) : this.openPublished();
	}

	/** Opens the archive that a link is of, and its view. Where it is not to be had, what is open stays. */
	async follow(link: ViewLink): Promise<boolean> {
		const { archive } = link;
		if (archive === null) return this.openPublished(link);
		if (archive !== OWN) {
			if (await this.open({ kind: 'kept', id: archive }, { link })) return true;
			if (this.opening.failure === null) return false;
		}
		const failure = this.opening.failure ?? NOT_HERE;
		this.opening.dismiss();
		const isOpen = this.#summary !== null || (await this.openPublished());
		this.#notice = failure;
		return isOpen;
	}

	dismissNotice(): void {
		this.#notice = null;
	}

	/** Removes an archive from this machine; where it is the open one, the published archive is opened first. */
	async removeKept(id: string): Promise<void> {
		if (this.#home?.kind === 'kept' && this.#home.id === id && !(await this.openPublished())) return;
		await this.shelf.remove(id);
		this.#lastOpened.forget(id);
	}

	/** Takes over the view that a link holds; null is the view of a bare link. */
	apply(link: ViewLink | null): void {
		this.filters.set(link?.filter ?? { all: [], none: [] });
		this.pins.set(link?.pins ?? []);
		this.eventId = link?.event ?? null;
		this.grainChosen = TREND_GRAINS.find((grain) => grain === link?.grain) ?? null;
		this.measure = link?.measure ?? 'posts';
		this.viewport.ease(link?.range ?? this.viewport.whole);
	}

	/** The view as it now is. */
	get link(): ViewLink {
		const { settled, whole } = this.viewport;
		return {
			archive: this.#home?.kind === 'kept' ? this.#home.id : this.#home?.kind === 'memory' ? OWN : null,
			range: settled.equals(whole) ? null : settled,
			filter: this.filters.filter,
			pins: this.pins.keys,
			event: this.eventId,
			grain: this.grainChosen,
			measure: this.measure
		};
	}

	/** Opens the event after or before the open one, in the order of the list; the first where none is open. */
	stepEvent(direction: 1 | -1): Promise<void> {
		// One after the other: each begins where the one before it has led, however fast the key is pressed.
		this.#steps = this.#steps
			.then(() => this.#step(direction))
			.catch((error: unknown) => {
				this.#answers.fail(error);
			});
		return this.#steps;
	}

	async #step(direction: 1 | -1): Promise<void> {
		const query = { filter: this.filters.filter, window: windowOf(this.viewport.settled) };
		const from = this.eventId;
		const isWanted = () => this.eventId === from;
		const next = await findNeighbour(this.client, query, { from, direction }, isWanted);
		if (next) this.eventId = next;
	}

	/** Opens the event that a post is told in. False where the archive has no such post. */
	async showPost(id: PostId): Promise<boolean> {
		const found = await findEvent(this.client, id);
		if (found) this.eventId = found;
		return found !== null;
	}

	/** One step back: closes the open event, else shows the whole archive. */
	stepBack(): void {
		if (this.eventId) this.eventId = null;
		else this.viewport.ease(this.viewport.whole);
	}

	/** Asks the worker for what changes with the filter only. Call from an effect. */
	refreshOverview(): void {
		const filter = this.filters.filter;
		const span = this.viewport.whole;
		if (!this.#summary) return;
		this.#answers.askOverview({ filter, zone: this.zone, span: windowOf(span), bars: OVERVIEW_BARS });
	}

	/** Asks the worker for what changes with the range. Call from an effect. */
	refreshRange(): void {
		const filter = this.filters.filter;
		const window = windowOf(this.viewport.range);
		const grain: Grain = this.grain;
		const pins = this.pins.keys;
		if (!this.#summary) return;
		this.#answers.askRange({
			filter,
			zone: this.zone,
			window,
			grain,
			pins,
			marks: MARKS,
			bars: DENSITY_BARS
		});
	}
}

export function windowOf(span: Span): Window {
	return { start: span.start, end: span.end };
}

export const [getDashboard, setDashboard] = createContext<Dashboard>();
