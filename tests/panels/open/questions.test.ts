import { expect, it } from 'vitest';
import type { ChatChoice, ColumnChoice, Question } from '#lib/core/model/reading.ts';
import { formatsOf, isPublic, questionsOf, readOptionsOf } from '#lib/panels/open/questions.ts';

const look = (file: string, question: Question | null = null, refused: string | null = null) => ({
	file,
	format: refused === null ? 'a table' : '',
	refused,
	question
});
const chat = (id: string, type: string, messages: number): ChatChoice => ({
	id,
	name: `Chat ${id}`,
	type,
	messages
});
const GUESS: ColumnChoice = { text: 'body', time: 'when', id: null, source: null };
const table = (...columns: string[]): Question => ({
	kind: 'columns',
	columns,
	guess: GUESS,
	rows: [['a', 'b']]
});

it('asks once for a chat that two files hold, the public ones first', () => {
	const chats: Question = {
		kind: 'chats',
		chats: [chat('1', 'personal_chat', 900), chat('2', 'public_channel', 5), chat('3', 'public_channel', 7)]
	};
	const { chats: asked } = questionsOf([
		look('a.json', chats),
		look('b.json', { kind: 'chats', chats: [chat('2', 'public_channel', 60)] })
	]);
	expect(asked.map(({ id, messages }) => [id, messages])).toEqual([
		['2', 60],
		['3', 7],
		['1', 900]
	]);
});

it.each([
	['public_channel', true],
	['private_channel', true],
	['public_supergroup', true],
	['private_supergroup', false],
	['private_group', false],
	['personal_chat', false],
	['bot_chat', false],
	['saved_messages', false]
])('ticks a %s by itself: %s', (type, isTicked) => {
	expect(isPublic(chat('1', type, 1))).toBe(isTicked);
});

it('asks once for tables with the same columns, and answers for each file', () => {
	const questions = questionsOf([
		look('a.csv', table('when', 'body')),
		look('b.csv', table('when', 'body')),
		look('c.csv', table('when', 'body', 'by')),
		look('d.json')
	]);
	expect(questions.tables.map(({ files }) => files)).toEqual([['a.csv', 'b.csv'], ['c.csv']]);
	const choice = { ...GUESS, time: null };
	const read = readOptionsOf(questions, { zone: 'Europe/Moscow', chats: new Set(), choices: [choice] });
	expect(read).toEqual({
		zone: 'Europe/Moscow',
		chats: null,
		columns: { 'a.csv': choice, 'b.csv': choice, 'c.csv': GUESS }
	});
});

it('tells the reader of chats only where chats were asked about', () => {
	const questions = questionsOf([look('a.json', { kind: 'chats', chats: [chat('1', 'personal_chat', 1)] })]);
	const answers = { zone: 'UTC', choices: [] };
	expect(readOptionsOf(questions, { ...answers, chats: new Set() }).chats).toEqual([]);
	expect(readOptionsOf(questions, { ...answers, chats: new Set(['1']) }).chats).toEqual(['1']);
});

it('counts the formats of what can be read', () => {
	expect(formatsOf([look('a'), look('b'), look('c', null, 'a picture')])).toEqual([['a table', 2]]);
});
