import type { Archive } from '#lib/core/model/archive.ts';

/** A problem told to the person in one line, with the exit code it ends the program with. */
export class Failure extends Error {
	readonly exitCode: number;
	constructor(message: string, exitCode = 1) {
		super(message);
		this.exitCode = exitCode;
	}
}

/** Throws, in one line, where no post could be read: what, where, what next. */
export function requirePosts(archive: Archive): void {
	if (archive.receipt.kept > 0) return;
	const [first] = archive.receipt.refused;
	const more = archive.receipt.refused.length - 1;
	if (!first)
		throw new Failure(
			'nothing to read: name at least one file or folder with text copied from a channel page'
		);
	const place = first.at === 'whole file' ? first.file : `${first.file}, ${first.at}`;
	const others = more > 0 ? ` (and ${String(more)} more that could not be read)` : '';
	throw new Failure(
		`no posts read from ${place}: ${first.why.replace(/\s+/gu, ' ')}${others}. Try \`postline show --help\``
	);
}
