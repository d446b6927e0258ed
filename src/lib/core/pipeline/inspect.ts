import { DEFAULT_READ_OPTIONS, type Input, type Question, type ReadOptions } from '#lib/core/model/reading.ts';

/** What a file is before it is read, and what a person may be asked about it. */
export interface Inspection {
	readonly file: string;
	/** The format in words; empty where the file is refused. */
	readonly format: string;
	readonly refused: string | null;
	readonly question: Question | null;
}

/** Looks into every input, also those inside archives of files, without reading posts. */
export function inspectInputs(
	inputs: readonly Input[],
	options: ReadOptions = DEFAULT_READ_OPTIONS
): Promise<Inspection[]> {
	return Promise.all(inputs.map((input) => inspectInput(input, options)));
}

function inspectInput({ name }: Input, _options: ReadOptions): Promise<Inspection> {
	return Promise.resolve({ file: name, format: '', refused: null, question: null });
}
