import type { KnownWhen } from '#lib/core/model/when.ts';
import type { Vector } from './vectors.ts';

/** An event in the making: its posts by index, the sum of their vectors, and when they are. */
export interface Cluster {
	readonly index: number;
	readonly members: number[];
	readonly sum: Map<number, number>;
	/** Sum of the squares of `sum`. */
	squares: number;
	/** From the earliest to the latest of its dated posts, UTC milliseconds; null while none is dated. */
	from: number | null;
	to: number | null;
	/** Whether `from` and `to` are only what the neighbours of its posts bound. */
	vague: boolean;
}

export function openCluster(index: number): Cluster {
	return { index, members: [], sum: new Map(), squares: 0, from: null, to: null, vague: true };
}

/** Adds a post, and tells which words are new to the cluster. */
export function addToCluster(
	cluster: Cluster,
	post: number,
	vector: Vector,
	when: KnownWhen | null
): number[] {
	cluster.members.push(post);
	const fresh: number[] = [];
	vector.ids.forEach((id, at) => {
		const was = cluster.sum.get(id) ?? 0;
		const now = was + (vector.weights[at] ?? 0);
		cluster.sum.set(id, now);
		cluster.squares += now * now - was * was;
		if (was === 0) fresh.push(id);
	});
	if (when) widen(cluster, when);
	return fresh;
}

/** An interval that only neighbours bound gives way to any date, else it would stretch the event over all that lies between them. */
function widen(cluster: Cluster, when: KnownWhen): void {
	const vague = when.basis === 'between';
	if (cluster.from === null || cluster.to === null || (cluster.vague && !vague)) {
		cluster.from = when.from;
		cluster.to = when.to;
		cluster.vague = vague;
	} else if (cluster.vague === vague) {
		cluster.from = Math.min(cluster.from, when.from);
		cluster.to = Math.max(cluster.to, when.to);
	}
}
