import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CutOptions, RecordList } from '#lib/core/formats/json/cut.ts';
import { parseExactly } from '#lib/core/formats/json/parse.ts';
import { cutRecords, textOf } from '#lib/core/formats/json/records.ts';
import { Scanner } from '#lib/core/formats/json/scan.ts';

const encoder = new TextEncoder();
const OPTIONS: CutOptions = {
	enter: (path) => (path === '' || path === 'messages' || path.endsWith('.messages') ? 'list' : 'look'),
	marks: ['id', 'date'],
	around: ['messages']
};

interface Cut {
	readonly kind: string;
	readonly offset: number;
	readonly length: number;
	readonly text: string;
	readonly list: RecordList;
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.slice(at, at + size));
}

async function cut(
	input: string | Uint8Array,
	options: CutOptions = OPTIONS,
	chunk = 1 << 16
): Promise<Cut[]> {
	const bytes = typeof input === 'string' ? encoder.encode(input) : input;
	const found: Cut[] = [];
	for await (const batch of cutRecords(inChunks(bytes, chunk), options)) {
		for (const piece of batch.pieces) {
			// A record that the exact scanner takes must parse; damage nested in one laid out by lines may go unseen.
			const isExact = new Scanner().scan(batch.bytes, piece.start, piece.end) === piece.end;
			if (piece.kind === 'record' && isExact) parseExactly(textOf(batch, piece));
			found.push({
				kind: piece.kind,
				offset: piece.offset,
				length: piece.length,
				text: textOf(batch, piece),
				list: piece.list
			});
		}
	}
	return found;
}

const valuesOf = (found: readonly Cut[]): unknown[] =>
	found.filter(({ kind }) => kind === 'record').map(({ text }): unknown => JSON.parse(text));

const LOOKALIKES = [
	'},{"id":1,"date":2}',
	'"messages": [',
	'\n },\n {\n  "id": 4',
	'\\',
	'"',
	'{',
	']',
	'слово',
	'\u{1f525}'
];
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...LOOKALIKES));
const nested = fc.oneof(
	text,
	fc.array(fc.oneof(text, fc.record({ type: text, text })), { maxLength: 3 }),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constantFrom(null, true, -0.5, [], {})
);
const message = fc
	.record({ id: fc.nat(), date: text, text: nested, other: nested })
	.chain((made) =>
		fc.shuffledSubarray(['text', 'other', 'id', 'date'], { minLength: 4 }).map((keys) => ordered(made, keys))
	);

function ordered(made: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(keys.map((key) => [key, made[key]]));
}

const layout = fc.constantFrom<string | number | undefined>(undefined, 1, 2, '\t', 4);
const shape = fc.constantFrom('array', 'chat', 'account', 'late', 'lines');

function write(messages: readonly unknown[], kind: string, indent: string | number | undefined): string {
	const name = 'a "name" [with] {brackets}';
	const chat = { name, type: 'channel', id: 77, messages };
	if (kind === 'lines') return messages.map((one) => JSON.stringify(one)).join('\n');
	if (kind === 'array') return JSON.stringify(messages, null, indent);
	if (kind === 'chat') return JSON.stringify(chat, null, indent);
	if (kind === 'late') return JSON.stringify({ messages, name }, null, indent);
	const contacts = {
		list: [
			{ user_id: 1, date: 'x' },
			{ user_id: 2, note: '"messages": [' }
		]
	};
	const others = { name: 'b', type: 'bot', id: 78, messages: [{ id: 5, date: 'd' }] };
	return JSON.stringify({ about: '', contacts, chats: { about: '', list: [chat, others] } }, null, indent);
}

const optionsOf = (kind: string): CutOptions => (kind === 'lines' ? { ...OPTIONS, lines: true } : OPTIONS);
const exported = fc.record({
	messages: fc.array(message, { minLength: 1, maxLength: 6 }),
	kind: shape,
	indent: layout
});

describe('whole files', () => {
	test('give the records that JSON.parse gives, in any layout and chunks of any size', async () => {
		await fc.assert(
			fc.asyncProperty(exported, fc.integer({ min: 1, max: 99 }), fc.boolean(), async (made, chunk, dos) => {
				const plain = write(made.messages, made.kind, made.indent);
				const found = await cut(dos ? plain.replaceAll('\n', '\r\n') : plain, optionsOf(made.kind), chunk);
				expect(found.filter(({ kind }) => kind !== 'record')).toEqual([]);
				const expected = made.kind === 'account' ? [...made.messages, { id: 5, date: 'd' }] : made.messages;
				expect(valuesOf(found)).toEqual(JSON.parse(JSON.stringify(expected)));
			}),
			{ numRuns: 200 }
		);
	});

	test('name the list and what stood before it', async () => {
		const found = await cut(write([{ id: 1, date: '' }], 'account', 1));
		expect(found.map(({ list }) => [list.path, list.number, list.enclosing.at(-1)?.get('name')])).toEqual([
			['chats.list.messages', 0, 'a "name" [with] {brackets}'],
			['chats.list.messages', 1, 'b']
		]);
	});
});

describe('damage', () => {
	test('a cut at any byte keeps every whole record before it', async () => {
		await fc.assert(
			fc.asyncProperty(exported, fc.double({ min: 0, max: 1, noNaN: true }), async (made, share) => {
				const bytes = encoder.encode(write(made.messages, made.kind, made.indent));
				const at = Math.floor(bytes.length * share);
				const whole = await cut(bytes, optionsOf(made.kind));
				const kept = whole.filter(({ offset, length }) => offset + length <= at).map(({ text: one }) => one);
				const found = await cut(bytes.slice(0, at), optionsOf(made.kind));
				expect(found.filter(({ kind }) => kind === 'record').map(({ text: one }) => one)).toEqual(kept);
			}),
			{ numRuns: 300 }
		);
	});

	test('a changed byte costs at most its own record', async () => {
		await fc.assert(
			fc.asyncProperty(
				exported,
				fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
				fc.oneof(fc.nat(127), fc.constantFrom(...encoder.encode('{}[]",:\\ \n0'))),
				async (made, share, byte) => {
					const bytes = encoder.encode(write(made.messages, made.kind, made.indent));
					const at = Math.floor(bytes.length * share);
					const whole = await cut(bytes, optionsOf(made.kind));
					const intact = whole
						.filter(({ offset, length }) => at < offset || at >= offset + length)
						.map(({ text: one }) => one);
					bytes[at] = byte;
					const found = (await cut(bytes, optionsOf(made.kind))).map(({ text: one }) => one);
					for (const one of intact) expect(found).toContain(one);
				}
			),
			{ numRuns: 400 }
		);
	});
});
