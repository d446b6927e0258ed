import type { RawPost, RecordedTime } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { countLines, type Piece } from '../html/cut-records.ts';
import { LocalClock, zoneSentence } from '../local-clock.ts';
import { LOST, RecordPage } from '../html/record-page.ts';
import { Repeats } from '../html/repeats.ts';
import { CUT_MESSAGE, judgeRecord, type Condition } from '../html/verdict.ts';
import { sourceOf } from '../source.ts';
import { withoutFace } from './face.ts';
import { DesktopFront } from './front.ts';
import { DesktopMessage } from './message.ts';
import { readDateTitle } from './when.ts';

const CUT_EARLY = 'The page ends before its first message. Export the chat again.';
const NO_MESSAGES = 'This page holds no messages.';
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

	protected override readFront(piece: Piece): Reading[] {
		const front = new DesktopFront();
		this.walker.walkLoose(piece.text, front);
		if (!front.history && piece.last)
			return [this.refuse(1, isEnded(piece) ? listSentence(front.name) : CUT_EARLY)];
		this.#chat = front.name;
		this.#source = sourceOf({ handle: null, name: front.name, file: this.file });
		const readings: Reading[] = [];
		if (front.name !== null)
			readings.push({ kind: 'header', header: { name: front.name, description: null } });
		if (front.followed) readings.push(this.refuse(piece.line, LOST));
		else if (piece.last)
			readings.push(
				isEnded(piece) ? { kind: 'note', note: this.note(1, NO_MESSAGES) } : this.refuse(1, CUT_EARLY)
			);
		return readings;
	}

	protected override readRecord(piece: Piece): Reading[] {
		const message = new DesktopMessage();
		const text = withoutFace(piece.text);
		const { closed, end } = this.walker.walk(text, message);
		const condition = { closed, last: piece.last, strayed: message.frame.strayed };
		if (!closed && piece.last) this.endIsTold();
		const readings = message.service
			? this.#readService(message, piece, closed)
			: this.#readDefault(message, piece, condition);
		if (message.followed && (message.service || message.date !== null)) {
			this.#forget();
			const rest = countLines(text.slice(Math.max(0, end)));
			readings.push(this.refuse(piece.line + countLines(piece.text) - rest, LOST));
		}
		return readings;
	}

	#readService(message: DesktopMessage, { line, last }: Piece, closed: boolean): Reading[] {
		const words = message.serviceText;
		if (message.number?.startsWith('-') === true || DAY.test(words)) return [];
		if (!closed && last) return [this.refuse(line, CUT_MESSAGE)];
		return [NOT_EXPORTED.test(words) ? this.refuse(line, UNSUPPORTED) : { kind: 'service' }];
	}

	#readDefault(message: DesktopMessage, { line }: Piece, condition: Condition): Reading[] {
		const time = message.date === null ? null : readDateTitle(message.date, this.#clock);
		const post = this.#postOf(message, time?.recorded ?? null, line);
		const readings = judgeRecord(post, condition);
		const verdict = readings.at(-1)?.kind;
		if (verdict === 'refused') this.#forget();
		if (verdict !== 'post') return readings;
		if (this.#repeats.has(post)) {
			const why = `Message ${post.number ?? ''} stands in this page a second time; kept once.`;
			return [...readings.slice(0, -1), { kind: 'merged', note: this.note(line, why) }];
		}
		if (this.#zoneTold || time?.zoned !== false) return readings;
		this.#zoneTold = true;
		return [{ kind: 'note', note: this.note(line, zoneSentence('this export', this.#zone)) }, ...readings];
	}

	#postOf(message: DesktopMessage, recorded: RecordedTime | null, line: number): RawPost {
		// A joined message has the sender, and a joined forward the origin, of the message before.
		const name = message.fromName;
		const origin = message.forwardedFrom;
		if (!message.joined || name !== null) this.#from = name;
		if (!message.forwarded) this.#origin = null;
		else if (!message.joined || origin !== null) this.#origin = origin;
		const media = message.media;
		const text = message.text;
		const sender = this.#from === this.#chat ? null : this.#from;
		return {
			source: this.#source,
			channel: { handle: null, name: this.#chat, id: null },
			number: message.number?.startsWith('-') === true ? null : message.number,
			album: null,
			text,
			recorded,
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

/** Whether a page without a message came whole. */
function isEnded({ text }: Piece): boolean {
	return text.includes('</html');
}

function listSentence(name: string | null): string {
	const what = name === null ? 'a list' : `the list “${name}”`;
	return (
		`This page of a Telegram Desktop export is ${what} and holds no messages. ` +
		'Open the files named messages.html in the folders inside “chats”, or the whole export folder.'
	);
}
