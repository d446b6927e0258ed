import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, postline, showLines } from './run.ts';

const MESSAGES = ['The council met in Minsk', 'A ferry sank off Lima', 'Ministers signed a declaration'].map(
	(text, i) => ({ id: i + 1, type: 'message', date_unixtime: String(1_700_000_000 + i * 864_000), text })
);
const EXPORT = { name: 'Lake', type: 'public_channel', id: 7, messages: MESSAGES };

function corrections(list: readonly object[]): string {
	return JSON.stringify({ format: 'postline-corrections', version: 1, corrections: list });
}

async function makeInput(list: readonly object[]): Promise<string> {
	const cwd = await makeFolder();
	await writeFile(join(cwd, 'result.json'), JSON.stringify(EXPORT));
	await writeFile(join(cwd, 'mine.json'), corrections(list));
	return cwd;
}

const MERGE = { kind: 'merge', event: 'lake/1', with: 'lake/3' };

interface Line {
	readonly type: string;
	readonly id: string;
	readonly at: string;
	readonly basis: string;
	readonly posts: readonly string[];
	readonly title: string;
	readonly notes: readonly { readonly file: string; readonly at: string }[];
}

const show = showLines<Line>;

describe('corrections', () => {
	test('are applied by show', async () => {
		const cwd = await makeInput([
			MERGE,
			{ kind: 'title', event: 'lake/1', title: 'By hand' },
			{ kind: 'date', post: 'lake/2', day: '2020-01-02' },
			{ kind: 'date', post: 'lake/99', day: '2020-01-02' }
		]);
		const before = await show(cwd);
		expect(before.filter(({ type }) => type === 'event')).toHaveLength(3);
		const lines = await show(cwd, '--corrections', 'mine.json');
		expect(lines[0]).toMatchObject({ id: 'lake/2', at: '2020-01-02T12:00:00.000Z', basis: 'written' });
		const events = lines.filter(({ type }) => type === 'event');
		expect(events.map(({ posts }) => posts)).toEqual([['lake/2'], ['lake/1', 'lake/3']]);
		expect(events[1]).toMatchObject({ title: 'By hand' });
		expect(lines.at(-1)?.notes).toMatchObject([{ file: 'corrections.json', at: 'correction 4' }]);
	});

	test('stay with an archive when it is built again', async () => {
		const cwd = await makeInput([MERGE]);
		const built = ['build', 'result.json', '--out', 'archive', '--quiet'];
		expect((await postline([...built, '--corrections', 'mine.json'], { cwd })).stdout).toMatch(/2 events/);
		expect((await postline(built, { cwd })).stdout).toMatch(/2 events/);
		expect(await readFile(join(cwd, 'archive/corrections.json'), 'utf8')).toBe(corrections([MERGE]));
		const manifest = JSON.parse(await readFile(join(cwd, 'archive/archive.json'), 'utf8')) as object;
		expect(manifest).toMatchObject({ corrections: true, counts: { events: 3 } });
	});

	test.each([
		['none.json', /no such file/],
		['result.json', /no file of corrections/]
	])('that cannot be used end the command: %s', async (name, why) => {
		const cwd = await makeInput([]);
		const { code, stdout, stderr } = await postline(['show', 'result.json', '--corrections', name], { cwd });
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(why);
	});
});
