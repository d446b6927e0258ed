import type { KnownWhen } from '#lib/core/model/when.ts';
import type { Script } from './script.ts';
import { Sum } from './sum.ts';

/** The words of a cluster's posts in one script, or what of them crosses scripts. */
export type Face = Script | 'bridge';
const FACES: readonly Face[] = ['latin', 'cyrillic', 'other', 'bridge'];

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

/** The sum on one face of a cluster, made where it is not there. */
export function faceOf(cluster: Cluster, face: Face): Sum {
	return (cluster.faces[face] ??= new Sum());
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

/** Takes all posts of a later cluster into an earlier one, whose members the caller puts in order when the last has come. */
export function absorb(into: Cluster, from: Cluster): void {
	for (const member of from.members) into.members.push(member);
	for (const face of FACES) {
		const sum = from.faces[face];
		if (sum) faceOf(into, face).add(sum.toVector());
	}
	if (from.from === null || from.to === null || (from.vague && !into.vague)) return;
	const gives = into.from === null || into.to === null || (into.vague && !from.vague);
	into.from = gives ? from.from : Math.min(into.from ?? from.from, from.from);
	into.to = gives ? from.to : Math.max(into.to ?? from.to, from.to);
	into.vague = from.vague;
}
