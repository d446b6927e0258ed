/** Where in a text some words stand. */
export interface Place {
	/** 0 for the first line that has words. */
	readonly line: number;
	readonly isLastLine: boolean;
	/** Line and sentence with the words cut out, split where they stood. */
	readonly lineBefore: string;
	readonly lineAfter: string;
	readonly sentenceBefore: string;
	readonly sentenceAfter: string;
	/** 0 for the first sentence of its line. */
	readonly sentence: number;
	readonly inBrackets: boolean;
	/** The first sentence after a speaker's name and a colon. */
	readonly spoken: boolean;
	/** Within quotation marks, or in a line that begins as somebody's words. */
	readonly quoted: boolean;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
const ONLY_TAGS = /^(?:[\s\p{P}\p{S}\p{M}\uFE0F\u200D]|[#@][\p{L}\p{N}_]+)*$/u;
/** A full stop ends a sentence where a capital, a quote, a sign or a digit of a list follows. */
const SENTENCE_END = /(?<=[\p{Ll}\p{N}\p{Pe}\p{Pf}"][.!?…]["»”]?)\s+(?=[\p{Lu}\p{Pi}"\p{So}#])|;\s/gu;
const ABBREVIATION =
	/(?:\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Gen|Sen|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|(?<!\p{L})(?:г|гг|им|ул|тов|св|пр))\.\s*$/u;
const SPEAKER = /^[^:]{2,60}:(?:[^\p{L}\p{N}]|\bOn\b|(?<!\p{L})В\s)*$/u;
/** A date in brackets is a heading's own where the brackets end the line and hold little else. */
const CLOSES_LINE = /^[^([)\]]{0,40}[)\]][^\p{L}\p{N}]*(?:[#@][\p{L}\p{N}_]+[^\p{L}\p{N}]*)*$/u;
const BRACKET_LENGTH = 60;
const SPEECH = /^[^\p{L}\p{N}]*💬/u;

interface Line {
	readonly start: number;
	readonly text: string;
}

/** Lines with words, not counting lines of nothing but hashtags and signs. */
export function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		if (HAS_WORDS.test(line) && !ONLY_TAGS.test(line)) lines.push({ start, text: line });
		start += line.length + 1;
	}
	return lines;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

export function placeOf(lines: readonly Line[], text: string, start: number, end: number): Place {
	const found = lines.findLastIndex((line) => line.start <= start);
	const inLine = lines[found];
	const line = inLine && end <= inLine.start + inLine.text.length ? inLine : { start: 0, text };
	const from = start - line.start;
	const to = end - line.start;
	const lineBefore = line.text.slice(0, from);
	const lineAfter = line.text.slice(to);
	const ends = [...line.text.matchAll(SENTENCE_END)]
		.filter((match) => !ABBREVIATION.test(line.text.slice(0, match.index)))
		.map((match) => match.index + match[0].length);
	const sentence = ends.filter((at) => at <= from).length;
	const sentenceStart = ends[sentence - 1] ?? 0;
	const sentenceEnd = ends[sentence] ?? line.text.length;
	const opened = count(lineBefore, /[([]/g) > count(lineBefore, /[)\]]/g);
	const quotes = count(lineBefore, /[«“]/g) > count(lineBefore, /[»”]/g) || count(lineBefore, /"/g) % 2 === 1;
	return {
		line: Math.max(found, 0),
		isLastLine: found === lines.length - 1,
		lineBefore,
		lineAfter,
		sentenceBefore: line.text.slice(sentenceStart, from),
		sentenceAfter: line.text.slice(to, Math.max(to, sentenceEnd)),
		sentence,
		inBrackets: opened && CLOSES_LINE.test(lineAfter) && from - lineBefore.lastIndexOf('(') <= BRACKET_LENGTH,
		spoken: sentence === 0 && SPEAKER.test(lineBefore),
		quoted: quotes || SPEECH.test(line.text)
	};
}
