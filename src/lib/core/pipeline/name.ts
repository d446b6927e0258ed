import type { Header } from '#lib/core/model/reading.ts';

/** More names than this are counted instead of listed. */
const LISTED = 3;

function stem(fileName: string): string {
	const base = fileName.split(/[/\\]/u).at(-1) ?? fileName;
	return base.replace(/(?<=.)\.[^.]*$/u, '');
}

function distinct(values: readonly (string | null)[]): string[] {
	return [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
}

/** What the archive is called: by the channels' names, or by the files where the page names no channel. */
export function nameArchive(
	inputs: readonly { readonly name: string; readonly headers: readonly Header[] }[]
): { name: string; description: string } {
	const names = distinct(
		inputs.flatMap((input) => {
			const named = distinct(input.headers.map((header) => header.name));
			return named.length > 0 ? named : [stem(input.name)];
		})
	);
	const more = names.length - LISTED;
	const listed = names.slice(0, LISTED).join(', ');
	return {
		name: more > 0 ? `${listed} and ${String(more)} more` : listed,
		description: distinct(inputs.flatMap(({ headers }) => headers.map((header) => header.description))).join(
			'\n\n'
		)
	};
}
