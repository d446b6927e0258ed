import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { foldWord, stemWord } from '#lib/core/annotate/terms/stems.ts';
import { defaultVocabulary } from '#lib/core/annotate/terms/vocabulary.ts';

/** One line of the measuring table; `score` and `yardstick` in 0..1. */
export interface Measured {
	readonly set: string;
	readonly size: string;
	readonly measure: string;
	readonly score: number;
	readonly yardstick: number;
}

interface Judged {
	readonly name: string;
	readonly text: string;
	/** Names of organisations as the annotators give them, in any case form. */
	readonly names: readonly string[];
	/** Ids that are annotated only inside the longer name of another organisation: right or not found, neither counts. */
	readonly inner?: readonly string[];
}

const vocabulary = defaultVocabulary();
const aliases = vocabulary.organisations.flatMap(({ id, names, acronyms, label }) => {
	const all = [label, ...names.en, ...names.ru, ...acronyms.en, ...acronyms.ru];
	return all.map((alias) => ({ id, text: typeof alias === 'string' ? alias : alias.text }));
});
const idOf = new Map(aliases.map(({ id, text }) => [stemKey(text), id]));

/**
 * Organisations of the vocabulary a document: precision and recall of the set of ids found in each document against the set
 * annotated there, summed over documents. An annotated name counts where it is, up to case endings, an alias of the vocabulary. The
 * yardstick is the exact string of any alias. Sets that are not there are left out. The last two lines are those of all sets as one.
 */
export async function evaluateOrganisations(sharedDir: string): Promise<Measured[]> {
	const gold = join(sharedDir, 'gold');
	const sets: (readonly [string, string, (dir: string) => Promise<Judged[]>])[] = [
		['organisations-bsnlp-ru', 'organisations-bsnlp-ru', readBsnlp],
		['organisations-factrueval-ru', 'organisations-factrueval-ru', readFactRuEval],
		['meantime', 'meantime', readMeantime]
	];
	const results: Measured[] = [];
	const all: Judged[] = [];
	for (const [set, folder, read] of sets) {
		const dir = join(gold, folder);
		if (!existsSync(dir)) continue;
		const documents = await read(dir);
		all.push(...documents);
		results.push(...measure(set, documents));
	}
	return all.length === 0 ? results : [...results, ...measure('all of them', all)];
}

function measure(set: string, documents: readonly Judged[]): Measured[] {
	const ours = { right: 0, found: 0 };
	const exact = { right: 0, found: 0 };
	let wanted = 0;
	for (const { name, text, names, inner = [] } of documents) {
		const truth = new Set(names.flatMap((one) => idOf.get(stemKey(one)) ?? []));
		for (const id of inner) truth.delete(id);
		wanted += truth.size;
		const found = new Set(
			annotateTerms(text).mentions.flatMap((one) => (one.kind === 'organisation' ? one.term : []))
		);
		for (const [tally, ids] of [
			[ours, found],
			[exact, exactMatches(text)]
		] as const) {
			for (const id of inner) ids.delete(id);
			tally.found += ids.size;
			for (const id of ids) if (truth.has(id)) tally.right++;
		}
		if (process.env['SHOW_ERRORS'] && set !== 'all of them') {
			const wrong = [...found].filter((id) => !truth.has(id));
			const missed = [...truth].filter((id) => !found.has(id));
			if (wrong.length + missed.length > 0) console.log(set, name, { wrong, missed });
		}
	}
	const size = `${String(documents.length)} documents, ${String(wanted)} organisations`;
	return [
		{ set, size, measure: 'precision', score: ours.right / ours.found, yardstick: exact.right / exact.found },
		{ set, size, measure: 'recall', score: ours.right / wanted, yardstick: exact.right / wanted }
	];
}

function exactMatches(text: string): Set<string> {
	return new Set(aliases.flatMap(({ id, text: alias }) => (standsIn(text, alias) ? id : [])));
}

function standsIn(text: string, alias: string): boolean {
	for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
		const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + alias.length, at + alias.length + 1);
		if (!/[\p{L}\p{N}]/u.test(around)) return true;
	}
	return false;
}

function stemKey(text: string): string {
	const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words
		.map((word) => stemWord(foldWord(word)))
		.filter((word) => word !== 'the')
		.join(' ');
}

async function filesUnder(dir: string, ending: string): Promise<string[]> {
	const all = await readdir(dir, { recursive: true });
	return all
		.filter((name) => name.endsWith(ending))
		.sort()
		.map((name) => join(dir, name));
}

/** BSNLP: `.out` holds form, lemma, type and id, by tabs; the text stands under `raw` after a head of four lines. */
async function readBsnlp(dir: string): Promise<Judged[]> {
	const documents: Judged[] = [];
	for (const path of await filesUnder(dir, '.out')) {
		const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim().split('\t'));
		const names = lines.flatMap(([form, lemma, type, id]) => {
			return type === 'ORG'
				? [form ?? '', lemma ?? '', (id ?? '').replace(/^ORG-/, '').replaceAll('-', ' ')]
				: [];
		});
		const raw = path.replace(/([\\/])annotated\1/, '$1raw$1').replace(/\.out$/, '.txt');
		if (!existsSync(raw)) continue;
		const text = (await readFile(raw, 'utf8')).split(/\r?\n/).slice(4).join('\n');
		documents.push({ name: path, text, names });
	}
	return documents;
}

/** FactRuEval: `.objects` lists objects with their spans, `.spans` where those stand. */
async function readFactRuEval(dir: string): Promise<Judged[]> {
	const documents: Judged[] = [];
	for (const path of await filesUnder(dir, '.objects')) {
		const text = await readFile(path.replace(/\.objects$/, '.txt'), 'utf8');
		const spans = new Map<string, readonly [number, number]>();
		for (const line of (await readFile(path.replace(/\.objects$/, '.spans'), 'utf8')).split('\n')) {
			const [id, , start, length] = line.split(' ');
			if (id && start && length) spans.set(id, [Number(start), Number(start) + Number(length)]);
		}
		const names: string[] = [];
		const places: (readonly [number, number])[] = [];
		for (const line of (await readFile(path, 'utf8')).split('\n')) {
			const [, type, ...rest] = (line.split('#')[0] ?? '').trim().split(' ');
			if (type !== 'Org' && type !== 'LocOrg') continue;
			const parts = rest.flatMap((id) => [spans.get(id) ?? []]).filter((part) => part.length === 2);
			for (const [start, end] of parts) names.push(text.slice(start, end));
			const start = Math.min(...parts.map((part) => part[0] ?? 0));
			const end = Math.max(...parts.map((part) => part[1] ?? 0));
			if (parts.length > 0) names.push(text.slice(start, end));
			places.push(...parts.map(([from = 0, to = 0]) => [from, to] as const));
		}
		documents.push({ name: path, text, names, inner: innerIds(text, places) });
	}
	return documents;
}

/** Words on either side that a longer name may reach. */
const REACH = 8;

/**
 * The annotators mark `Council of Europe` inside `Parliamentary Assembly of the Council of Europe` too; here the longest name is what is
 * spoken of. Ids of aliases that stand nowhere but inside a longer alias of another organisation.
 */
function innerIds(text: string, places: readonly (readonly [number, number])[]): string[] {
	const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(
		({ 0: word, index }) => [index, index + word.length] as const
	);
	const inner = new Map<string, boolean>();
	for (const [start, end] of places) {
		const id = idOf.get(stemKey(text.slice(start, end)));
		if (id === undefined) continue;
		const first = words.findIndex(([from]) => from >= start);
		const last = words.findLastIndex(([, to]) => to <= end);
		let isInner = false;
		for (let a = Math.max(0, first - REACH); a <= first; a++) {
			for (let b = last; b <= Math.min(words.length - 1, last + REACH); b++) {
				const longer = idOf.get(stemKey(text.slice(words[a]?.[0], words[b]?.[1])));
				if (longer !== undefined && longer !== id) isInner = true;
			}
		}
		inner.set(id, isInner && (inner.get(id) ?? true));
	}
	return [...inner].flatMap(([id, isInner]) => (isInner ? id : []));
}

/** All entities are annotated up to this sentence, counted from the headline; further down only those that other documents share. */
const LAST_SENTENCE = 5;

/**
 * MEANTIME (CAT): tokens, mentions made of them. A mention counts by its own words: the entity behind it may be another one, as where the
 * Commission is filed under the Union. One without a capital is no name but a pronoun, and `who` is no health organisation.
 */
async function readMeantime(dir: string): Promise<Judged[]> {
	const documents: Judged[] = [];
	for (const path of await filesUnder(dir, '.xml')) {
		if (!/intra_cross-doc/.test(path)) continue;
		const xml = await readFile(path, 'utf8');
		const words = new Map<string, string>();
		let text = '';
		let sentence = '0';
		for (const [, head = '', written = ''] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
			const at = /sentence="(\d+)"/.exec(head)?.[1] ?? '';
			if (Number(at) > LAST_SENTENCE) break;
			const word = unescapeXml(written);
			words.set(/t_id="(\d+)"/.exec(head)?.[1] ?? '', word);
			text += (at === sentence ? ' ' : '\n') + word;
			sentence = at;
		}
		const names = [...xml.matchAll(/<ENTITY_MENTION [^>]*>(.*?)<\/ENTITY_MENTION>/gs)].map(
			([, anchors = '']) => {
				return [...anchors.matchAll(/t_id="(\d+)"/g)].map(([, id = '']) => words.get(id) ?? '').join(' ');
			}
		);
		documents.push({ name: path, text, names: names.filter((name) => name !== name.toLowerCase()) });
	}
	return documents;
}

function unescapeXml(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}
