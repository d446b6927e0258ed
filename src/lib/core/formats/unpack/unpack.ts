import type { Input } from '#lib/core/model/reading.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { createBudget, type Budget } from './budget.ts';
import { ByteReader } from './byte-reader.ts';
import { isGzip, nameInside, openGzip } from './gzip.ts';
import { isZip } from './zip-walk.ts';
import { readZip } from './zip.ts';

/** A file, or why there is none. */
export type Unpacked = Input | { readonly refused: Note };

const SIGNATURE_BYTES = 4;
/** Archives in archives: people send a zip of zips, and machines put a .gz in them. */
const DEPTH_MAX = 4;

/**
 * The files inside an input, one after the other: those of a .zip in its order, that of a .gz, also where one is inside
 * another, told by their content; any other input comes out as it is. Reads only as far as asked for. The bytes of a
 * file are to be read before the next one is asked for, and are skipped otherwise; like those of any input that cannot
 * be read they throw where they are damaged. `tell` is called with what was left aside.
 */
export async function* unpack(input: Input, tell: (note: Note) => void = ignore): AsyncGenerator<Unpacked> {
	const reader = new ByteReader(input.bytes);
	const budget = createBudget(() => reader.pulled);
	yield* open(input, reader, { depth: 0, budget, tell });
}

function ignore(): void {
	// Who gives no function does not want to be told.
}

interface Way {
	/** How many archives the input is in. */
	readonly depth: number;
	readonly budget: Budget;
	readonly tell: (note: Note) => void;
}

async function* open(input: Input, reader: ByteReader, way: Way): AsyncGenerator<Unpacked> {
	try {
		const head = await headOf(reader);
		if (isZip(head)) yield* openFiles(input, reader, way);
		else if (isGzip(head)) yield* openFile(input, reader, way);
		else yield { ...input, bytes: reader.rest() };
	} finally {
		await reader.close();
	}
}

/** Empty where the source fails: what came before and the error itself are for whoever reads the input. */
async function headOf(reader: ByteReader): Promise<Uint8Array> {
	try {
		return await reader.peek(SIGNATURE_BYTES);
	} catch {
		return new Uint8Array(0);
	}
}

async function* openFiles(input: Input, reader: ByteReader, way: Way): AsyncGenerator<Unpacked> {
	if (way.depth === DEPTH_MAX) {
		yield tooDeep(input);
		return;
	}
	for await (const file of readZip(input.name, reader, way.budget, way.tell)) {
		if ('refused' in file) yield file;
		else yield* openInside(file, way);
	}
}

async function* openFile(input: Input, reader: ByteReader, way: Way): AsyncGenerator<Unpacked> {
	if (way.depth === DEPTH_MAX) {
		yield tooDeep(input);
		return;
	}
	const bytes = openGzip(reader, way.budget);
	yield* openInside({ name: nameInside(input.name), size: null, bytes }, way);
}

function tooDeep({ name }: Input): Unpacked {
	const why = `More than ${String(DEPTH_MAX)} archives stand one inside the other. Unpack the outer ones first.`;
	return { refused: { file: name, at: 'whole file', why } };
}

function openInside(input: Input, way: Way): AsyncGenerator<Unpacked> {
	return open(input, new ByteReader(input.bytes), { ...way, depth: way.depth + 1 });
}
