import type { Cluster } from './cluster.ts';
import type { Clusters } from './clusters.ts';
import type { Links } from './links.ts';
import type { Script } from './script.ts';
import { BRIDGE_WINDOW_MS, timeFactor } from './similarity.ts';
import { Sum } from './sum.ts';
import type { Profiles } from './vectors.ts';

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
	for (const link of order) {
		yield 0;
		const [first, second] = [clusters.firstOf(links.later(link)), clusters.firstOf(links.earlier(link))];
		if (first === second) continue;
		const [a, b] = [clusters.at(first), clusters.at(second)];
		if (timeFactor(a, b, BRIDGE_WINDOW_MS) === 0) continue;
		const here = new Set(a.members.map((member) => scripts[member]));
		if (b.members.some((member) => here.has(scripts[member]))) continue;
		if (likenessAcross(a, b, profiles) >= JOIN_AT) clusters.join(a, b);
	}
}

function sumAcross({ members }: Cluster, profiles: Profiles): Sum {
	const sum = new Sum();
	for (const member of members) sum.add(profiles.bridge.at(member));
	return sum;
}

/** Likeness in 0..1 of two clusters by what crosses scripts; 0 where that is too little. */
function likenessAcross(a: Cluster, b: Cluster, profiles: Profiles): number {
	const [sum, other] = [sumAcross(a, profiles), sumAcross(b, profiles)];
	const { table } = sum;
	const vector = other.toVector();
	let [shared, product] = [0, 0];
	for (let at = vector.from; at < vector.to; at++) {
		const weight = table.get(vector.ids[at] ?? -1);
		if (weight === 0) continue;
		shared++;
		product += weight * (vector.values[at] ?? 0);
	}
	const near = timeFactor(a, b, BRIDGE_WINDOW_MS);
	const alike = (product / Math.sqrt(sum.squares * other.squares)) * near;
	const enough = shared >= SHARED_ACROSS_SCRIPTS || (shared > 1 && alike >= NEARLY_ALL);
	return enough ? Math.min(1, alike * BRIDGE_FACTOR) : 0;
}
