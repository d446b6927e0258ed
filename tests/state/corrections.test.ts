import { describe, expect, test } from 'vitest';
import type { Correction } from '#lib/core/corrections/correction.ts';
import type { EventId, PostId } from '#lib/core/model/ids.ts';
import { Corrections } from '#lib/state/corrections.svelte.ts';
import type { Client } from '#lib/worker/client.ts';
import { Failed } from '#lib/worker/failed.ts';
import type { Corrected } from '#lib/worker/protocol.ts';

const id = (number: number) => `lake/${String(number)}` as PostId;
const TITLE: Correction = { kind: 'title', event: id(1), title: 'One' };
const DATE: Correction = { kind: 'date', post: id(2), day: '2024-03-05' };

/** A worker that takes its time and keeps what it was told. */
function begin({ isFailing = false } = {}) {
	const told: (readonly Correction[])[] = [];
	const client = {
		async correct(corrections: readonly Correction[]): Promise<Partial<Corrected>> {
			await new Promise((resolve) => setTimeout(resolve, 1));
			if (isFailing) throw new Failed({ what: 'It broke.', next: 'Try again.' });
			told.push(corrections);
			return { state: { corrections, warnings: [], unsaved: null } };
		}
	} as unknown as Client;
	return { told, corrections: new Corrections(client, () => Promise.resolve()) };
}

describe('corrections', () => {
	test('are taken back and done again, one after the other however fast', async () => {
		const { told, corrections } = begin();
		const steps = [
			corrections.add(TITLE),
			corrections.add(DATE),
			corrections.undo(),
			corrections.undo(),
			corrections.undo(),
			corrections.redo()
		];
		expect(await Promise.all(steps)).toEqual([true, true, true, true, false, true]);
		expect(told).toEqual([[TITLE], [TITLE, DATE], [TITLE], [], [TITLE]]);
		expect(corrections.said).toBe('Done again: title changed');
		expect([corrections.canUndo, corrections.canRedo]).toEqual([true, true]);
	});

	test('that are new leave nothing to do again', async () => {
		const { corrections } = begin();
		await corrections.add(TITLE);
		await corrections.undo();
		expect(corrections.said).toBe('Undone: title changed');
		await corrections.add(DATE);
		expect(corrections.canRedo).toBe(false);
		expect(await corrections.redo()).toBe(false);
		expect(corrections.list).toEqual([DATE]);
	});

	test('of a file come behind those that are made, each once, and tell what could not be read', async () => {
		const { told, corrections } = begin();
		const notes = [{ file: 'corrections.json', at: 'correction 3', why: 'it is none.' }];
		await corrections.add(TITLE);
		expect(await corrections.addAll({ corrections: [TITLE, DATE], notes })).toBe(true);
		expect(told.at(-1)).toEqual([TITLE, DATE]);
		expect(corrections.warnings).toEqual(notes);
		expect(await corrections.addAll({ corrections: [DATE], notes: [] })).toBe(false);
		await corrections.undo();
		expect(corrections.list).toEqual([TITLE]);
	});

	test('found with an archive can be taken back', async () => {
		const { corrections } = begin();
		corrections.reset({ corrections: [TITLE, DATE], warnings: [], unsaved: null });
		await corrections.undo();
		expect(corrections.list).toEqual([TITLE]);
		corrections.reset({ corrections: [], warnings: [], unsaved: null });
		expect([corrections.canUndo, corrections.canRedo, corrections.said]).toEqual([false, false, '']);
	});

	test('that fail leave all as it was, and say why', async () => {
		const { corrections } = begin({ isFailing: true });
		expect(await corrections.add(TITLE)).toBe(false);
		expect(corrections.failure).toMatchObject({ what: 'It broke.' });
		expect([corrections.list, corrections.said]).toEqual([[], '']);
	});

	test('wait for an event to be chosen, which is another one', async () => {
		const { told, corrections } = begin();
		const event = (number: number) => id(number) as string as EventId;
		expect(await corrections.choose(event(3))).toBe(false);
		corrections.pick({ kind: 'merge', event: event(1) });
		expect(await corrections.choose(event(1))).toBe(false);
		expect(await corrections.choose(event(3))).toBe(true);
		expect(corrections.picking).toBeNull();
		corrections.pick({ kind: 'move', event: event(1), post: id(2) });
		await corrections.choose(event(3));
		expect(told.at(-1)).toEqual([
			{ kind: 'merge', event: id(1), with: id(3) },
			{ kind: 'move', posts: [id(2)], to: id(3) }
		]);
	});
});
