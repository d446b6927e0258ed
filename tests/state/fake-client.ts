import type { Summary } from '#lib/core/archive/view.ts';
import { EMPTY_RECEIPT } from '#lib/core/model/receipt.ts';
import type { Task } from '#lib/worker/client.ts';
import { Failed } from '#lib/worker/failed.ts';
import type { Home, KeptArchive, OpenSource, Opened, Shelf } from '#lib/worker/protocol.ts';
import { NO_CHANGES } from '#lib/core/vocabulary/user-vocabulary.ts';

export const ID = '0123456789ab';
export const OTHER = 'ba9876543210';
export const PUBLISHED = 'https://example.org/sample/';
export const WHY = { what: 'The disk is full.', next: 'Carry on.' };

function summaryOf(name: string): Summary {
	return {
		name,
		description: '',
		posts: 1,
		events: 1,
		undated: 0,
		firstAt: Date.UTC(2023, 5, 13),
		lastAt: Date.UTC(2023, 5, 20),
		terms: [],
		receipt: EMPTY_RECEIPT
	};
}

export function keptOf(id: string, name = `Kept ${id}`): KeptArchive {
	return { id, name, posts: 1, from: null, to: null, bytes: 9, savedAt: 1, refused: null };
}

const NOTHING_CHANGED = {
	state: { corrections: [], warnings: [], unsaved: null },
	vocabulary: { vocabulary: NO_CHANGES, warnings: [], unsaved: null }
};

/** A worker that has some archives kept, and opens at once. */
export class FakeClient {
	kept: KeptArchive[] = [];
	readonly asked: string[] = [];
	/** Told to hang, an opening ends only by a cancel. */
	isHanging = false;

	open({ source }: { source: OpenSource }): Task<Opened> {
		this.asked.push(source.kind === 'kept' ? source.id : source.kind);
		let cancel: () => void = () => undefined;
		const result = new Promise<Opened>((resolve, reject) => {
			cancel = () => reject(new Error('cancelled'));
			if (!this.isHanging) resolve(this.#open(source));
		});
		return { result, cancel };
	}

	#open(source: OpenSource): Opened | Promise<Opened> {
		if (source.kind === 'published')
			return { summary: summaryOf('Sample'), home: source, ...NOTHING_CHANGED };
		if (source.kind === 'kept') {
			const found = this.kept.find(({ id }) => id === source.id);
			return found
				? { summary: summaryOf(found.name), home: source, ...NOTHING_CHANGED }
				: Promise.reject(new Failed({ what: 'Not on this machine.', next: 'Open it.' }));
		}
		const home: Home = source.kind === 'text' ? { kind: 'memory', why: WHY } : { kind: 'kept', id: ID };
		return { summary: summaryOf('Imported'), home, ...NOTHING_CHANGED };
	}

	shelf(action: { kind: string; archive?: string; name?: string }): Promise<Shelf> {
		if (action.kind === 'remove') this.kept = this.kept.filter(({ id }) => id !== action.archive);
		if (action.kind === 'rename')
			this.kept = this.kept.map((one) =>
				one.id === action.archive ? { ...one, name: action.name ?? '' } : one
			);
		return Promise.resolve({ archives: this.kept, room: null, isPersistent: null, trouble: null });
	}
}
