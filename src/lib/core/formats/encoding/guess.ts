import { createBrokenCounter } from './broken.ts';
import { surveyLetters, type Letters } from './letters.ts';

/** The encodings that are read, by the names that people and TextDecoder know. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1251' | 'Windows-1252';

export interface Guess {
	readonly encoding: Encoding;
	/** Length of the byte order mark. */
	readonly mark: 0 | 2 | 3;
	/** False where too few bytes above ASCII were seen to tell. */
	readonly sure: boolean;
}

/** Bytes above ASCII from which the beginning of a text speaks for the rest. */
const EVIDENCE_MIN = 16;
/** Share of control characters from which it is no text. */
const CONTROL_MAX = 0.005;
const CYRILLIC_SHARE = 0.6;
const JOINED_SHARE = 0.7;
const TOUCHING_SHARE = 0.15;
/** The commonest letters make up 55 to 60 % of Russian, about 30 % of its letters read in a wrong alphabet. */
const COMMON_SHARE = 0.42;
/** A word or two may have few of the commonest letters. */
const COMMON_SHARE_SHORT = 0.2;
const SHORT = 40;
/** Languages of Windows-1252 write few letters with marks; noise has half its bytes above ASCII. */
const WESTERN_HIGH_MAX = 0.2;
const WESTERN_SHARE = 0.85;
/** Where no mark tells, UTF-16 shows by zeros in every other byte: spaces, digits, brackets, Latin letters. */
const ZEROS_MIN = 0.15;
const STRAY_ZEROS_MAX = 0.005;

/** Tells the encoding of a text by its beginning; `whole` says that nothing follows. */
export function guessEncoding(bytes: Uint8Array, whole: boolean): Guess {
	const [first = 0, second = 0, third = 0] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'UTF-8', mark: 3, sure: true };
	if (first === 0xff && second === 0xfe) return { encoding: 'UTF-16LE', mark: 2, sure: true };
	if (first === 0xfe && second === 0xff) return { encoding: 'UTF-16BE', mark: 2, sure: true };
	const wide = guessWide(bytes);
	if (wide !== null) return { encoding: wide, mark: 0, sure: true };

	const { sound, broken } = weighUtf8(bytes);
	if (broken === 0) return { encoding: 'UTF-8', mark: 0, sure: whole || sound > 0 };
	// Text in an old alphabet hardly ever spells UTF-8 by chance, so as much sound as broken is UTF-8 that was hurt.
	if (sound >= broken) return { encoding: 'UTF-8', mark: 0, sure: true };
	const letters = surveyLetters(bytes);
	const sure = whole || letters.high >= EVIDENCE_MIN;
	return { encoding: sure ? guessAlphabet(letters) : 'UTF-8', mark: 0, sure };
}

function guessAlphabet(letters: Letters): Encoding {
	const { bytes, high, control, cyrillic, joined, touching, common, western } = letters;
	if (control > bytes * CONTROL_MAX) return 'UTF-8';
	const commonMin = cyrillic < SHORT ? COMMON_SHARE_SHORT : COMMON_SHARE;
	if (
		cyrillic >= high * CYRILLIC_SHARE &&
		joined >= cyrillic * JOINED_SHARE &&
		touching <= cyrillic * TOUCHING_SHARE &&
		common >= cyrillic * commonMin
	)
		return 'Windows-1251';
	return high <= Math.max(1, bytes * WESTERN_HIGH_MAX) && western >= high * WESTERN_SHARE
		? 'Windows-1252'
		: 'UTF-8';
}

/** Bytes of sound characters above ASCII, and broken bytes; a character that the end cuts off is neither. */
function weighUtf8(bytes: Uint8Array): { sound: number; broken: number } {
	const counter = createBrokenCounter();
	counter.add(bytes);
	const cut = counter.begun();
	const broken = counter.count() - cut;
	let high = 0;
	for (const byte of bytes) if (byte >= 0x80) high += 1;
	return { sound: high - broken - cut, broken };
}

function guessWide(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
	const zeros = [0, 0];
	const units = bytes.length >> 1;
	for (let i = 0; i < units * 2; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (units < 2 || Math.max(even, odd) < units * ZEROS_MIN) return null;
	if (Math.min(even, odd) > units * STRAY_ZEROS_MAX) return null;
	const encoding = odd > even ? 'UTF-16LE' : 'UTF-16BE';
	const text = new TextDecoder(encoding).decode(bytes.subarray(0, units * 2), { stream: true });
	return isText(text) ? encoding : null;
}

/** A table of small numbers has zeros in every other byte as well, but its characters are no letters. */
function isText(text: string): boolean {
	const strays = text.match(/[\p{Cc}\p{Cn}\p{Co}\uFFFD]/gu)?.filter((sign) => !/[\t\n\f\r]/u.test(sign));
	return (strays?.length ?? 0) <= text.length * CONTROL_MAX;
}
