import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { arrangeInputs } from '#lib/core/pipeline/arrange.ts';
import { alignClocks } from '#lib/core/pipeline/clocks.ts';
import { combineInputs, type Combined } from '#lib/core/pipeline/combine.ts';
import { orderInputs } from '#lib/core/pipeline/file-order.ts';
import { createFingerprint } from '#lib/core/pipeline/fingerprint.ts';
import { periodOf, type InputRead } from '#lib/core/pipeline/read-input.ts';
import { rawPost } from './made-input.ts';

/** An input as it is after reading. */
export function readOf(name: string, posts: readonly Partial<RawPost>[]): InputRead {
	const raws = posts.map((post, i) =>
		rawPost({ origin: { file: name, unit: 'line', place: i + 1 }, ...post })
	);
	const fingerprint = createFingerprint(null);
	fingerprint.add(new TextEncoder().encode(JSON.stringify(raws)));
	return {
		name,
		bytes: 100,
		format: 'made',
		headers: [],
		posts: raws,
		merged: 0,
		refused: [],
		notes: [],
		service: 0,
		broken: 0,
		fingerprint: fingerprint.value(),
		...periodOf(raws)
	};
}

export interface Joined extends Combined {
	readonly clockNotes: readonly Note[];
}

/** Inputs joined as an import joins them, without tags and events. */
export function joinReads(...reads: readonly InputRead[]): Joined {
	const inputs = orderInputs(reads);
	const { inputs: aligned, notes } = alignClocks(inputs, arrangeInputs(inputs, new Map()).inputs);
	const dated = aligned.map((posts) => {
		const whens = settleDates(posts.map(({ raw }) => raw));
		return posts.map((post, i) => {
			const when = whens[i];
			if (!when) throw new Error('no date');
			return { ...post, when };
		});
	});
	return { ...combineInputs(dated), clockNotes: notes };
}

/** A moment as inputs record it: whole seconds. */
export function moment(iso: string): { from: number; to: number } {
	const ms = Date.parse(iso);
	return { from: ms, to: ms };
}
