import { stemOf } from '#lib/core/formats/source.ts';
import type { ArchiveChannel } from '#lib/core/model/channel.ts';
import type { InputRead } from './read-input.ts';

/** More names than this are counted instead of listed. */
const LISTED = 3;

function distinct(values: readonly (string | null)[]): string[] {
	return [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
}

/** What the archive is called: by its channels, or by its files where no channel is named. */
export function nameArchive(
	channels: readonly ArchiveChannel[],
	inputs: readonly InputRead[]
): { name: string; description: string } {
	const named = distinct(channels.map(({ name, handle }) => name ?? handle));
	const headed = distinct(inputs.flatMap(({ headers }) => headers.map(({ name }) => name)));
	const filled = inputs.filter(({ posts }) => posts.length > 0);
	const files = (filled.length > 0 ? filled : inputs).map(({ name }) => stemOf(name));
	const names = named.length > 0 ? named : headed.length > 0 ? headed : distinct(files);
	const more = names.length - LISTED;
	const listed = names.slice(0, LISTED).join(', ');
	return {
		name: more > 0 ? `${listed} and ${String(more)} more` : listed,
		description: distinct(
			inputs.flatMap(({ headers }) => headers.map(({ description }) => description))
		).join('\n\n')
	};
}
