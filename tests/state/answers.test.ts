import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RangeAnswer, RangeQuery } from '#lib/core/archive/view.ts';
import { Answers } from '#lib/state/answers.svelte.ts';
import type { Client } from '#lib/worker/client.ts';

const query = {} as RangeQuery;
const answerOf = (posts: number) => ({ posts }) as RangeAnswer;
let frames: (() => void)[] = [];

beforeEach(() => {
	frames = [];
	vi.stubGlobal('document', { visibilityState: 'visible' });
	vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
});
afterEach(() => vi.unstubAllGlobals());

function answersOf(...found: readonly (RangeAnswer | Error)[]): Answers {
	const left = [...found];
	const range: Client['range'] = async () => {
		const next = left.shift();
		if (!next || next instanceof Error) throw next ?? new Error('asked too often');
		return next;
	};
	return new Answers({ range } as Client);
}

async function ask(answers: Answers): Promise<void> {
	answers.askRange(query);
	await new Promise((resolve) => setTimeout(resolve));
}

test('an answer is shown with the next frame, or with the next movement of a hand', async () => {
	const answers = answersOf(answerOf(1), answerOf(2));
	await ask(answers);
	expect(answers.range).toBeNull();
	frames.shift()?.();
	expect(answers.range?.posts).toBe(1);
	await ask(answers);
	answers.show();
	expect(answers.range?.posts).toBe(2);
	frames.shift()?.();
	expect(answers.range?.posts).toBe(2);
});

test('a failure is told although an answer before it is still to be shown', async () => {
	const answers = answersOf(answerOf(1), new Error('The file is gone.'), answerOf(2));
	await ask(answers);
	await ask(answers);
	frames.shift()?.();
	expect([answers.range?.posts, answers.trouble]).toEqual([1, 'Error: The file is gone.']);
	await ask(answers);
	expect(answers.trouble).toBeNull();
});

test('an answer of an archive that is no longer open is not shown', async () => {
	const answers = answersOf(answerOf(1));
	await ask(answers);
	answers.forget();
	frames.shift()?.();
	answers.show();
	expect(answers.range).toBeNull();
});
