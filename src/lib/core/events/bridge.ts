import type { Clusters } from './clusters.ts';
import type { Links } from './links.ts';
import type { Script } from './script.ts';
import { Shelf } from './shelf.ts';
import { BRIDGE_WINDOW_MS } from './stretches.ts';
import type { Profiles } from './vectors.ts';
import { WordTable } from './word-table.ts';

/** Likeness from which clusters of two scripts are one event. */
const JOIN_AT = 0.3;
/** Names that cross scripts are sparser than words: the same likeness means more. */
const BRIDGE_FACTOR = 1.1;
/** Fewer shared names and numbers across scripts are chance, unless they are nearly all there is. */
const SHARED_ACROSS_SCRIPTS = 3;
const NEARLY_ALL = 0.45;

/** Joins clusters of two scripts, the most alike of their posts first; a cluster takes one of each script. Yields 0 a step. */
export function* bridgeScripts(
	clusters: Clusters,
	profiles: Profiles,
	links: Links,
	scripts: readonly Script[]
): Generator<number, void> {
	const order = new Int32Array(links.size);
	for (let link = 0; link < links.size; link++) order[link] = link;
	order.sort((a, b) => links.likeness(b) - links.likeness(a) || a - b);
	const shelf = new Shelf();
	for (const link of order) {
		yield 0;
		const [a, b] = [clusters.firstOf(links.later(link)), clusters.firstOf(links.earlier(link))];
		if (a === b || clusters.stretches.factor(a, b, BRIDGE_WINDOW_MS) === 0) continue;
		const [members, others] = [clusters.membersOf(a), clusters.membersOf(b)];
		const here = new Set(members.map((member) => scripts[member]));
		if (others.some((member) => here.has(scripts[member]))) continue;
		const near = clusters.stretches.factor(a, b, BRIDGE_WINDOW_MS);
		if (likenessAcross(members, others, near, profiles, shelf) >= JOIN_AT) clusters.join(a, b);
	}
}

/** Sum of the vectors of posts by what crosses scripts, with the sum of its squares. */
function sumAcross(members: readonly number[], profiles: Profiles, shelf: Shelf): [WordTable, number] {
	const table = new WordTable(shelf);
	let squares = 0;
	for (const member of members) squares = table.addAll(profiles.bridge.at(member), squares);
	return [table, squares];
}

/** Likeness in 0..1 of two clusters by what crosses scripts; 0 where that is too little. `near` is what time leaves of it. */
function likenessAcross(
	members: readonly number[],
	others: readonly number[],
	near: number,
	profiles: Profiles,
	shelf: Shelf
): number {
	const [table, squares] = sumAcross(members, profiles, shelf);
	const [other, otherSquares] = sumAcross(others, profiles, shelf);
	const vector = other.toVector();
	let [shared, product] = [0, 0];
	for (let at = vector.from; at < vector.to; at++) {
		const weight = table.get(vector.ids[at] ?? -1);
		if (weight === 0) continue;
		shared++;
		product += weight * (vector.values[at] ?? 0);
	}
	table.release();
	other.release();
	const alike = (product / Math.sqrt(squares * otherSquares)) * near;
	const enough = shared >= SHARED_ACROSS_SCRIPTS || (shared > 1 && alike >= NEARLY_ALL);
	return enough ? Math.min(1, alike * BRIDGE_FACTOR) : 0;
}
