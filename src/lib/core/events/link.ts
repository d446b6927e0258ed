import type { Post } from '#lib/core/model/post.ts';
import { Comparer } from './compare.ts';
import { daysBetween, headingDay } from './heading-day.ts';
import { Links } from './links.ts';
import { Neighbours } from './neighbours.ts';
import { mostOf, scriptOf, type Script } from './script.ts';
import { BRIDGE_WINDOW_MS, Stretches } from './stretches.ts';
import type { Profiles } from './vectors.ts';

/** Less likeness is not worth keeping. */
const LEAST = 0.1;
const LEAST_BRIDGE = 0.2;
/** What is left of the likeness of posts whose headings name days far from each other: a forecast for the 8th and one for the 16th. */
const OTHER_DAY = 0.3;

/** Which posts are alike. */
export interface Linked {
	/** Posts of one script, by their words. */
	readonly words: Links;
	/** Posts of two scripts, by what crosses them. */
	readonly bridge: Links;
	/** Posts with the same letters near in time: likeness 1. */
	readonly copies: Links;
	readonly scripts: readonly Script[];
	/** The script of most posts. */
	readonly home: Script;
}

/** A happening of several days is told day by day. */
const LASTING_DAYS = 3;

function differ(days: Int16Array, a: number, b: number): boolean {
	const [dayA = -1, dayB = -1] = [days[a], days[b]];
	return dayA >= 0 && dayB >= 0 && daysBetween(dayA, dayB) > LASTING_DAYS;
}

/**
 * Finds for each post the earlier ones most like it. `starts` as from `placeHolders`, `telling` as in `Vocabulary`, `copyOf` as in `Counted`.
 * Yields the posts done.
 */
export function* linkPosts(
	posts: readonly Post[],
	profiles: Profiles,
	starts: Int32Array,
	telling: Uint8Array,
	copyOf: Int32Array
): Generator<number, Linked> {
	const links = { words: new Links(), bridge: new Links(), copies: new Links() };
	const counts: Record<Script, number> = { latin: 0, cyrillic: 0, other: 0 };
	const scripts: Script[] = [];
	const stretches = new Stretches(posts);
	const comparer = new Comparer(telling);
	const words = new Neighbours(starts, posts.length);
	const days = new Int16Array(posts.length);
	let index = 0;
	const isAkin = (other: number): boolean =>
		scripts[other] === scripts[index] && stretches.isNear(index, other);
	for (; index < posts.length; index++) {
		const script = scriptOf(posts[index]?.text ?? '');
		scripts.push(script);
		days[index] = headingDay(posts[index]?.text ?? '');
		counts[script]++;
		const copy = copyOf[index] ?? -1;
		if (copy >= 0 && stretches.isNear(index, copy)) links.copies.add(index, copy, 1);
		const vector = profiles.words.at(index);
		comparer.load(vector);
		const found = words.find(vector, isAkin);
		for (let at = 0; at < found; at++) {
			const other = words.found[at] ?? 0;
			const apart = stretches.factor(index, other) * (differ(days, index, other) ? OTHER_DAY : 1);
			const alike = comparer.with(profiles.words.at(other)) * apart;
			if (alike >= LEAST && comparer.isTelling(vector.to - vector.from)) links.words.add(index, other, alike);
		}
		comparer.unload(vector);
		words.add(index, vector);
		yield index + 1;
	}
	const met = new Map<Script, Neighbours>();
	for (const script of new Set(scripts)) met.set(script, new Neighbours(starts, posts.length));
	const isClose = (other: number): boolean => stretches.isNear(index, other, BRIDGE_WINDOW_MS);
	for (index = 0; index < (met.size > 1 ? posts.length : 0); index++) {
		const vector = profiles.bridge.at(index);
		comparer.load(vector);
		for (const [script, others] of met) {
			if (script === scripts[index]) continue;
			const found = others.find(vector, isClose);
			for (let at = 0; at < found; at++) {
				const other = others.found[at] ?? 0;
				const alike = comparer.with(profiles.bridge.at(other));
				if (alike >= LEAST_BRIDGE && comparer.shared > 1) links.bridge.add(index, other, alike);
			}
		}
		comparer.unload(vector);
		met.get(scripts[index] ?? 'other')?.add(index, vector);
		yield posts.length;
	}
	return { ...links, scripts, home: mostOf(counts) };
}
