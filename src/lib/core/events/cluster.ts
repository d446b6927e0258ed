import type { When } from '#lib/core/model/when.ts';
import { stretchOf } from './similarity.ts';
import { Sum } from './sum.ts';
import type { Vector } from './vectors.ts';

/** An event in the making: its posts by index, the sum of their vectors, and when they are. */
export interface Cluster {
	/** That of its first post. */
	readonly index: number;
	readonly members: number[];
	sum: Sum;
	/** From the earliest to the latest of its dated posts, UTC milliseconds; null while none is dated. */
	from: number | null;
	to: number | null;
	/** Whether `from` and `to` are only what the neighbours of its posts bound. */
	vague: boolean;
}

export function openCluster(index: number, words: Vector, when: When): Cluster {
	const sum = new Sum();
	sum.add(words);
	const { from, to, vague } = stretchOf(when);
	return { index, members: [index], sum, from, to, vague };
}

/**
 * Takes all posts of a later cluster into an earlier one. An interval that only neighbours bound gives way to any date, else it would stretch the
 * event over all that lies between them.
 */
export function absorb(into: Cluster, from: Cluster): void {
	for (const member of from.members) into.members.push(member);
	const [many, few] = into.sum.length < from.sum.length ? [from.sum, into.sum] : [into.sum, from.sum];
	many.add(few.toVector());
	into.sum = many;
	if (from.from === null || from.to === null || (from.vague && into.from !== null && !into.vague)) return;
	const gives = into.from === null || into.to === null || (into.vague && !from.vague);
	into.from = gives ? from.from : Math.min(into.from ?? from.from, from.from);
	into.to = gives ? from.to : Math.max(into.to ?? from.to, from.to);
	into.vague = from.vague;
}
