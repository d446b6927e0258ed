import type { Archive } from '#lib/core/model/archive.ts';

/** A problem told to the person in one line, with the exit code it ends the program with. */
export class Failure extends Error {
	readonly exitCode: number;
	constructor(message: string, exitCode = 1) {
		super(message);
		this.exitCode = exitCode;
	}
}

const USAGE_ERROR = 2;

/** A command line that makes no sense. */
export function misused(message: string): Failure {
	return new Failure(`${message}. See \`postline --help\``, USAGE_ERROR);
}

/** Throws, in one line, where no post could be read: what, where, what next. */
export function requirePosts({ receipt }: Archive): void {
	if (receipt.kept > 0) return;
	const [first] = receipt.refused;
	if (!first) {
		const files = receipt.files.map(({ file }) => file).slice(0, 3);
		throw new Failure(
			files.length === 0
				? 'nothing to read: name at least one file or folder with posts of a channel'
				: `no posts found in ${files.join(', ')}. See \`postline --help\``
		);
	}
	const more = receipt.refused.length - 1;
	const place = first.at === 'whole file' ? first.file : `${first.file}, ${first.at}`;
	const why = first.why.replace(/\s+/gu, ' ').replace(/\.$/u, '');
	const others = more > 0 ? ` (and ${String(more)} more that could not be read)` : '';
	throw new Failure(`no posts read from ${place}: ${why}${others}. See \`postline --help\``);
}
