import { isCommonStem, isStopWord } from './common-words.ts';
import type { Lexicon } from './lexicon.ts';
import { SliceCache } from '#lib/core/text/slice-cache.ts';
import { soundOf } from './sounds.ts';
import { stem } from './stems.ts';

/** Forms repeat: each is worked out once. The bound keeps memory flat on endless input. */
const MOST_FORMS = 250_000;
const NUMBER = /^\d[\d.,]*$/;
const NINE = 0x39;
/** Makes a small letter of an ASCII letter. */
const SMALL = 0x20;
const SMALL_S = 0x73;
export const POSSESSIVE = /['’][sS]$/;
const NOT_ASKED = -2;
const NONE = -1;

/** What is known of a word as it is written. A class, so that all have one shape and stay fast to read. */
export class Form {
	/** Its number, and that of its sound, once asked for. */
	id = NONE;
	soundId = NOT_ASKED;

	constructor(
		/** Stop words are passed over. */
		readonly kind: 'stop' | 'number' | 'word',
		readonly key: string,
		/** UTF-16 units without a possessive ending. */
		readonly length: number,
		readonly capital = false,
		/** Whether texts of any subject hold it. */
		readonly common = false
	) {}
}

function readForm(raw: string): Form {
	const opensWithDigit = raw.charCodeAt(0) <= NINE;
	if (opensWithDigit && NUMBER.test(raw)) {
		return new Form('number', raw.replace(/[.,](?=\d{3}\b)/g, '').replace(/[.,]$/, ''), raw.length);
	}
	const mayPossess = (raw.charCodeAt(raw.length - 1) | SMALL) === SMALL_S;
	const whole = mayPossess && POSSESSIVE.test(raw) ? raw.slice(0, -2) : raw;
	const lower = whole.toLowerCase();
	if (lower.length < 2 || isStopWord(lower)) return new Form('stop', '', whole.length);
	const key = stem(lower);
	const isCapital = whole.charCodeAt(0) !== lower.charCodeAt(0);
	return new Form('word', key, whole.length, isCapital, isCommonStem(key));
}

/** The forms of a lexicon's words. */
export class Forms {
	readonly #lexicon: Lexicon;
	readonly #known = new SliceCache<Form>(MOST_FORMS);

	constructor(lexicon: Lexicon) {
		this.#lexicon = lexicon;
	}

	/** What stands at `start..end` of a text, as it is written, e.g. "Минск", "Minsk’s", "1.000". */
	at(text: string, start: number, end: number): Form {
		return this.#known.at(text, start, end, readForm);
	}

	/** Numbers go out in the order of asking, so that only what a post says gets one. */
	idOf(form: Form): number {
		if (form.id < 0) form.id = this.#lexicon.idOf(form.key, form.kind === 'number' ? 'number' : 'word');
		return form.id;
	}

	/** The number of what the form that stands at `start` sounds like; -1 where it is too short to tell. */
	soundOf(form: Form, text: string, start: number): number {
		if (form.soundId === NOT_ASKED) {
			const sound = soundOf(text.slice(start, start + form.length));
			form.soundId = sound === null ? NONE : this.#lexicon.idOf(`~${sound}`, 'sound');
		}
		return form.soundId;
	}
}
