import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createDesk } from '#lib/core/archive/desk.ts';
import { measureAnswers } from './answers.ts';
import { completeColumns, makeStored } from './made-columns.ts';
import type { BenchRow } from './row.ts';

function memoryInUse(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / 1e6;
}

/** Memory of an archive that is open to be counted in: its columns, titles and all that answers are read from. */
function measureMemory(posts: number, terms: number): BenchRow {
	const before = memoryInUse();
	const desk = createDesk(completeColumns(makeStored(posts, terms)));
	const value = memoryInUse() - before;
	if (desk.everything.posts.size !== posts) throw new Error('posts are missing');
	return { name: 'memory of the open archive', n: posts, value, unit: 'MB', yardstick: null, ratio: null };
}

/** Prints the rows of one size, measured in a process of its own. */
function run([posts = '', terms = '']: readonly string[]): void {
	const size = [Number(posts), Number(terms)] as const;
	const memory = measureMemory(...size);
	console.log(JSON.stringify([...measureAnswers(makeStored(...size)), memory]));
}

run(process.argv.slice(2));
