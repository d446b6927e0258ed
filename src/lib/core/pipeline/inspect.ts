import { detectFormat } from '#lib/core/formats/detect.ts';
import { toUtf8 } from '#lib/core/formats/encoding/to-utf8.ts';
import { unpack } from '#lib/core/formats/unpack/unpack.ts';
import {
	DEFAULT_READ_OPTIONS,
	type Input,
	type Question,
	type ReadOptions
} from '#lib/core/model/reading.ts';
import { endAtFault } from './fault.ts';

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

/** A file that breaks off later is asked about by what stands before: that much of it will be read. */
async function inspectInput(input: Input, options: ReadOptions): Promise<Inspection> {
	const { bytes, fault } = endAtFault(input.bytes);
	const { head, input: utf8 } = await toUtf8({ ...input, bytes });
	if (head.bytes.length === 0) return refuse(input.name, fault() ?? 'the file is empty');
	const format = detectFormat(head);
	if ('refused' in format) return refuse(input.name, fault() ?? format.refused);
	const question = format.ask ? await format.ask(utf8, options) : null;
	return { file: input.name, format: format.label, refused: null, question };
}
