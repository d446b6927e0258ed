import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDiscovery } from '#lib/core/annotate/discover/discover.ts';
import type { Proposal } from '#lib/core/annotate/discover/proposal.ts';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import type { PostId } from '#lib/core/model/ids.ts';
import { foldWord, stemWord } from '#lib/core/annotate/terms/stems.ts';
import { defaultVocabulary } from '#lib/core/annotate/terms/vocabulary.ts';
import { readBsnlp, readFactRuEval, readMeantime, type NamedDocument } from './discovery-gold.ts';
import type { Measured } from './organisations.ts';

const known = new Set(
	defaultVocabulary().organisations.flatMap(({ names, acronyms, label }) =>
		[label, ...names.en, ...names.ru, ...acronyms.en, ...acronyms.ru].map((alias) =>
			stemKey(typeof alias === 'string' ? alias : alias.text)
		)
	)
);
/** Proposals of any count: an archive of one document each is the hardest. */
const LEAST = { organisation: 1, topic: 1, hashtag: 1 };

/**
 * Organisations that the vocabulary lacks, each set read as one archive. A proposal is right where the annotators have the very name or its acronym,
 * up to case endings and quotes, in most of the documents it is shown in. Recall is over the distinct names a document that the
 * vocabulary does not hold; the yardstick is every run of words with capitals.
 */
export function evaluateDiscovery(sharedDir: string): Measured[] {
	const sets: (readonly [string, string, (dir: string) => NamedDocument[]])[] = [
		['bsnlp-ru', 'organisations-bsnlp-ru', readBsnlp],
		['factrueval-ru', 'organisations-factrueval-ru', readFactRuEval],
		['meantime', 'meantime', readMeantime]
	];
	const results: Measured[] = [];
	for (const [set, folder, read] of sets) {
		const dir = join(sharedDir, 'gold', folder);
		if (existsSync(dir)) results.push(...measure(set, read(dir)));
	}
	return results;
}

function measure(set: string, documents: readonly NamedDocument[]): Measured[] {
	const truth = new Map(
		documents.map(({ id, names }) => [id, new Set(names.map(stemKey).filter((key) => key !== ''))])
	);
	const texts = new Map(documents.map(({ id, text }) => [id, text]));
	const discovery = createDiscovery();
	for (const { id, text } of documents) {
		discovery.add({ id: id as PostId, text, mentions: annotateTerms(text).mentions });
	}
	const proposals = discovery.proposals(LEAST).filter(({ kind }) => kind === 'organisation');
	const isRight = ({ examples, label, aliases }: Proposal): boolean => {
		const held = examples.filter(({ post, start, end }) => {
			const key = stemKey(texts.get(post)?.slice(start, end) ?? '');
			const shorts = aliases.filter((alias) => /^\p{Lu}+$/u.test(alias)).map(stemKey);
			return [key, stemKey(label), ...shorts].some((one) => truth.get(post)?.has(one) === true);
		});
		return held.length * 2 >= examples.length;
	};
	const right = proposals.filter(isRight);
	if (process.env['SHOW_ERRORS']) {
		for (const one of proposals) {
			const { label, rule, count, examples } = one;
			const seen = examples.map(({ post, start, end }) => around(texts.get(post) ?? '', start, end));
			console.log(isRight(one) ? '+' : '-', set, rule, label, count, seen.join(' | '));
		}
	}
	const keys = new Set(right.flatMap(({ label, aliases }) => [label, ...aliases].map(stemKey)));
	let wanted = 0;
	let found = 0;
	const runs = { found: 0, right: 0 };
	for (const { id, text } of documents) {
		const unknown = [...(truth.get(id) ?? [])].filter((key) => !known.has(key));
		wanted += unknown.length;
		found += unknown.filter((key) => keys.has(key)).length;
		const capitals = new Set(capitalRuns(text).filter((key) => !known.has(key)));
		runs.found += capitals.size;
		runs.right += [...capitals].filter((key) => truth.get(id)?.has(key)).length;
	}
	const size = `${String(proposals.length)} proposals, ${String(documents.length)} documents`;
	return [
		{
			set,
			size,
			measure: 'precision',
			score: right.length / proposals.length,
			yardstick: runs.right / runs.found
		},
		{ set, size, measure: 'recall', score: found / wanted, yardstick: runs.right / wanted }
	];
}

/** A place with a few words on both sides, on one line. */
function around(text: string, start: number, end: number): string {
	return text.slice(Math.max(0, start - 20), end + 20).replace(/\s+/g, ' ');
}

function capitalRuns(text: string): string[] {
	const runs = text.match(/\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)*/gu) ?? [];
	return runs.map(stemKey);
}

function stemKey(text: string): string {
	const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.map((word) => stemWord(foldWord(word)))
		.filter((word) => word !== 'the')
		.join(' ');
}
