import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** Where the words inside an element go. */
export interface Sink {
	text(data: string): void;
	/** An element inside that goes to the same sink; its close follows. */
	open(name: string, attributes: Attributes): void;
	close(name: string): void;
}

/** What a format makes of the elements of one record. */
export interface Visitor {
	/** The sink of an element's words, null where they are none of the post's. `within` is its parent's. */
	enter(name: string, attributes: Attributes, within: Sink | null): Sink | null;
	/** An element behind the end of the record. */
	after(name: string, attributes: Attributes): void;
}

/** How a walk ended. */
export interface Walked {
	/** Whether the first element was closed. */
	readonly closed: boolean;
	/** Where in the text it was. */
	readonly end: number;
}

/** Deeper markup is no page of a person's; every level costs the parser time on each tag. */
const DEPTH_MAX = 400;
/** Elements whose content is never words to read. */
const MUTE = new Set(['script', 'style', 'svg', 'template', 'noscript', 'iframe']);

/** Walks records one after another with one parser, each from a blank state. */
export class MarkupWalker {
	readonly #parser: Parser;
	readonly #sinks: (Sink | null)[] = [];
	#visitor: Visitor | null = null;
	#rootless = false;
	#closedAt = -1;

	constructor() {
		this.#parser = new Parser({
			onopentag: (name, attributes) => {
				this.#open(name, attributes);
			},
			onclosetag: (name) => {
				this.#close(name);
			},
			ontext: (data) => {
				if (this.#sinks.length > 0) this.#sinks[this.#sinks.length - 1]?.text(data);
			}
		});
	}

	/** Walks the record that starts with the text's first element. */
	walk(text: string, visitor: Visitor): Walked {
		return this.#run(text, visitor, false);
	}

	/** Walks a text whose elements have no common parent. */
	walkLoose(text: string, visitor: Visitor): void {
		this.#run(text, visitor, true);
	}

	#run(text: string, visitor: Visitor, rootless: boolean): Walked {
		this.#visitor = visitor;
		this.#rootless = rootless;
		this.#closedAt = -1;
		this.#sinks.length = 0;
		this.#parser.reset();
		this.#parser.write(text);
		const closed = this.#closedAt !== -1;
		this.#visitor = null;
		return { closed, end: this.#closedAt };
	}

	#open(name: string, attributes: Attributes): void {
		const visitor = this.#visitor;
		if (visitor === null) return;
		if (this.#closedAt !== -1) {
			visitor.after(name, attributes);
			return;
		}
		const within = this.#sinks.length > 0 ? (this.#sinks[this.#sinks.length - 1] ?? null) : null;
		const sink = MUTE.has(name) ? null : visitor.enter(name, attributes, within);
		this.#sinks.push(sink);
		if (sink !== null && sink === within) sink.open(name, attributes);
		if (this.#sinks.length > DEPTH_MAX) this.#parser.pause();
	}

	#close(name: string): void {
		if (this.#visitor === null || this.#closedAt !== -1) return;
		const sink = this.#sinks.pop() ?? null;
		const within = this.#sinks.length > 0 ? (this.#sinks[this.#sinks.length - 1] ?? null) : null;
		if (sink !== null && sink === within) sink.close(name);
		if (this.#sinks.length === 0 && !this.#rootless) this.#closedAt = this.#parser.endIndex;
	}
}
