import { detectFormat } from '#lib/core/formats/detect.ts';
import { toUtf8 } from '#lib/core/formats/encoding/to-utf8.ts';
import { unpack } from '#lib/core/formats/unpack/unpack.ts';
import {
	DEFAULT_READ_OPTIONS,
	type Input,
	type Question,
	type ReadOptions
} from '#lib/core/model/reading.ts';

/** What a file is before it is read, and what a person may be asked about it. */
export interface Inspection {
	readonly file: string;
	/** The format in words; empty where the file is refused. */
	readonly format: string;
	/** Why it cannot be read, in words. */
	readonly refused: string | null;
	readonly question: Question | null;
}

/** Looks into every input, also those inside archives of files, without reading posts. Rejects with the signal's reason. */
export async function inspectInputs(
	inputs: readonly Input[],
	options: ReadOptions = DEFAULT_READ_OPTIONS,
	signal?: AbortSignal
): Promise<Inspection[]> {
	const found: Inspection[] = [];
	for (const input of inputs) {
		for await (const inner of unpack(input)) {
			signal?.throwIfAborted();
			found.push(
				'refused' in inner
					? refuse(inner.refused.file, inner.refused.why)
					: await inspectInput(inner, options)
			);
		}
	}
	return found;
}

function refuse(file: string, refused: string): Inspection {
	return { file, format: '', refused, question: null };
}

async function inspectInput(input: Input, options: ReadOptions): Promise<Inspection> {
	try {
		const { head, input: utf8 } = await toUtf8(input);
		if (head.bytes.length === 0) return refuse(input.name, 'the file is empty');
		const format = detectFormat(head);
		if ('refused' in format) return refuse(input.name, format.refused);
		const question = format.ask ? await format.ask(utf8, options) : null;
		return { file: input.name, format: format.label, refused: null, question };
	} catch (error) {
		return refuse(input.name, error instanceof Error ? error.message : String(error));
	}
}
