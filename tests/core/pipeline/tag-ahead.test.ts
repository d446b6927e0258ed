import { describe, expect, test } from 'vitest';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { packFindings } from '#lib/core/annotate/terms/packed-findings.ts';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { TagAhead, type TagElsewhere } from '#lib/core/pipeline/tag-ahead.ts';
import { textInput } from './made-input.ts';

const FILLER = 'reeds and more reeds '.repeat(4800);
/** Long ones, a batch each, so that there are enough batches for help to be asked for. */
const TEXTS = Array.from(
	{ length: 111 },
	(_, i) => `The EAEU counted bay ${String(i)} #Bay${String(i)}\n${FILLER}`
);
const EXPORT = JSON.stringify({
	name: 'Harbour',
	type: 'public_channel',
	id: 77,
	messages: TEXTS.map((text, i) => ({
		id: i + 1,
		type: 'message',
		date: '2024-05-01T10:00:00',
		date_unixtime: String(1_714_557_600 + i * 60),
		text
	}))
});
const NO_PACE = () => Promise.resolve();

function counting(tag: TagElsewhere): { readonly tag: TagElsewhere; readonly asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		tag: (texts) => {
			asked.push(...texts);
			return tag(texts);
		}
	};
}

describe('tagging with help', async () => {
	const alone = await importArchive([textInput('result.json', EXPORT)]);

	test.each<[string, TagElsewhere]>([
		['answers at once', (texts) => Promise.resolve(packFindings(texts))],
		['never answers', () => new Promise(() => undefined)],
		['breaks down', () => Promise.reject(new Error('lost'))]
	])('help that %s changes nothing of the archive', async (_, tag) => {
		const { tag: tagElsewhere, asked } = counting(tag);
		const helped = await importArchive([textInput('result.json', EXPORT)], { tagElsewhere });
		expect(helped).toEqual(alone);
		expect(asked.length).toBeGreaterThan(0);
		expect(new Set(asked).size).toBe(asked.length);
	});

	test('answers are used', async () => {
		const marked: TagElsewhere = (texts) =>
			Promise.resolve({ ...packFindings(texts.map(() => '')), counts: new Int32Array(texts.length) });
		const ahead = new TagAhead(marked);
		for (const text of TEXTS) {
			ahead.add(text);
			await Promise.resolve();
		}
		await ahead.finish(NO_PACE, () => undefined);
		const nothing = TEXTS.filter((text) => ahead.find(text).mentions.length === 0);
		expect(nothing.length).toBeGreaterThan(0);
		expect(nothing.length).toBeLessThan(TEXTS.length);
		expect(ahead.find('The EAEU met')).toEqual(annotateTerms('The EAEU met'));
	});

	test('nobody is asked for a few posts', async () => {
		const { tag, asked } = counting((texts) => Promise.resolve(packFindings(texts)));
		const ahead = new TagAhead(tag);
		for (const text of TEXTS.slice(0, 30)) ahead.add(text);
		await ahead.finish(NO_PACE, () => undefined);
		expect(asked).toEqual([]);
		expect(ahead.find(TEXTS[0] ?? '')).toEqual(annotateTerms(TEXTS[0] ?? ''));
	});
});
