import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, postline, showLines } from './run.ts';

const MESSAGES = ['A data centre burnt down', 'The EAEU met in Minsk', 'Two data centres open'].map(
	(text, i) => ({
		id: i + 1,
		type: 'message',
		date_unixtime: String(1_700_000_000 + i * 864_000),
		text
	})
);
const EXPORT = { name: 'Lake', type: 'public_channel', id: 7, messages: MESSAGES };
const OWN = JSON.stringify({
	format: 'postline-vocabulary',
	version: 1,
	terms: [
		{ term: 'topic:data-centres', label: 'Data centres', phrases: ['data centre'] },
		{ term: 'nothing' }
	],
	off: ['organisation:eaeu']
});

async function makeInput(text = OWN): Promise<string> {
	const cwd = await makeFolder();
	await writeFile(join(cwd, 'result.json'), JSON.stringify(EXPORT));
	await writeFile(join(cwd, 'mine.json'), text);
	return cwd;
}

interface Line {
	readonly mentions?: readonly { readonly kind: string; readonly term: string; readonly rule: string }[];
	readonly notes?: readonly { readonly file: string; readonly at: string }[];
}

const show = showLines<Line>;

describe('a vocabulary of the user', () => {
	test('is applied by show, and what of it says nothing is told', async () => {
		const cwd = await makeInput();
		const found = (lines: readonly Line[]) =>
			lines.flatMap(({ mentions = [] }) => mentions.map(({ kind, term }) => `${kind}:${term}`));
		expect(found(await show(cwd))).toContain('organisation:eaeu');
		const lines = await show(cwd, '--vocabulary', 'mine.json');
		const own = found(lines);
		expect(own.filter((key) => key === 'topic:data-centres')).toHaveLength(2);
		expect(own).not.toContain('organisation:eaeu');
		expect(lines.at(-1)?.notes).toMatchObject([{ file: 'vocabulary.json', at: 'term 2' }]);
	});

	test('stays with an archive when it is built again', async () => {
		const cwd = await makeInput();
		const built = ['build', 'result.json', '--out', 'archive', '--quiet'];
		expect((await postline([...built, '--vocabulary', 'mine.json'], { cwd })).code).toBe(0);
		expect((await postline(built, { cwd })).code).toBe(0);
		expect(await readFile(join(cwd, 'archive/vocabulary.json'), 'utf8')).toBe(OWN);
		expect(JSON.parse(await readFile(join(cwd, 'archive/archive.json'), 'utf8'))).toMatchObject({
			vocabulary: true
		});
	});

	test.each([
		['none.json', /cannot read the vocabulary none\.json: there is no such file/],
		['result.json', /cannot use the vocabulary result\.json: it is no vocabulary/]
	])('that cannot be used ends the command: %s', async (name, why) => {
		const cwd = await makeInput();
		const { code, stdout, stderr } = await postline(['show', 'result.json', '--vocabulary', name], { cwd });
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(why);
	});
});
