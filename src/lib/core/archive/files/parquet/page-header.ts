import type { ByteBuilder } from './byte-builder.ts';

/** How values stand in a page: Parquet's numbers for it. */
export const ENCODINGS = { PLAIN: 0, RLE_DICTIONARY: 8 } as const;
export type PageEncoding = keyof typeof ENCODINGS;

const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;

/** Thrift's compact protocol: the number of fields since the last one, and the type of the value. */
const INT_FIELD = 0x15;
const STRUCT_FIELD = 0x0c;
const STOP = 0;

function writeInt(out: ByteBuilder, value: number): void {
	out.byte(INT_FIELD);
	// Never negative, of which the zigzag of the protocol is twice the number.
	out.varint(value * 2);
}

function writeSizes(out: ByteBuilder, type: number, { whole, stored }: PageSizes): void {
	writeInt(out, type);
	writeInt(out, whole);
	writeInt(out, stored);
}

/** Bytes of a page behind its header, before compression and after. */
export interface PageSizes {
	readonly whole: number;
	readonly stored: number;
}

export function writeDictionaryHeader(out: ByteBuilder, sizes: PageSizes, values: number): void {
	writeSizes(out, DICTIONARY_PAGE, sizes);
	out.byte((4 << 4) | STRUCT_FIELD);
	writeInt(out, values);
	writeInt(out, ENCODINGS.PLAIN);
	out.byte(STOP);
	out.byte(STOP);
}

/** What stands in a data page; cells without a value are among the cells. */
export interface PageFacts {
	readonly cells: number;
	readonly empty: number;
	readonly rows: number;
	readonly encoding: PageEncoding;
	/** Bytes of the levels, which stand before the values and are never compressed. */
	readonly definedBytes: number;
	readonly repeatedBytes: number;
}

export function writeDataHeader(out: ByteBuilder, sizes: PageSizes, facts: PageFacts): void {
	writeSizes(out, DATA_PAGE_V2, sizes);
	out.byte((5 << 4) | STRUCT_FIELD);
	writeInt(out, facts.cells);
	writeInt(out, facts.empty);
	writeInt(out, facts.rows);
	writeInt(out, ENCODINGS[facts.encoding]);
	writeInt(out, facts.definedBytes);
	writeInt(out, facts.repeatedBytes);
	out.byte(STOP);
	out.byte(STOP);
}
