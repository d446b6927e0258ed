import type { CutOptions, Piece } from './cut.ts';
import { scanLines } from './lines.ts';
import { BROKEN, FIELD_SIZE, isSpace, MORE, scanString, Scanner } from './scan.ts';
import { findStart } from './search.ts';
import { Signature } from './signature.ts';
import { Walk } from './walk.ts';
import type { ByteWindow } from './window.ts';
import { CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './signs.ts';

/** A longer record is no post; it would only fill the memory. */
const RECORD_MAX = 1 << 25;
/** Shorter damage lies between records and costs none. */
const DAMAGE_MIN = 8;
/** Scanning that damage may cost beside its own length, so that no input takes more than a few passes. */
const SEARCH_BYTES = 1 << 24;

/** Cuts pieces out of a window, as far as its bytes go, and goes on when it was filled again. */
export class Cutter {
	/** The fields of the pieces not yet taken. */
	fields = new Int32Array(1 << 14);
	#fieldsEnd = 0;
	#pieces: Piece[] = [];
	#state: 'walk' | 'list' | 'search' | 'done' = 'walk';
	/** Arrays open inside the list, which are read as if they were part of it. */
	#nested = 0;
	/** Where the damage began, place in the input, and what the failed scans behind it have cost. */
	#damage = 0;
	#lostInList = false;
	#spent = 0;
	readonly #window: ByteWindow;
	readonly #scanner = new Scanner();
	readonly #signature: Signature;
	readonly #walk: Walk;
	readonly #options: CutOptions;

	constructor(window: ByteWindow, options: CutOptions) {
		this.#window = window;
		this.#options = options;
		this.#signature = new Signature(options);
		this.#walk = new Walk(window, this.#scanner, this.#signature, options);
		if (options.lines === true) {
			this.#walk.enterList('');
			this.#state = 'list';
		}
	}

	takePieces(): readonly Piece[] {
		const pieces = this.#pieces;
		this.#pieces = [];
		this.#fieldsEnd = 0;
		return pieces;
	}

	run(): void {
		for (;;) {
			if (this.#state === 'done') return;
			if (this.#state === 'walk') {
				const step = this.#walk.run();
				if (step === 'list') this.#beginList();
				else if (step === 'broken') this.#lose(this.#window.at);
				else if (this.#isTooLong()) this.#lose(this.#window.at);
				else return this.#endWalk();
			} else if (this.#state === 'list') {
				if (!this.#readList()) return;
			} else if (!this.#search()) return;
		}
	}

	#isTooLong(): boolean {
		return !this.#window.final && this.#window.end - this.#window.at > RECORD_MAX;
	}

	#beginList(): void {
		this.#state = 'list';
		this.#nested = 0;
	}

	#endWalk(): void {
		if (this.#window.final && !this.#walk.lost && !(this.#walk.atTop && this.#window.at >= this.#window.end))
			this.#push('unfinished', this.#window.end, this.#window.end);
	}

	/** Reads elements until the list ends (true) or the bytes do (false). */
	#readList(): boolean {
		const window = this.#window;
		const { bytes, end } = window;
		for (;;) {
			while (window.at < end && (isSpace(bytes[window.at]) || bytes[window.at] === COMMA)) window.at++;
			const start = window.at;
			if (start >= end) {
				if (window.final && this.#options.lines !== true) this.#push('unfinished', end, end);
				return false;
			}
			const byte = bytes[start];
			if (byte === OPEN_ARRAY) {
				this.#nested += 1;
				window.at++;
				continue;
			}
			if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
				const next = this.#afterSpace(start + 1);
				if (next >= end && !window.final) return false;
				if (byte === CLOSE_ARRAY) window.at++;
				if (byte === CLOSE_ARRAY && this.#nested > 0) this.#nested -= 1;
				else if (this.#options.lines === true || (byte === CLOSE_OBJECT && bytes[next] === OPEN_OBJECT))
					window.at = start + 1;
				else {
					this.#state = 'walk';
					this.#walk.leaveList();
					return true;
				}
				continue;
			}
			const lined = scanLines(window.memory, start, end, this.#scanner);
			const close = lined > 0 ? lined : this.#scanner.scan(bytes, start, end);
			// A lost bracket leaves what lies around a list among the records of the list before it.
			if (byte === OPEN_OBJECT && close !== BROKEN && this.#signature.isAround(bytes, this.#scanner)) {
				this.#walk.forget();
				this.#state = 'walk';
				return true;
			}
			if (close === MORE) {
				if (!window.final && !this.#isTooLong()) return false;
				this.#lose(start);
				return true;
			}
			if (close === BROKEN) {
				this.#lose(start);
				return true;
			}
			const next = this.#judgeEnd(close, byte === OPEN_OBJECT);
			if (next === MORE && !this.#isTooLong()) return false;
			if (next === BROKEN) {
				this.#lose(start);
				return true;
			}
			this.#record(start, close);
			window.at = next === MORE ? close : next;
		}
	}

	#afterSpace(at: number): number {
		const { bytes, end } = this.#window;
		while (at < end && isSpace(bytes[at])) at++;
		return at;
	}

	/**
	 * Where to go on behind an element that ends at `close`. BROKEN where its end is none: what follows shows that a
	 * damaged byte closed it early. One damaged byte between two records costs neither.
	 */
	#judgeEnd(close: number, isObject: boolean): number {
		const { bytes, end, final } = this.#window;
		const next = this.#afterSpace(close);
		if (next >= end) return final ? next : MORE;
		const byte = bytes[next];
		if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT || byte === OPEN_OBJECT) return next;
		const after = byte === COMMA ? this.#afterSpace(next + 1) : next;
		if (after >= end) return final ? next : MORE;
		if (bytes[after] === QUOTE) {
			const isKey = this.#isKeyAt(after);
			if (isKey === null) return MORE;
			// A key that the record has already is the next record's, whose opening bracket was hurt.
			if (isKey) return isObject && this.#hasKeyAt(after) ? next : BROKEN;
		}
		if (byte === COMMA) return next;
		if (!isObject) return BROKEN;
		const beyond = this.#afterSpace(next + 1);
		if (beyond >= end) return final ? beyond : MORE;
		const follows = bytes[beyond];
		const isBorder =
			follows === OPEN_OBJECT || follows === CLOSE_ARRAY || follows === CLOSE_OBJECT || follows === COMMA;
		return isBorder || this.#options.lines === true ? next + (isBorder ? 1 : 0) : BROKEN;
	}

	/** Whether a key and its colon stand here, which no element begins with; null: not known yet. */
	#isKeyAt(at: number): boolean | null {
		const { bytes, end, final } = this.#window;
		const close = scanString(bytes, at + 1, end);
		if (close < 0) return close === MORE && !final ? null : false;
		const colon = this.#afterSpace(close + 1);
		return colon >= end && !final ? null : bytes[colon] === COLON;
	}

	/** Whether the object scanned last has the key that stands here as well. */
	#hasKeyAt(at: number): boolean {
		const { bytes, end } = this.#window;
		const { fields, fieldCount } = this.#scanner;
		const length = scanString(bytes, at + 1, end) - at - 1;
		for (let field = 0; field < fieldCount * FIELD_SIZE; field += FIELD_SIZE) {
			const start = fields[field] ?? 0;
			if ((fields[field + 1] ?? 0) - start !== length) continue;
			let same = 0;
			while (same < length && bytes[start + same] === bytes[at + 1 + same]) same++;
			if (same === length) return true;
		}
		return false;
	}

	#record(start: number, end: number): void {
		const { fields, fieldCount } = this.#scanner;
		const isObject = this.#window.bytes[start] === OPEN_OBJECT;
		const size = isObject ? fieldCount * FIELD_SIZE : 0;
		if (this.#fieldsEnd + size > this.fields.length) {
			const larger = new Int32Array((this.#fieldsEnd + size) * 2);
			larger.set(this.fields);
			this.fields = larger;
		}
		for (let i = 0; i < size; i++) this.fields[this.#fieldsEnd + i] = fields[i] ?? 0;
		this.#signature.learn(this.#window.bytes, start, this.#scanner);
		this.#pieces.push({
			kind: 'record',
			offset: this.#window.offset + start,
			length: end - start,
			start,
			end,
			list: this.#walk.list,
			fieldsAt: this.#fieldsEnd,
			fieldCount: isObject ? fieldCount : 0
		});
		this.#fieldsEnd += size;
	}

	#push(kind: 'broken' | 'unfinished', start: number, end: number): void {
		const isKept = kind === 'unfinished';
		this.#pieces.push({
			kind,
			offset: isKept ? this.#window.offset + start : this.#damage,
			length: isKept ? end - start : this.#window.offset + end - this.#damage,
			start: isKept ? start : 0,
			end: isKept ? end : 0,
			list: this.#walk.list,
			fieldsAt: 0,
			fieldCount: 0
		});
	}

	#lose(start: number): void {
		this.#damage = this.#window.offset + start;
		this.#spent = 0;
		this.#lostInList = this.#state === 'list';
		this.#state = 'search';
	}

	/** Looks for the next record behind the damage; false where the bytes end first. */
	#search(): boolean {
		const window = this.#window;
		const found = findStart(window, {
			from: this.#lostInList ? this.#damage + 1 : this.#damage,
			scanner: this.#scanner,
			signature: this.#signature,
			enter: (path) => this.#options.enter(path),
			budget: SEARCH_BYTES - this.#spent,
			patient: !this.#isTooLong()
		});
		this.#spent += found.spent;
		if (found.kind === 'more') {
			if (!window.final) {
				window.at = found.at;
				return false;
			}
			if (
				this.#damage >= window.offset &&
				this.#scanner.scan(window.bytes, this.#damage - window.offset, window.end) === MORE
			)
				this.#push('unfinished', this.#damage - window.offset, window.end);
			else if (window.offset + window.end - this.#damage >= DAMAGE_MIN) this.#push('broken', 0, window.end);
			this.#state = 'done';
			return false;
		}
		if (window.offset + found.at - this.#damage >= DAMAGE_MIN) this.#push('broken', 0, found.at);
		window.at = found.at;
		if (found.kind === 'record') {
			if (this.#walk.list.number < 0 || !(this.#lostInList || this.#walk.atTop)) this.#walk.enterList('');
			this.#walk.lost = true;
			this.#beginList();
		} else {
			this.#walk.forget();
			this.#state = 'walk';
		}
		return true;
	}
}
