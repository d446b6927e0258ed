import type { MediaKind, EarlierVersion, Origin, RawPost, Reaction } from '#lib/core/model/post.ts';
import { compareNames } from '#lib/core/formats/unpack/order.ts';
import { wordsOf } from './say-key.ts';

/** One post as one input has it. */
export interface Version {
	readonly raw: RawPost;
	/** A text copied from a page that stands in for a numbered post: it never overrules one that has the number itself. */
	readonly isCopy: boolean;
	/** What an archive that is added to knows already. */
	readonly earlier: readonly EarlierVersion[];
	readonly parts: readonly string[];
}

/** What all versions of one post together say. */
export interface Merged {
	readonly raw: RawPost;
	readonly earlier: readonly EarlierVersion[];
	readonly parts: readonly string[];
}

const NOTHING = -1;

function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Best first: one with words, that was edited last, seen last (views only grow), the fuller one; no tie is left open. */
function compareVersions(a: Version, b: Version): number {
	return (
		Number(a.isCopy) - Number(b.isCopy) ||
		Number(b.raw.text !== '') - Number(a.raw.text !== '') ||
		(b.raw.editedAt ?? NOTHING) - (a.raw.editedAt ?? NOTHING) ||
		Number(b.raw.edited) - Number(a.raw.edited) ||
		(b.raw.views ?? NOTHING) - (a.raw.views ?? NOTHING) ||
		b.raw.text.length - a.raw.text.length ||
		compareText(a.raw.text, b.raw.text)
	);
}

function largest(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	return known.length > 0 ? Math.max(...known) : null;
}

function first<Value>(values: readonly (Value | null)[]): Value | null {
	return values.find((value) => value !== null) ?? null;
}

function longest<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
	return lists.reduce((best, list) => (list.length > best.length ? list : best), lists[0] ?? []);
}

function total(reactions: readonly Reaction[]): number {
	return reactions.reduce((sum, { count }) => sum + count, 0);
}

function distinct<Item>(items: readonly Item[]): Item[] {
	return [...new Set(items)];
}

/** Oldest first; no tie is left open, since an archive that is added to gives them in another order than its inputs. */
function compareEarlier(a: EarlierVersion, b: EarlierVersion): number {
	return (
		(a.at ?? 0) - (b.at ?? 0) ||
		compareText(a.text, b.text) ||
		compareNames(a.origin.file, b.origin.file) ||
		a.origin.place - b.origin.place
	);
}

/** The texts that differ from the one kept, oldest first, each once. */
function earlierOf(versions: readonly Version[], kept: RawPost): EarlierVersion[] {
	const found = new Map<string, EarlierVersion>();
	const seen: EarlierVersion[] = versions.flatMap(({ raw, isCopy, earlier }) => [
		...earlier,
		...(isCopy || raw.text === '' || raw.media.includes('poll')
			? []
			: [{ text: raw.text, at: raw.editedAt ?? raw.recorded?.from ?? null, origin: raw.origin }])
	]);
	seen.sort(compareEarlier);
	for (const version of seen) {
		const words = wordsOf(version.text);
		if (words !== wordsOf(kept.text) && !found.has(words)) found.set(words, version);
	}
	return [...found.values()];
}

/** One post out of its versions, whatever their order: the fuller and later one wins, the others fill its gaps. */
export function mergeVersions(versions: readonly Version[], origin: Origin): Merged {
	const [only] = versions;
	if (versions.length === 1 && only) {
		return { raw: only.raw, earlier: only.earlier, parts: only.parts };
	}
	const ordered = [...versions].sort(compareVersions);
	const raws = ordered.map(({ raw }) => raw);
	const [kept] = raws;
	if (!kept) throw new Error('a post without a version');
	const own = ordered.filter(({ isCopy }) => !isCopy).map(({ raw }) => raw);
	const trusted = own.length > 0 ? own : raws;
	const best = <Value>(of: (raw: RawPost) => Value | null) => first(trusted.map(of)) ?? first(raws.map(of));
	return {
		raw: {
			...kept,
			number: best((raw) => raw.number),
			album: smallest(raws.map((raw) => raw.album)),
			recorded: best((raw) => raw.recorded),
			editedAt: kept.editedAt,
			edited: trusted.some((raw) => raw.edited),
			forwardedFrom: best((raw) => raw.forwardedFrom),
			replyTo: best((raw) => raw.replyTo),
			author: best((raw) => raw.author),
			media: longest(trusted.map((raw) => raw.media)),
			links: kept.links.length > 0 ? kept.links : longest(trusted.map((raw) => raw.links)),
			views: largest(raws.map((raw) => raw.views)),
			forwards: largest(raws.map((raw) => raw.forwards)),
			reactions: raws
				.map((raw) => raw.reactions)
				.reduce((most, list) => (total(list) > total(most) ? list : most)),
			origin
		},
		earlier: earlierOf(ordered, kept),
		parts: distinct(ordered.flatMap(({ parts }) => parts))
	};
}

function smallest(values: readonly (string | null)[]): string | null {
	return values.filter((value) => value !== null).sort(compareText)[0] ?? null;
}

/** Message numbers in the order of a channel; those that are no whole numbers as text, after them. */
export function compareNumbers(a: string, b: string): number {
	const isWhole = (text: string) => /^\d+$/u.test(text);
	if (isWhole(a) && isWhole(b)) return a.length - b.length || compareText(a, b);
	return Number(isWhole(b)) - Number(isWhole(a)) || compareText(a, b);
}

/**
 * One post out of the messages of an album, in order of number: texts under one another, the media of all. A version
 * that has the whole album already (as a page shows it) is not counted twice.
 */
export function joinAlbum(parts: readonly Merged[]): Merged {
	const [head] = parts;
	if (!head) throw new Error('an album without a message');
	const raws = parts.map(({ raw }) => raw);
	const texts: string[] = [];
	for (const { text } of raws)
		if (text !== '' && !texts.some((before) => before.includes(text))) texts.push(text);
	const rest = parts.slice(1);
	const joinedBefore = new Set(parts.flatMap((part) => part.parts));
	const alone = rest.flatMap(({ raw }) => (joinedBefore.has(raw.number ?? '') ? [] : raw.media));
	const isWhole = head.raw.media.length > rest.length;
	const media: readonly MediaKind[] = isWhole ? head.raw.media : [...head.raw.media, ...alone];
	return {
		raw: {
			...head.raw,
			text: texts.join('\n\n'),
			edited: raws.some(({ edited }) => edited),
			// That of a picture without words says nothing of the text.
			editedAt: largest(raws.map(({ editedAt, text }) => (text === '' ? null : editedAt))),
			forwardedFrom: first(raws.map(({ forwardedFrom }) => forwardedFrom)),
			replyTo: first(raws.map(({ replyTo }) => replyTo)),
			author: first(raws.map(({ author }) => author)),
			media,
			links: distinct(raws.flatMap(({ links }) => links)),
			views: largest(raws.map(({ views }) => views)),
			forwards: largest(raws.map(({ forwards }) => forwards)),
			reactions: raws.find(({ reactions }) => reactions.length > 0)?.reactions ?? []
		},
		earlier: parts.flatMap(({ earlier }) => earlier).sort(compareEarlier),
		parts: distinct([
			...parts.flatMap((part) => part.parts),
			...raws.flatMap(({ number }) => (number === null || number === head.raw.number ? [] : [number]))
		]).sort(compareNumbers)
	};
}
