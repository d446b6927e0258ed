import type { Archive } from '#lib/core/model/archive.ts';
import type { Note, Receipt } from '#lib/core/model/receipt.ts';
import type { Term } from '#lib/core/model/term.ts';
import type { When } from '#lib/core/model/when.ts';

/** Columns that a line may fill before it is cut. */
const TITLE_LENGTH = 88;
const DATE_LENGTH = 25;
const DAY = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	timeZone: 'UTC'
});
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

function dateWords(when: When): string {
	if (when.basis === 'unknown') return 'undated';
	if (when.basis === 'recorded') return `${DAY.format(when.at)} ${CLOCK.format(when.at)}`;
	return DAY.formatRange(when.from, when.to);
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

function plural(count: number, one: string): string {
	return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}

function noteLine({ file, at, why }: Note): string {
	return `  ${file}, ${at}: ${why}`;
}

/** The receipt in plain lines. */
export function* receiptLines(receipt: Receipt): Generator<string> {
	yield `${plural(receipt.read, 'record')} read: ${plural(receipt.kept, 'post')} kept, ${String(receipt.merged)} merged as duplicates, ${String(receipt.refused.length)} refused; ${String(receipt.undated)} undated (times in UTC)`;
	if (receipt.refused.length > 0) yield 'Refused:';
	yield* receipt.refused.map(noteLine);
	if (receipt.notes.length > 0) yield 'Notes:';
	yield* receipt.notes.map(noteLine);
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
export function* plainLines(archive: Archive): Generator<string> {
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
	yield* receiptLines(archive.receipt);
}
