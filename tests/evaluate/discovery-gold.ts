import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document and the organisations that annotators see in it, as written there. */
export interface NamedDocument {
	readonly id: string;
	readonly text: string;
	readonly names: readonly string[];
}

/** MEANTIME: every organisation is annotated up to this sentence, later ones only where an event needs them. */
const LAST_SENTENCE = 5;
/** BSNLP: lines before the text of a document. */
const HEAD_LINES = 4;

function filesUnder(dir: string, ending: string): string[] {
	if (!existsSync(dir)) return [];
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending))
		.sort()
		.map((name) => join(dir, name));
}

/** BSNLP: form, lemma, type and id by tabs. The lists of 2017 (`233.txt`) are in small letters, those of 2019 end with `.out`. */
export function readBsnlp(dir: string): NamedDocument[] {
	const lists = ['.out', '.txt'].flatMap((ending) => filesUnder(dir, ending));
	return lists.flatMap((path) => {
		if (!/[\\/]annotated[\\/]/.test(path)) return [];
		const plain = path.replace(/([\\/])annotated\1/, '$1raw$1').replace(/\.out$/, '.txt');
		const numbered = plain.replace(/(\d+)\.txt$/, 'file_$1_ru.txt');
		const raw = existsSync(plain) ? plain : numbered;
		if (!existsSync(raw)) return [];
		const rows = readFileSync(path, 'utf8')
			.split('\n')
			.map((line) => line.trim().split('\t'));
		const names = rows.flatMap(([form, lemma, type]) => (type === 'ORG' ? [form ?? '', lemma ?? ''] : []));
		const text = readFileSync(raw, 'utf8').split(/\r?\n/).slice(HEAD_LINES).join('\n');
		return [{ id: path, text, names }];
	});
}

/** FactRuEval: `.objects` lists objects with their spans, `.spans` where those stand. Countries that act (`LocOrg`) are left to places. */
export function readFactRuEval(dir: string): NamedDocument[] {
	return filesUnder(dir, '.objects').map((path) => {
		const text = readFileSync(path.replace(/\.objects$/, '.txt'), 'utf8');
		const spans = new Map<string, readonly [number, number]>();
		for (const line of readFileSync(path.replace(/\.objects$/, '.spans'), 'utf8').split('\n')) {
			const [id, , start, length] = line.split(' ');
			if (id && start && length) spans.set(id, [Number(start), Number(start) + Number(length)]);
		}
		const names = readFileSync(path, 'utf8')
			.split('\n')
			.flatMap((line) => {
				const [, type, ...ids] = (line.split('#')[0] ?? '').trim().split(' ');
				if (type !== 'Org') return [];
				const parts = ids.flatMap((id) => {
					const span = spans.get(id);
					return span ? [span] : [];
				});
				if (parts.length === 0) return [];
				const start = Math.min(...parts.map(([from]) => from));
				const end = Math.max(...parts.map(([, to]) => to));
				return [...parts.map(([from, to]) => text.slice(from, to)), text.slice(start, end)];
			});
		return { id: path, text, names };
	});
}

/** MEANTIME (CAT): mentions of organisations as they stand, in the sentences that are annotated in full. */
export function readMeantime(dir: string): NamedDocument[] {
	return filesUnder(dir, '.xml')
		.filter((path) => path.includes('intra_cross-doc'))
		.map((path) => {
			const xml = readFileSync(path, 'utf8');
			const tokens = tokensOf(xml);
			const wanted = mentionsOfOrganisations(xml);
			const names = [...xml.matchAll(/<ENTITY_MENTION [\s\S]*?<\/ENTITY_MENTION>/g)].flatMap(([mention]) => {
				if (!wanted.has(attribute(mention, 'm_id'))) return [];
				const anchors = [...mention.matchAll(/<token_anchor t_id="(\d+)"/g)];
				return [anchors.map(([, id = '']) => tokens.get(id)?.word ?? '').join(' ')];
			});
			return { id: path, text: textOf([...tokens.values()]), names };
		});
}

interface Token {
	readonly word: string;
	readonly sentence: number;
}

function tokensOf(xml: string): Map<string, Token> {
	return new Map(
		[...xml.matchAll(/<token [^>]*>([^<]*)<\/token>/g)].map(([tag, word = '']) => [
			attribute(tag, 't_id'),
			{ word: unescapeXml(word), sentence: Number(attribute(tag, 'sentence')) }
		])
	);
}

function mentionsOfOrganisations(xml: string): Set<string> {
	const organisations = new Set(
		[...xml.matchAll(/<ENTITY [^>]*>/g)].flatMap(([tag]) =>
			attribute(tag, 'ent_type') === 'ORG' ? [attribute(tag, 'm_id')] : []
		)
	);
	const mentions = new Set<string>();
	for (const [link] of xml.matchAll(/<REFERS_TO [\s\S]*?<\/REFERS_TO>/g)) {
		if (!organisations.has(/<target m_id="(\d+)"/.exec(link)?.[1] ?? '')) continue;
		for (const [, source = ''] of link.matchAll(/<source m_id="(\d+)"/g)) mentions.add(source);
	}
	return mentions;
}

/** Tokens with blanks between them, a sentence a line; marks stand at their words. */
function textOf(tokens: readonly Token[]): string {
	let text = '';
	let line = 0;
	for (const { word, sentence } of tokens) {
		if (sentence > LAST_SENTENCE) break;
		const glued = text === '' || text.endsWith('(') || /^[).,;:%]$/.test(word);
		text += (sentence !== line ? '\n' : glued ? '' : ' ') + word;
		line = sentence;
	}
	return text;
}

function attribute(tag: string, name: string): string {
	return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescapeXml(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');
}
