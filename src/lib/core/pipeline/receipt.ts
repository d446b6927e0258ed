import type { Post } from '#lib/core/model/post.ts';
import type { FileReceipt, Note, Receipt } from '#lib/core/model/receipt.ts';
import type { Combined, KeptOfInput } from './combine.ts';
import { findGaps } from './gaps.ts';
import type { InputRead } from './read-input.ts';

const NOTHING_KEPT: KeptOfInput = { posts: 0, parts: 0, undated: 0 };

function fileReceipt(input: InputRead, kept: KeptOfInput): FileReceipt {
	return {
		file: input.name,
		bytes: input.bytes,
		format: input.format,
		read: input.posts.length + input.merged + input.refused.length,
		kept: kept.posts,
		merged: input.merged + input.posts.length - kept.posts,
		albumParts: kept.parts,
		undated: kept.undated,
		refused: input.refused.length,
		service: input.service,
		broken: input.broken,
		fingerprint: input.fingerprint,
		from: input.from,
		to: input.to
	};
}

/** First and last instant that a dated post is placed at. */
function periodOf(posts: readonly Post[]): Pick<Receipt, 'from' | 'to'> {
	let from: number | null = null;
	let to: number | null = null;
	for (const { when } of posts) {
		if (when.at === null) continue;
		if (from === null || when.at < from) from = when.at;
		if (to === null || when.at > to) to = when.at;
	}
	return { from, to };
}

/** Accounts for every record of every input. Throws where the counts do not add up: that is a bug of ours. */
export function makeReceipt(
	inputs: readonly InputRead[],
	combined: Combined,
	posts: readonly Post[],
	notes: readonly Note[]
): Receipt {
	const files = inputs.map((input, i) => fileReceipt(input, combined.kept[i] ?? NOTHING_KEPT));
	const sum = (of: (file: FileReceipt) => number) => files.reduce((total, file) => total + of(file), 0);
	const { from, to } = periodOf(posts);
	const receipt: Receipt = {
		read: sum(({ read }) => read),
		kept: posts.length,
		merged: sum(({ merged }) => merged),
		albumParts: sum(({ albumParts }) => albumParts),
		undated: posts.filter(({ when }) => when.basis === 'unknown').length,
		refused: inputs.flatMap(({ refused }) => refused),
		notes: [...inputs.flatMap((input) => input.notes), ...notes],
		service: sum(({ service }) => service),
		changed: posts.filter(({ earlier }) => earlier.length > 0).length,
		sameText: posts.filter(({ sameTextAs }) => sameTextAs !== null).length,
		broken: sum(({ broken }) => broken),
		files,
		from,
		to,
		gaps: findGaps(posts)
	};
	if (receipt.read !== receipt.kept + receipt.merged + receipt.refused.length) {
		throw new Error(`receipt does not add up: ${String(receipt.read)} read, ${String(receipt.kept)} kept`);
	}
	return receipt;
}
