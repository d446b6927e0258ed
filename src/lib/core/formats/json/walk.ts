import type { CutOptions, RecordList, Scalar } from './cut.ts';
import { BROKEN, isSpace, MORE, scanLiteral, scanString, type Scanner } from './scan.ts';
import type { Signature } from './signature.ts';
import { readString } from './strings.ts';
import type { ByteWindow } from './window.ts';

/** Longer scalars and more of them are no names of anything. */
const SCALAR_MAX = 2048;
const SCALARS_MAX = 64;
/** Deeper than any list of records lies. */
const DEPTH_MAX = 512;
/** How much of an array's first element is looked at to tell whether it holds records. */
const LOOK_BYTES = 1 << 16;

interface Frame {
	readonly array: boolean;
	readonly path: string;
	readonly skip: boolean;
	readonly scalars: Map<string, Scalar>;
	key: string;
}

type Mode = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'after';

/** `more`: the next token is not complete; `list`: a list of records begins at `window.at`; `broken`: no JSON there. */
export type Step = 'more' | 'list' | 'broken';

/** Reads what stands around lists of records, token by token, and remembers the way to where it is. */
export class Walk {
	/** The list entered last. */
	list: RecordList = { path: '', enclosing: [], number: -1 };
	/** Brackets that close nothing are passed over: where the input begins in the middle, or after damage. */
	lost = false;
	#frames: Frame[] = [];
	#mode: Mode = 'value';
	readonly #window: ByteWindow;
	readonly #scanner: Scanner;
	readonly #signature: Signature;
	readonly #options: CutOptions;

	constructor(window: ByteWindow, scanner: Scanner, signature: Signature, options: CutOptions) {
		this.#window = window;
		this.#scanner = scanner;
		this.#signature = signature;
		this.#options = options;
	}

	/** Whether every bracket is closed. */
	get atTop(): boolean {
		return this.#frames.length === 0;
	}

	/** Goes on behind a list that was closed. */
	leaveList(): void {
		this.#mode = this.#frames.length === 0 ? 'value' : 'after';
	}

	/** Forgets the way: the next value may stand anywhere. */
	forget(): void {
		this.#frames = [];
		this.#mode = 'value';
		this.lost = true;
	}

	/** Makes a list of what the next array holds, at the way known so far. */
	enterList(path: string): void {
		const enclosing = this.#frames.filter(({ array }) => !array).map(({ scalars }) => new Map(scalars));
		this.list = { path, enclosing, number: this.list.number + 1 };
	}

	run(): Step {
		const window = this.#window;
		for (;;) {
			while (window.at < window.end && isSpace(window.bytes[window.at])) window.at++;
			if (window.at >= window.end) return 'more';
			const step = this.#token(window.bytes[window.at] ?? 0);
			if (step !== null) return step;
		}
	}

	#token(byte: number): Step | null {
		const frame = this.#frames[this.#frames.length - 1];
		if (frame === undefined && this.lost && (byte === 0x2c || byte === 0x5d || byte === 0x7d)) {
			this.#window.at++;
			return null;
		}
		const mode = this.#mode;
		if (frame !== undefined && byte === (frame.array ? 0x5d : 0x7d) && mode !== 'value' && mode !== 'key') {
			this.#frames.pop();
			this.#window.at++;
			this.leaveList();
			return null;
		}
		if (mode === 'after') {
			if (byte !== 0x2c) return 'broken';
			this.#window.at++;
			this.#mode = frame?.array === true ? 'value' : 'key';
			return null;
		}
		if (mode === 'key' || mode === 'key-or-close') return byte === 0x22 ? this.#key(frame) : 'broken';
		if (byte === 0x7b || byte === 0x5b) return this.#open(frame, byte === 0x5b);
		return this.#scalar(frame, byte);
	}

	#key(frame: Frame | undefined): Step | null {
		const { bytes, at, end } = this.#window;
		const close = scanString(bytes, at + 1, end);
		if (close < 0) return close === MORE ? 'more' : 'broken';
		let next = close + 1;
		while (next < end && isSpace(bytes[next])) next++;
		if (next >= end) return 'more';
		if (bytes[next] !== 0x3a) return 'broken';
		if (frame !== undefined) frame.key = readString(bytes, at + 1, Math.min(close, at + SCALAR_MAX));
		this.#window.at = next + 1;
		this.#mode = 'value';
		return null;
	}

	#scalar(frame: Frame | undefined, byte: number): Step | null {
		const { bytes, at, end } = this.#window;
		const isString = byte === 0x22;
		const close = isString ? scanString(bytes, at + 1, end) : scanLiteral(bytes, at, end);
		if (close < 0) return close === MORE ? 'more' : 'broken';
		if (frame === undefined) return 'broken';
		if (!frame.skip && !frame.array && close - at <= SCALAR_MAX && frame.scalars.size < SCALARS_MAX)
			frame.scalars.set(frame.key, isString ? readString(bytes, at + 1, close) : literalOf(bytes, at, close));
		this.#window.at = isString ? close + 1 : close;
		this.#mode = 'after';
		return null;
	}

	#open(frame: Frame | undefined, array: boolean): Step | null {
		if (this.#frames.length >= DEPTH_MAX) return 'broken';
		const path = pathOf(frame);
		const verdict = frame?.skip === true ? 'skip' : this.#options.enter(path);
		if (array && verdict !== 'skip') {
			const holds = verdict === 'list' ? true : this.#isRecordAt(this.#window.at + 1);
			if (holds === null) return 'more';
			if (holds) {
				this.#window.at++;
				this.enterList(path);
				return 'list';
			}
		}
		if (!array && frame === undefined) {
			const stray = this.#isRecordAt(this.#window.at);
			if (stray === null) return 'more';
			if (stray) {
				this.lost = true;
				this.enterList(path);
				return 'list';
			}
		}
		this.#frames.push({ array, path, skip: verdict === 'skip', scalars: new Map(), key: '' });
		this.#window.at++;
		this.#mode = array ? 'value-or-close' : 'key-or-close';
		return null;
	}

	/**
	 * Whether an object with the marks of a record begins here; null: not known yet. Records are then read whatever
	 * stands around them: a damaged key or bracket hides none.
	 */
	#isRecordAt(start: number): boolean | null {
		if (this.#options.marks === undefined) return false;
		const { bytes, end, final } = this.#window;
		let at = start;
		while (at < end && isSpace(bytes[at])) at++;
		const enough = final || end - at >= LOOK_BYTES;
		if (at < end && bytes[at] !== 0x7b) return false;
		const scanned = this.#scanner.scan(bytes, at, Math.min(end, at + LOOK_BYTES));
		if (scanned === MORE && !enough) return null;
		return scanned !== BROKEN && this.#signature.isRecord(bytes, this.#scanner);
	}
}

function pathOf(frame: Frame | undefined): string {
	if (frame === undefined || frame.array) return frame?.path ?? '';
	return frame.path === '' ? frame.key : `${frame.path}.${frame.key}`;
}

function literalOf(bytes: Uint8Array, start: number, end: number): Scalar {
	const text = readString(bytes, start, end);
	if (text === 'null') return null;
	if (text === 'true' || text === 'false') return text === 'true';
	const value = Number(text);
	return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}
