import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import type { Piece } from '../html/cut-records.ts';
import { LocalClock } from '../html/local-clock.ts';
import { LOST, RecordPage } from '../html/record-page.ts';
import { Repeats } from '../html/repeats.ts';
import { CUT_MESSAGE, judgeRecord, type Condition } from '../html/verdict.ts';
import { sourceOf } from '../source.ts';
import { DesktopFront } from './front.ts';
import { DesktopMessage } from './message.ts';
import { readDateTitle } from './when.ts';

const CUT_EARLY = 'The page ends before its first message. Export the chat again.';
const UNSUPPORTED =
	'Telegram Desktop could not export this message. Update the program and export the chat again.';
const NOT_EXPORTED = /^This message is not supported by this version/u;
/** A heading of a day has a number below zero, or is known by its words where the number is broken. */
const DAY = /^\d{1,2} \p{L}+ \d{4}$/u;

/** Reads one page: the chat's name from its front, then message after message, each knowing the one before it. */
export class DesktopPage extends RecordPage {
	readonly #zone: string;
	readonly #clock: LocalClock;
	readonly #repeats = new Repeats();
	#chat: string | null = null;
	#source: string;
	#from: string | null = null;
	#origin: string | null = null;
	#zoneTold = false;

	constructor(file: string, zone: string) {
		super(file);
		this.#zone = zone;
		this.#clock = new LocalClock(zone);
		this.#source = sourceOf({ handle: null, name: null, file });
	}

	protected override *readFront(piece: Piece): Generator<Reading> {
		const front = new DesktopFront();
		this.walker.walkLoose(piece.text, front);
		if (front.history || !piece.last) {
			this.#chat = front.name;
			this.#source = sourceOf({ handle: null, name: front.name, file: this.file });
			if (front.name !== null) yield { kind: 'header', header: { name: front.name, description: null } };
			if (front.followed) yield this.refuse(piece.line, LOST);
			else if (piece.last && piece.text.includes('</html'))
				yield { kind: 'note', note: this.note(1, 'This page holds no messages.') };
			else if (piece.last) yield this.refuse(1, CUT_EARLY);
			return;
		}
		if (piece.text.includes('</html')) yield this.refuse(1, listSentence(front.name));
		else yield this.refuse(1, CUT_EARLY);
	}

	protected override *readRecord(piece: Piece): Generator<Reading> {
		const message = new DesktopMessage();
		const walked = this.walker.walk(piece.text, message);
		const condition = { closed: walked.closed, last: piece.last, strayed: message.frame.strayed };
		if (message.service) yield* this.#readService(message, piece, walked.closed);
		else yield* this.#readDefault(message, piece, condition);
		if (message.followed && (message.service || message.date !== null)) {
			this.#forget();
			yield this.refuse(piece.line + walked.lines, LOST);
		}
	}

	*#readService(message: DesktopMessage, { line, last }: Piece, closed: boolean): Generator<Reading> {
		if (message.number?.startsWith('-') === true || DAY.test(message.serviceText)) return;
		if (!closed && last) {
			this.endIsTold();
			yield this.refuse(line, CUT_MESSAGE);
		} else if (NOT_EXPORTED.test(message.serviceText)) yield this.refuse(line, UNSUPPORTED);
		else yield { kind: 'service' };
	}

	*#readDefault(message: DesktopMessage, { line }: Piece, condition: Condition): Generator<Reading> {
		const post = this.#postOf(message, line);
		if (!condition.closed && condition.last) this.endIsTold();
		for (const reading of judgeRecord(post, condition)) {
			if (reading.kind === 'refused') this.#forget();
			if (reading.kind !== 'post') yield reading;
			else if (this.#repeats.has(post)) {
				const why = `Message ${post.number ?? ''} stands in this page a second time; kept once.`;
				yield { kind: 'merged', note: this.note(line, why) };
			} else {
				if (!this.#zoneTold && message.date !== null) yield* this.#tellZone(message.date, line);
				yield reading;
			}
		}
	}

	*#tellZone(date: string, line: number): Generator<Reading> {
		if (readDateTitle(date, this.#clock)?.zoned !== false) return;
		this.#zoneTold = true;
		const why =
			`The times of this export name no time zone; they were read as ${this.#zone}. ` +
			'Choose the zone of the computer that made the export if that is wrong.';
		yield { kind: 'note', note: this.note(line, why) };
	}

	#postOf(message: DesktopMessage, line: number): RawPost {
		// A joined message has the sender, and a joined forward the origin, of the message before.
		if (!message.joined || message.fromName !== null) this.#from = message.fromName;
		if (!message.forwarded) this.#origin = null;
		else if (!message.joined || message.forwardedFrom !== null) this.#origin = message.forwardedFrom;
		const media = message.media;
		const text = message.text;
		const sender = this.#from === this.#chat ? null : this.#from;
		return {
			source: this.#source,
			channel: { handle: null, name: this.#chat, id: null },
			number: message.number?.startsWith('-') === true ? null : message.number,
			album: null,
			text,
			recorded: message.date === null ? null : (readDateTitle(message.date, this.#clock)?.recorded ?? null),
			editedAt: null,
			edited: false,
			forwardedFrom: this.#origin,
			replyTo: message.replyTo,
			author: message.signature ?? sender,
			media: text === '' && media.length === 0 ? ['unsupported'] : media,
			links: message.links.all(),
			views: null,
			forwards: null,
			reactions: message.reactions,
			origin: { file: this.file, unit: 'line', place: line }
		};
	}

	/** After a lost message nobody knows whom a joined one is from. */
	#forget(): void {
		this.#from = this.#chat;
		this.#origin = null;
	}
}

function listSentence(name: string | null): string {
	const what = name === null ? 'a list' : `the list “${name}”`;
	return (
		`This page of a Telegram Desktop export is ${what} and holds no messages. ` +
		'Open the files named messages.html in the folders inside “chats”, or the whole export folder.'
	);
}
