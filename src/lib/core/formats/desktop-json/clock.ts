import type { RecordedTime } from '#lib/core/model/post.ts';
import { LocalClock } from '../local-clock.ts';
import type { Key, Message } from './message.ts';

const CLOCK = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?/u;
const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/u;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** Beyond the years that can be written with four digits. */
const MAX_MS = 253_402_300_799_999;

/** Times of messages: the exact one where the export has it, else its clock, which names no zone. */
export class MessageClock {
	/** Whether a time was read off a clock without a zone. */
	zoneMissing = false;
	readonly #clock: LocalClock;

	constructor(zone: string) {
		this.#clock = new LocalClock(zone);
	}

	read(message: Message, exact: Key, local: Key): RecordedTime | null {
		const seconds = message.whole(exact);
		if (seconds !== null && seconds > 0 && seconds * SECOND_MS <= MAX_MS) {
			const at = seconds * SECOND_MS;
			return { from: at, to: at };
		}
		const written = message.string(local);
		return written === null ? null : this.#readClock(written.trim());
	}

	#readClock(written: string): RecordedTime | null {
		const found = CLOCK.exec(written);
		if (found === null) return null;
		const [, year, month, day, hour, minute, second] = found.map(Number);
		const time = {
			year: year ?? 0,
			month: month ?? 0,
			day: day ?? 0,
			hour: hour ?? 0,
			minute: minute ?? 0,
			second: found[6] === undefined ? 0 : (second ?? 0)
		};
		const lengthMs = found[6] === undefined ? MINUTE_MS - 1 : 0;
		if (OFFSET.test(written)) {
			const at = Date.parse(written);
			return Number.isNaN(at) ? null : { from: at, to: at + lengthMs };
		}
		const at = this.#clock.instantOf(time);
		if (at === null) return null;
		this.zoneMissing = true;
		const recorded = { from: at, to: at + lengthMs };
		return this.#clock.isAssumed ? { ...recorded, zoneAssumed: true } : recorded;
	}
}
