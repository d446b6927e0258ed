import type { Candidate } from './candidates.ts';
import { longest } from './judge.ts';

/** Evidence a topic needs in a short post: one signal of weight 3, or several weaker ones. */
const THRESHOLD = 3;
/** Length in words up to which the threshold stays as it is; longer texts gather weak words by chance. */
const SHORT_POST_WORDS = 60;
/** Words at the start of a post that say what it is about; what is named only behind them is mostly a remark. */
const LEAD_WORDS = 40;
/** The same for a topic that only one thing speaks of, said once. */
const HEADLINE_WORDS = 16;
const REMARK_SHARE = 0.5;
/** What the same signal said again adds, and how often it counts again. */
const REPEAT_SHARE = 0.34;
const MOST_REPEATS = 3;

/** Signals of the topics whose evidence passes the threshold; those of the others are dropped. */
export function provenTopics(candidates: readonly Candidate[], wordCount: number): Candidate[] {
	const needed = THRESHOLD + Math.max(0, Math.log2(wordCount / SHORT_POST_WORDS));
	const proven: Candidate[] = [];
	const weights = new Map<number, number>();
	for (const { pattern } of candidates)
		weights.set(pattern.owner, (weights.get(pattern.owner) ?? 0) + pattern.weight);
	for (const [topic, most] of weights) {
		if (most < needed) continue;
		const list = candidates.filter(({ pattern }) => pattern.owner === topic);
		const signals = longest(list).filter(({ pattern }) => pattern.kind === 'signal');
		if (evidenceOf(signals) * leadShare(signals) >= needed) proven.push(...signals);
	}
	return proven;
}

/** What a topic's evidence is worth where nothing of it stands in the lead. */
function leadShare(signals: readonly Candidate[]): number {
	const at = signals[0]?.first ?? 0;
	return at >= (signals.length === 1 ? HEADLINE_WORDS : LEAD_WORDS) ? REMARK_SHARE : 1;
}

function evidenceOf(signals: readonly Candidate[]): number {
	const times = new Map<string, number>();
	let evidence = 0;
	for (const { pattern } of signals) {
		const before = times.get(pattern.text) ?? 0;
		times.set(pattern.text, before + 1);
		if (before === 0) evidence += pattern.weight;
		else if (before <= MOST_REPEATS) evidence += pattern.weight * REPEAT_SHARE;
	}
	return evidence;
}
