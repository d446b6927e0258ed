import type { KnownWhen } from '#lib/core/model/when.ts';
import type { Script } from './script.ts';
import type { Vector } from './vectors.ts';

/** The words of a cluster's posts in one script, or what of them crosses scripts. */
export type Face = Script | 'bridge';
const FACES: readonly Face[] = ['latin', 'cyrillic', 'other', 'bridge'];

/** Sum of the vectors of posts, and the sum of its squares. */
export interface Sum {
	readonly weights: Map<number, number>;
	squares: number;
}

/** An event in the making: its posts by index, the sums of their vectors, and when they are. */
export interface Cluster {
	readonly index: number;
	readonly members: number[];
	readonly faces: Partial<Record<Face, Sum>>;
	/** From the earliest to the latest of its dated posts, UTC milliseconds; null while none is dated. */
	from: number | null;
	to: number | null;
	/** Whether `from` and `to` are only what the neighbours of its posts bound. */
	vague: boolean;
}

export function openCluster(index: number): Cluster {
	return { index, members: [], faces: {}, from: null, to: null, vague: true };
}

/** Adds a vector to one face of a cluster, and tells which words are new to it. */
export function addVector(cluster: Cluster, face: Face, vector: Vector): number[] {
	const sum = cluster.faces[face] ?? { weights: new Map<number, number>(), squares: 0 };
	cluster.faces[face] = sum;
	const fresh: number[] = [];
	vector.ids.forEach((id, at) => {
		const was = sum.weights.get(id) ?? 0;
		const now = was + (vector.weights[at] ?? 0);
		sum.weights.set(id, now);
		sum.squares += now * now - was * was;
		if (was === 0) fresh.push(id);
	});
	return fresh;
}

/** An interval that only neighbours bound gives way to any date, else it would stretch the event over all that lies between them. */
export function widen(cluster: Cluster, when: KnownWhen): void {
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

/** Takes all posts of a later cluster into an earlier one. */
export function absorb(into: Cluster, from: Cluster): void {
	into.members.push(...from.members);
	into.members.sort((a, b) => a - b);
	for (const face of FACES) {
		const weights = from.faces[face]?.weights;
		if (!weights) continue;
		addVector(into, face, {
			ids: Int32Array.from(weights.keys()),
			weights: Float64Array.from(weights.values())
		});
	}
	if (from.from === null || from.to === null || (from.vague && !into.vague)) return;
	const gives = into.from === null || into.to === null || (into.vague && !from.vague);
	into.from = gives ? from.from : Math.min(into.from ?? from.from, from.from);
	into.to = gives ? from.to : Math.max(into.to ?? from.to, from.to);
	into.vague = from.vague;
}
