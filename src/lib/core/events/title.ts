/** UTF-16 units. */
const LONGEST = 110;
/** A headline shorter than this says too little while another line is there. */
const SHORTEST = 12;
export const UNTITLED = 'Untitled post';

/** Emoji, flags, keycaps, skin tones, joiners, bullets and markup. */
const MARK = String.raw`[\d#*]\u{fe0f}?\u{20e3}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{200d}|\u{fe0f}|[\s|*_~•·▪▫■□◾◽►→>–—-]`;
const LEADING_MARKS = new RegExp(`^(?:${MARK})+`, 'u');
const TRAILING_MARKS = new RegExp(`(?:${MARK}|\`)+$`, 'u');
const LEADING_TAGS = /^(?:#[\p{L}\p{N}_]+[\s,.:|]*)+/u;
const SIGN = /#(?=[\p{L}\p{N}])/gu;
const ONLY_TAGS = /^[\s,]*(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
const LETTER = /\p{L}/u;
const LINK = /\[([^\]]*)\]\(https?:[^)\s]*\)|(?:https?:\/\/|www\.)\S+/gu;
/** Signs that `clean` takes out of the middle of a line; most lines have none. */
const UNCLEAN = /[\u200b\u200e\u200f\u2060\ufeff*_~`]/u;
/** White space that is no plain space. */
const ODD_BLANK = /[^\S ]/;
const TAIL = /^[\s,;:.–—("«“-]$/u;
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/gu;
const NO_HEADLINE =
	/^(?:read (?:in full|more|here)|full text|watch(?: live| in full)?|forwarded from\b.*|key (?:talking )?points|excerpts?|live|video|photo|via|view in telegram|please open telegram\b.*|this media is not supported\b.*|media is too big|читать (?:полностью|далее)|подробнее|полный текст|переслано\b.*|главное|видео|фото)[\s:.…]*$/iu;
/** "📍 Jakarta, July 13, 2023": where and when, not what. */
const PLACE_LINE = /^\s*(?:📍|📅|🗓|🕐)\s*[^.!?]{0,80}$/u;
/** A bracket at the end with a number in it is a date or a place and a date. */
const DATE_BRACKET = /\s*\([^()]*\d[^()]*\)\s*$/u;
const SENTENCE_END = /[.!?…]["”»)]?(?=\s+["“«(]?[\p{Lu}\p{N}])/gu;
const ABBREVIATION =
	/(?:^|[\s.("«“])(?:\p{Lu}|[A-Z]\.[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Prof|No|vs|им|г|гг|ул|др|т|п|стр)\.$/u;

/** A line that ends in one of these ends in no mark, and need not be searched for marks. */
const NO_MARK = /^[\p{L}\p{N}.,!?)"»”:;…]$/u;

function cutTrailingMarks(line: string): string {
	return NO_MARK.test(line.slice(-1)) ? line : line.replace(TRAILING_MARKS, '');
}

function clean(line: string): string {
	const linkless = line.includes('http') || line.includes('www.') ? line.replace(LINK, '$1') : line;
	const unmarked = UNCLEAN.test(linkless)
		? linkless.replace(INVISIBLE, '').replace(/\*\*|__|~~|``?/gu, '')
		: linkless;
	const bare = unmarked.replace(LEADING_MARKS, '').trim();
	const untagged = bare.replace(LEADING_TAGS, '').replace(LEADING_MARKS, '').trim();
	const told = untagged.length >= SHORTEST ? untagged : bare;
	const signless = cutTrailingMarks(told.includes('#') ? told.replace(SIGN, '') : told);
	return signless.includes('  ') || ODD_BLANK.test(signless) ? signless.replace(/\s+/gu, ' ') : signless;
}

/** The first sentence, where a full stop after an initial or an abbreviation ends none. */
function firstSentence(line: string): string {
	SENTENCE_END.lastIndex = 0;
	while (SENTENCE_END.test(line)) {
		const sentence = line.slice(0, SENTENCE_END.lastIndex);
		if (sentence.length >= SHORTEST && !ABBREVIATION.test(sentence)) return sentence;
	}
	return line;
}

function shorten(title: string): string {
	if (title.length <= LONGEST) return title;
	const cut = title.slice(0, LONGEST);
	const space = cut.lastIndexOf(' ');
	const words = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/u, '');
	let end = words.length;
	while (TAIL.test(words.charAt(end - 1))) end--;
	return `${words.slice(0, end)}…`;
}

function* linesOf(text: string): Generator<string> {
	for (let from = 0; from <= text.length;) {
		const end = text.indexOf('\n', from);
		const to = end < 0 ? text.length : end;
		yield text.slice(from, end > from && text.charAt(end - 1) === '\r' ? end - 1 : to);
		from = to + 1;
	}
}

/** The headline of a post, cleaned of marks, tags and calls to read more; null where it has no words. */
export function findHeadline(text: string): string | null {
	let short: string | null = null;
	for (const line of linesOf(text)) {
		if (PLACE_LINE.test(line) || NO_HEADLINE.test(cutTrailingMarks(line.replace(LEADING_MARKS, ''))))
			continue;
		const onlyTags = ONLY_TAGS.test(line);
		const words = clean(line);
		if (!LETTER.test(words)) continue;
		const undated = words.includes(')') ? words.replace(DATE_BRACKET, '').trim() : words.trim();
		const whole = undated.length >= SHORTEST ? undated : words;
		const headline = shorten(firstSentence(whole).replace(/(?<=[^.])\.$/u, ''));
		if (!onlyTags && headline.length >= SHORTEST && !headline.endsWith(':')) return headline;
		short ??= headline.replace(/:$/u, '');
	}
	return short;
}
