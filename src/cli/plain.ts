import type { Archive } from '#lib/core/model/archive.ts';
import type { Term } from '#lib/core/model/term.ts';
import type { When } from '#lib/core/model/when.ts';
import { receiptLines } from './receipt-lines.ts';
import { clockWords, daysWords, plural } from './words.ts';

/** Columns that a line may fill before it is cut. */
const TITLE_LENGTH = 88;
const DATE_LENGTH = 25;
function dateWords(when: When): string {
	if (when.basis === 'unknown') return 'undated';
	if (when.basis === 'recorded') return clockWords(when.at);
	return daysWords(when.from, when.to);
}

/** The first line with something to say, cut at a word. */
function headline(text: string): string {
	const line =
		text
			.split('\n')
			.find((candidate) => /[\p{L}\p{N}]/u.test(candidate))
			?.trim() ?? '(no text)';
	if (line.length <= TITLE_LENGTH) return line;
	return `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/u, '')} …`;
}

function organisations(archive: Archive, post: number): string[] {
	const labels = new Map(archive.terms.map((term: Term) => [`${term.kind}:${term.id}`, term.short]));
	const mentions = archive.mentions[post] ?? [];
	const found = mentions
		.filter(({ kind }) => kind === 'organisation')
		.map(({ kind, term }) => labels.get(`${kind}:${term}`) ?? term);
	return [...new Set(found)];
}

/** An archive for reading: a post's date, how it is known, its first line and its organisations. */
export function* plainLines(archive: Archive, gapDays: number): Generator<string> {
	yield archive.name;
	yield `${plural(archive.posts.length, 'post')}, ${plural(archive.events.length, 'event')}`;
	yield '';
	for (const [i, post] of archive.posts.entries()) {
		const basis = post.when.basis.padEnd(9);
		yield `${dateWords(post.when).padEnd(DATE_LENGTH)} ${basis} ${headline(post.text)}`;
		const named = organisations(archive, i);
		if (named.length > 0) yield `${' '.repeat(DATE_LENGTH + 11)}${named.join(', ')}`;
	}
	yield '';
	yield* receiptLines(archive.receipt, gapDays);
}
