import { existsSync } from 'node:fs';
import type { Measured } from './organisations.ts';
import judged from './topic-judgements.json' with { type: 'json' };
import { drawAssignments } from './topic-draw.ts';

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);

/**
 * Topics given to posts of the samples: of a seeded draw, the share that a reader found right. Judgements are kept by post and topic, without
 * text; an assignment that the draw holds and nobody judged counts neither way, and its number is told.
 */
export function evaluateTopics(): Measured[] {
	if (!existsSync(SAMPLES)) return [];
	const verdicts = new Map(judged.judgements.map(({ post, topic, right }) => [`${post} ${topic}`, right]));
	const drawn = drawAssignments(judged.seed).map(({ post, topic }) => verdicts.get(`${post} ${topic}`));
	const known = drawn.filter((verdict) => verdict !== undefined);
	return [
		{
			set: `samples, seed ${String(judged.seed)}`,
			size: `${String(drawn.length)} assignments, ${String(known.length)} judged`,
			measure: 'precision',
			score: known.filter((right) => right).length / known.length,
			yardstick: NaN
		}
	];
}
