import type { Reaction, RecordedTime } from '#lib/core/model/post.ts';
import { findBorders } from './borders.ts';
import { readDay, type Day } from './day.ts';
import { readsAsLength, readSignedClock, type Clock } from './footer.ts';
import { isBlank, isWritten, showsMedia, type Item } from './items.ts';
import type { Line } from './lines.ts';
import { readMark, type Mark } from './marks.ts';
import { Quotes } from './quotes.ts';
import { recordedAt } from './stamp.ts';
import type { Survey } from './survey.ts';

/** The lines between two markers of a page, and what the markers say: one post, or several put end to end. */
export interface Section {
	/** First line, a marker's where it has one. */
	line: number;
	forwardedFrom: string | null;
	/** Who signed it. */
	author: string | null;
	items: Item[];
	views: number | null;
	edited: boolean;
	clock: Clock | null;
	recorded: RecordedTime | null;
	reactions: Reaction[];
	/** Its end has been marked: reactions, views or a clock. */
	closed: boolean;
	/** Both its ends have been marked, so it is one post. */
	whole: boolean;
	/** A marker, and not only its lines, says that here is a post. */
	marked: boolean;
}

/** A marker with nothing under it. */
export interface Stray {
	readonly line: number;
	readonly why: string;
}

/** A section without a marker is looked through for borders from this many lines on, to keep memory bounded. */
const LINES_HELD = 2000;

/** Puts lines into sections. Feed it every line of the body once, in order, with the next line that is not blank. */
export class Sections {
	readonly strays: Stray[] = [];
	#section: Section | null = null;
	#day: Day | null = null;
	#carried: Item[] = [];
	#heldMax = LINES_HELD;
	/** The line before was a marker that ends a post, or nothing came before. */
	#atBorder = true;
	/** The line before was an age: what stands up to the next age is one post. */
	#atAge = false;
	#nameLine: number | null = null;
	readonly #quotes = new Quotes();
	/** A line that may be the start of the post which the one under way replies to. */
	#quoteLine: number | null = null;
	/** The section under way has text. */
	#written = false;

	constructor(
		private readonly page: Survey,
		private readonly channel: string | null
	) {}

	/** Takes one line in; gives the sections that it shows to be complete. */
	feed(line: Line, next: Line | null): Section[] {
		if (this.#nameLine === line.number && this.#section !== null) {
			this.#section.forwardedFrom = line.text.trim();
			return [];
		}
		if (this.#quoteLine === line.number && this.#quotes.has(line.text)) return [];
		const mark = this.#settle(line, readMark(line.text), next);
		if (mark.kind === 'blank') {
			this.#section?.items.push({ line, mark });
			return [];
		}
		switch (mark.kind) {
			case 'day':
				this.#day = mark.day;
				return this.#end();
			case 'name':
				if (this.#atReply()) this.#quoteLine = next?.number ?? null;
				return this.#start(line, {});
			case 'age': {
				const ended = this.#end(true);
				this.#atAge = true;
				return ended;
			}
			case 'service':
				return this.#end();
			case 'forward':
				return this.#forward(line, mark.name, next);
			case 'stamp':
				return this.#stamp(line, mark);
			case 'footer':
			case 'reactions':
				this.#foot(line, mark);
				return [];
			default:
				return this.#write(line, mark);
		}
	}

	/** The last section, once no line is left. */
	finish(): Section[] {
		const rest = this.#end();
		const [first] = this.#carried;
		if (first !== undefined)
			this.strays.push({ line: first.line.number, why: 'Media without a post it could belong to.' });
		return rest;
	}

	#settle(line: Line, mark: Mark, next: Line | null): Mark | { kind: 'day'; day: Day } | { kind: 'name' } {
		const text = line.text.trim();
		const section = this.#section;
		if (this.page.author !== null && text === this.page.author) return { kind: 'name' };
		if (this.page.fullCopy && (mark.kind === 'text' || mark.kind === 'stamp')) {
			const day = readDay(text);
			const joins =
				this.#atBorder ||
				section?.closed === true ||
				(next !== null && next.text.trim() === this.page.author);
			if (day !== null && joins) return { kind: 'day', day };
		}
		if (mark.kind === 'text' && section !== null && section.views !== null && section.clock === null) {
			const footer = readSignedClock(text);
			if (footer !== null) return { kind: 'footer', footer };
		}
		if (mark.kind === 'stamp' && mark.stamp.sender === null && !this.page.stamped) return { kind: 'text' };
		if (
			mark.kind === 'footer' &&
			mark.footer.clock !== null &&
			mark.footer.views === null &&
			readsAsLength(text)
		) {
			// A length stands above the text of its post, a clock under it.
			if (!this.#written && section?.closed !== true && next !== null && !isEnd(next, this.page)) {
				return { kind: 'media', media: { kind: 'video', side: 'before' } };
			}
			const before = section?.items.findLast((item) => !isBlank(item));
			if (section?.closed !== true && before !== undefined && /[:,]$/u.test(before.line.text.trim()))
				return { kind: 'text' };
		}
		return mark;
	}

	/** A second name right under the first is that of the post replied to. */
	#atReply(): boolean {
		const section = this.#section;
		return section !== null && section.marked && !section.closed && section.items.every(isBlank);
	}

	#open(line: Line): Section {
		this.#section ??= {
			line: this.#carried[0]?.line.number ?? line.number,
			forwardedFrom: null,
			author: null,
			items: this.#carried.splice(0),
			views: null,
			edited: false,
			clock: null,
			recorded: null,
			reactions: [],
			closed: false,
			whole: this.#atAge || (this.#atBorder && this.page.fullCopy),
			marked: false
		};
		this.#atBorder = false;
		this.#atAge = false;
		return this.#section;
	}

	#start(line: Line, given: Partial<Section>): Section[] {
		const ended = this.#end();
		Object.assign(this.#open(line), given, { line: line.number, marked: true });
		return ended;
	}

	#forward(line: Line, name: string, next: Line | null): Section[] {
		const named = name !== '' ? name : null;
		if (named === null && next !== null && next.text.length <= 128) this.#nameLine = next.number;
		const current = this.#section;
		const fresh =
			current !== null && current.forwardedFrom === null && current.items.every(isBlank) && !current.closed;
		if (fresh) {
			current.forwardedFrom = named ?? '';
			current.marked = true;
			return [];
		}
		return this.#start(line, { forwardedFrom: named ?? '' });
	}

	#stamp(line: Line, mark: Extract<Mark, { kind: 'stamp' }>): Section[] {
		const { sender, recorded } = mark.stamp;
		if (recorded === null)
			this.strays.push({
				line: line.number,
				why: 'A date that can be read in two ways; no time is taken from it.'
			});
		if (sender !== null)
			return this.#start(line, { recorded, author: sender === this.channel ? null : sender, whole: true });
		if (this.page.stampsFirst) return this.#start(line, { recorded, whole: true });
		const section = this.#open(line);
		Object.assign(section, { recorded, closed: true, marked: true });
		return [];
	}

	#foot(line: Line, mark: Extract<Mark, { kind: 'footer' | 'reactions' }>): void {
		const section = this.#open(line);
		section.closed = true;
		section.marked = true;
		if (mark.kind === 'reactions') {
			section.reactions.push(...mark.reactions);
			return;
		}
		section.views ??= mark.footer.views;
		section.author ??= mark.footer.author;
		section.edited ||= mark.footer.edited;
		section.clock ??= mark.footer.clock;
		section.recorded ??= recordedAt(this.#day, mark.footer.clock);
	}

	#write(line: Line, mark: Mark): Section[] {
		const ended = this.#section?.closed === true ? this.#end() : [];
		const section = this.#open(line);
		section.items.push({ line, mark });
		if (!this.#written && mark.kind === 'text') this.#quotes.remember(line.text);
		this.#written ||= mark.kind !== 'media';
		if (section.items.length < this.#heldMax) return ended;
		return [...ended, ...this.#relieve(section)];
	}

	/** Gives out what stands before the last sure border of a section that has grown long. */
	#relieve(section: Section): Section[] {
		const border = findBorders(section.items, {
			habits: this.page.habits,
			printedTwice: new Set()
		}).findLast(({ splits }) => splits);
		this.#heldMax = border === undefined ? this.#heldMax * 2 : LINES_HELD;
		if (border === undefined) return [];
		const rest = section.items.splice(border.index);
		this.#section = null;
		this.#written = rest.some(isWritten);
		this.#open(rest[0]?.line ?? { text: '', number: section.line, bytes: 0 }).items.push(...rest);
		return [section];
	}

	#end(byAge = false): Section[] {
		const section = this.#section;
		this.#section = null;
		this.#written = false;
		this.#heldMax = LINES_HELD;
		if (section === null) return [];
		this.#atBorder = section.closed;
		if (
			section.items.some(isWritten) ||
			(section.marked && section.items.some(showsMedia)) ||
			section.closed
		) {
			section.whole &&=
				byAge || section.clock !== null || section.views !== null || section.recorded !== null;
			return [section];
		}
		if (section.items.some(showsMedia)) this.#carried.push(...section.items.filter((item) => !isBlank(item)));
		else if (section.forwardedFrom !== null)
			this.strays.push({ line: section.line, why: 'A forward line with no post under it.' });
		return [];
	}
}

function isEnd(line: Line, page: Survey): boolean {
	const mark = readMark(line.text);
	return line.text.trim() === page.author || ['forward', 'age', 'stamp'].includes(mark.kind);
}
