import { BLANK_POST, type RecordedTime } from '#lib/core/model/post.ts';
import type { Input, Reading, ReadOptions } from '#lib/core/model/reading.ts';
import { readBody } from './copied-messages/body.ts';
import { readHeading, type Heading } from './copied-messages/heading.ts';
import { timeOf, type Moment } from './copied-messages/moment.ts';
import { DateOrder, surveyCopy, type CopySurvey } from './copied-messages/survey.ts';
import type { Format, Head } from './format.ts';
import { zoneSentence } from './local-clock.ts';
import { lookAhead } from './look-ahead.ts';
import { findLinks } from './page-text/closings.ts';
import { Duplicates } from './page-text/duplicates.ts';
import { readLines, type Line } from './page-text/lines.ts';
import { sourceOf } from './source.ts';

/** Characters of one message that are held; the service itself allows some thousand. */
const MESSAGE_MAX = 4_000_000;
const HEADINGS_MIN = 2;

/** A message under way. */
interface Message {
	readonly heading: Heading | null;
	readonly line: number;
	readonly lines: string[];
	length: number;
}

/** Reads messages that were selected in an app and copied, each under a line with its sender and its time. */
async function* readCopiedMessages(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
	const { start, all } = await lookAhead(input.bytes);
	const copy = new Copy(input.name, options.zone, surveyCopy(start), new DateOrder(start));
	yield* copy.head();
	let last: Line | null = null;
	for await (const batch of readLines(all)) {
		for (const line of batch) {
			last = line;
			yield* copy.feed(line);
		}
		if (last !== null) yield { kind: 'progress', bytes: last.bytes };
	}
	yield* copy.finish();
}

/** One copy under way. */
class Copy {
	readonly #known = new Duplicates();
	#message: Message | null = null;
	readonly #noted = new Set<string>();

	constructor(
		private readonly file: string,
		private readonly zone: string,
		private readonly survey: CopySurvey,
		private readonly order: DateOrder
	) {}

	*head(): Generator<Reading> {
		const name = this.survey.channel;
		if (name !== null) yield { kind: 'header', header: { name, description: null } };
	}

	*feed(line: Line): Generator<Reading> {
		const heading = readHeading(line.text);
		if (heading !== null && (!this.survey.commas || heading.form !== 'blank')) {
			yield* this.finish();
			this.#message = {
				heading,
				line: line.number,
				lines: heading.rest === '' ? [] : [heading.rest],
				length: 0
			};
			if (this.order.learn(heading))
				yield this.#note(
					line.number,
					'The month stands first here; dates before this one may have been read day first.'
				);
			return;
		}
		this.#message ??= { heading: null, line: line.number, lines: [], length: 0 };
		this.#message.length += line.text.length + 1;
		if (this.#message.length <= MESSAGE_MAX) this.#message.lines.push(line.text);
		else this.#message.lines.length = 0;
	}

	/** The message under way, once its last line was read. */
	*finish(): Generator<Reading> {
		const message = this.#message;
		this.#message = null;
		if (message === null) return;
		const { heading, line } = message;
		if (message.length > MESSAGE_MAX) {
			const why = 'This message is longer than 4 million characters; it was left out.';
			yield { kind: 'refused', note: { file: this.file, at: `line ${String(line)}`, why } };
			return;
		}
		const { text, forwardedFrom, media } = readBody(message.lines);
		if (text === '' && media.length === 0) {
			if (heading !== null) {
				const why = 'A heading with no message under it; nothing of it can be shown.';
				yield { kind: 'refused', note: { file: this.file, at: `line ${String(line)}`, why } };
			}
			return;
		}
		if (heading !== null) yield* this.#doubts(heading, line);
		const name = this.survey.channel;
		const post = {
			...BLANK_POST,
			source: sourceOf({ handle: null, name, file: this.file }),
			channel: { handle: null, name, id: null },
			text,
			recorded: this.#timeOf(heading?.moment ?? null),
			edited: heading?.edited != null,
			editedAt: this.#timeOf(heading?.edited ?? null)?.from ?? null,
			forwardedFrom,
			author: heading === null || heading.name === name ? null : heading.name,
			media,
			links: findLinks(text),
			origin: { file: this.file, unit: 'line' as const, place: line }
		};
		const first = this.#known.firstLineOf(post, false);
		if (first === null) yield { kind: 'post', post };
		else {
			const why = `The same message as at line ${String(first)}; kept once.`;
			yield { kind: 'merged', note: { file: this.file, at: `line ${String(line)}`, why } };
		}
	}

	#timeOf(moment: Moment | null): RecordedTime | null {
		return moment === null ? null : timeOf(moment, this.order.first === 'month', this.zone);
	}

	*#doubts({ moment }: Heading, line: number): Generator<Reading> {
		if (moment.zone === null) yield* this.#once(line, zoneSentence('this copy', this.zone));
		if (moment.swapped !== null && this.order.first === null)
			yield* this.#once(
				line,
				'Day and month can change places in the dates of this copy; the day was read first.'
			);
	}

	*#once(line: number, why: string): Generator<Reading> {
		if (this.#noted.has(why)) return;
		this.#noted.add(why);
		yield this.#note(line, why);
	}

	#note(line: number, why: string): Reading {
		return { kind: 'note', note: { file: this.file, at: `line ${String(line)}`, why } };
	}
}

export const COPIED_MESSAGES: Format = {
	label: 'messages copied in a Telegram app',
	recognise: ({ text }: Head) => {
		const { headings, opensWithHeading } = surveyCopy(text);
		return opensWithHeading || headings >= HEADINGS_MIN;
	},
	read: readCopiedMessages
};
