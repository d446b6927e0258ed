import type { ArchiveChannel } from '#lib/core/model/channel.ts';
import type { CombinedPost } from './combine.ts';
import type { InputRead } from './read-input.ts';
import type { Sources } from './sources.ts';

/** The channels that posts stand in, those with most posts first, with the words that the inputs' heads have for them. */
export function listChannels(
	inputs: readonly InputRead[],
	posts: readonly CombinedPost[],
	sources: Sources
): ArchiveChannel[] {
	const counts = new Map<string, number>();
	for (const { raw } of posts) counts.set(raw.source, (counts.get(raw.source) ?? 0) + 1);
	return [...counts]
		.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
		.map(([source, count]) => {
			const channel = sources.channelOf(source);
			return { source, ...channel, description: describe(inputs, channel.name), posts: count };
		});
}

/** The longest of the descriptions that stand under the channel's name. */
function describe(inputs: readonly InputRead[], name: string | null): string | null {
	const found = inputs
		.flatMap(({ headers }) => headers)
		.flatMap((header) => (header.name === name && header.description !== null ? [header.description] : []));
	return found.reduce<string | null>(
		(best, one) =>
			best === null || one.length > best.length || (one.length === best.length && one < best) ? one : best,
		null
	);
}
