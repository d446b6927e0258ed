import type { FileReceipt, Note, Receipt } from '#lib/core/model/receipt.ts';
import { longGaps } from './gaps.ts';
import { countWords, dayWords, daysWords, plural, sizeWords } from './words.ts';

/** More files than this are an export in pages: the first ones and a count say enough. */
const FILES_MAX = 40;
const GAPS_MAX = 20;
/** So many notes with the same words are listed; the others are counted. */
const LIKE_MAX = 3;
const KINDS_MAX = 60;
const DAY_MS = 86_400_000;

/** The receipt in plain lines. Gaps longer than so many days are listed. */
export function* receiptLines(receipt: Receipt, gapDays: number): Generator<string> {
	const counts = [
		`${plural(receipt.kept, 'post')} kept`,
		`${countWords(receipt.merged - receipt.albumParts)} merged as duplicates`,
		...partsWords(receipt),
		`${countWords(receipt.refused.length)} refused; ${countWords(receipt.undated)} undated (times in UTC)`
	];
	yield `${plural(receipt.read, 'record')} read: ${counts.join(', ')}`;
	yield* furtherCounts(receipt);
	if (receipt.from !== null && receipt.to !== null) yield `Period: ${daysWords(receipt.from, receipt.to)}`;
	if (receipt.files.length > 0) yield 'Files:';
	yield* receipt.files.slice(0, FILES_MAX).map(fileLine);
	if (receipt.files.length > FILES_MAX)
		yield `  … and ${plural(receipt.files.length - FILES_MAX, 'file')} more`;
	yield* gapLines(receipt, gapDays);
	if (receipt.refused.length > 0) yield 'Refused:';
	yield* noteLines(receipt.refused);
	if (receipt.notes.length > 0) yield 'Notes (--columns, --zone and --chat choose otherwise):';
	yield* noteLines(receipt.notes);
}

/** Further messages of an album were not read twice. */
function partsWords({ albumParts }: Pick<Receipt, 'albumParts'>): string[] {
	return albumParts > 0 ? [`${plural(albumParts, 'album part')} joined`] : [];
}

function* furtherCounts({ service, changed, sameText, broken }: Receipt): Generator<string> {
	if (changed > 0) yield `${plural(changed, 'post')} with an earlier text kept`;
	if (sameText > 0) yield `${plural(sameText, 'post')} with the text of another channel’s post`;
	if (service > 0) yield `${plural(service, 'service message')} left out`;
	if (broken > 0) yield `${plural(broken, 'broken byte')} replaced`;
}

function fileLine(file: FileReceipt): string {
	const size = file.bytes === null ? [] : [sizeWords(file.bytes)];
	const counts = [
		`${countWords(file.read)} read`,
		`${countWords(file.kept)} kept`,
		...(file.merged > file.albumParts ? [`${countWords(file.merged - file.albumParts)} merged`] : []),
		...partsWords(file),
		...(file.undated > 0 ? [`${countWords(file.undated)} undated`] : []),
		...(file.refused > 0 ? [`${countWords(file.refused)} refused`] : [])
	];
	const period = file.from === null || file.to === null ? [] : [daysWords(file.from, file.to)];
	const facts = [...size, ...(file.format === '' ? [] : [file.format]), counts.join(', '), ...period];
	return `  ${file.file}: ${facts.join('; ')}`;
}

function* gapLines(receipt: Receipt, days: number): Generator<string> {
	const gaps = longGaps(receipt, days);
	if (gaps.length === 0) return;
	yield `Gaps of more than ${plural(days, 'day')}:`;
	for (const { source, from, to } of gaps.slice(0, GAPS_MAX)) {
		const length = plural(Math.floor((to - from) / DAY_MS), 'day');
		yield `  ${source}: ${length}, from ${dayWords(from)} to ${dayWords(to)}`;
	}
	if (gaps.length > GAPS_MAX) yield `  … and ${plural(gaps.length - GAPS_MAX, 'gap')} more`;
}

/** Notes that differ in their numbers only say the same thing. */
function* noteLines(notes: readonly Note[]): Generator<string> {
	const alike = new Map<string, Note[]>();
	for (const note of notes) {
		const key = note.why.replace(/\d+/gu, '0');
		const group = alike.get(key);
		if (group) group.push(note);
		else alike.set(key, [note]);
	}
	const kinds = [...alike.values()];
	for (const group of kinds.slice(0, KINDS_MAX)) {
		for (const { file, at, why } of group.slice(0, LIKE_MAX)) yield `  ${file}, ${at}: ${why}`;
		if (group.length > LIKE_MAX) yield `  … and ${countWords(group.length - LIKE_MAX)} more like these`;
	}
	const left = kinds.slice(KINDS_MAX).reduce((sum, group) => sum + group.length, 0);
	if (left > 0) yield `  … and ${countWords(left)} more (--json lists them all)`;
}
