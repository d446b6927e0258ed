import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, postline } from './run.ts';

const TABLE =
	'id,date,text\n1,2024-05-01,Talks at the Riverside University today\n2,2024-05-02,The Riverside University answered\n';

async function discoverIn(table: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
	const folder = await makeFolder();
	await writeFile(join(folder, 'posts.csv'), table);
	return postline(['discover', 'posts.csv', '-q', ...args], { cwd: folder });
}

test('--json is one proposal a line', async () => {
	const { code, stdout } = await discoverIn(TABLE, '--json');
	expect(code).toBe(0);
	expect(JSON.parse(stdout)).toEqual({
		type: 'proposal',
		kind: 'organisation',
		label: 'Riverside University',
		aliases: [],
		count: 2,
		posts: 2,
		examples: [
			{ post: 'posts/1', start: 13, end: 33 },
			{ post: 'posts/2', start: 4, end: 24 }
		],
		rule: 'head-word'
	});
});

test('without it, one line a person can read', async () => {
	const { stdout } = await discoverIn(TABLE);
	expect(stdout).toBe(
		'organisation Riverside University: 2 times in 2 posts, found by a word that makes a name; posts/1 13-33, posts/2 4-24\n'
	);
});

test('an archive that offers nothing says so', async () => {
	const { code, stdout } = await discoverIn('id,date,text\n1,2024-05-01,Nothing of note\n');
	expect([code, stdout]).toEqual([0, 'nothing that the vocabulary lacks was found\n']);
});

test('writes no folder', async () => {
	expect((await discoverIn(TABLE, '--out', 'x')).code).toBe(2);
});
