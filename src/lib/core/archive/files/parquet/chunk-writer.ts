import type { ColumnMetaData, ParquetType, Statistics } from 'hyparquet';
import { ByteBuilder } from './byte-builder.ts';
import type { Cells } from './cells.ts';
import { DictionaryMaker } from './dictionary.ts';
import { writeDataHeader, writeDictionaryHeader, type PageEncoding } from './page-header.ts';
import { widthOf, writeRuns } from './runs.ts';
import { Snappy } from './snappy.ts';

/** Writes values one after the other, as Parquet's PLAIN does. */
export type WriteValues<Value> = (out: ByteBuilder, values: readonly Value[]) => void;

/** A leaf of the schema: one column of values in the file. */
export interface Leaf<Value> {
	readonly path: readonly string[];
	readonly type: ParquetType;
	readonly write: WriteValues<Value>;
	/** Whether equal values are worth looking for. */
	readonly repeats: boolean;
	/** Whether the smallest and the largest value are told, so that other programs can pass over groups. */
	readonly ordered: boolean;
}

/** Below this compressing costs more than it saves. */
const LEAST_COMPRESSED = 48;

/** Writes the values of one column in one group of rows: a page of different values where that is shorter, and one of all. */
export class ChunkWriter {
	readonly #snappy = new Snappy();
	readonly #dictionaries = new DictionaryMaker();
	readonly #levels = new ByteBuilder();
	readonly #values = new ByteBuilder();
	readonly #dictionary = new ByteBuilder();
	readonly #shortValues = new ByteBuilder();
	readonly #shortDictionary = new ByteBuilder();

	write<Value>(out: ByteBuilder, leaf: Leaf<Value>, cells: Cells<Value>): ColumnMetaData {
		const start = out.length;
		const { encoding, different } = this.#encode(leaf, cells.values);
		const { definedBytes, repeatedBytes } = this.#writeLevels(cells);
		const isCompressed = this.#compress();
		const values = isCompressed ? this.#shortValues : this.#values;
		const dictionary = isCompressed ? this.#shortDictionary : this.#dictionary;
		if (encoding === 'RLE_DICTIONARY') {
			writeDictionaryHeader(out, { whole: this.#dictionary.length, stored: dictionary.length }, different);
			out.append(dictionary.written());
		}
		const dataStart = out.length;
		const count = cells.defined?.length ?? cells.values.length;
		const levels = this.#levels.length;
		writeDataHeader(
			out,
			{ whole: levels + this.#values.length, stored: levels + values.length },
			{
				cells: count,
				empty: count - cells.values.length,
				rows: cells.rows,
				encoding,
				definedBytes,
				repeatedBytes
			}
		);
		out.append(this.#levels.written());
		out.append(values.written());
		const saved = this.#dictionary.length - dictionary.length + this.#values.length - values.length;
		return {
			type: leaf.type,
			encodings: encoding === 'PLAIN' ? ['PLAIN'] : ['PLAIN', 'RLE_DICTIONARY'],
			path_in_schema: [...leaf.path],
			codec: isCompressed ? 'SNAPPY' : 'UNCOMPRESSED',
			num_values: BigInt(count),
			total_uncompressed_size: BigInt(out.length - start + saved),
			total_compressed_size: BigInt(out.length - start),
			data_page_offset: BigInt(dataStart),
			...(encoding === 'PLAIN' ? {} : { dictionary_page_offset: BigInt(start) }),
			...(leaf.ordered ? { statistics: boundsOf(cells.values, count) } : {})
		};
	}

	#encode<Value>(
		leaf: Leaf<Value>,
		values: readonly Value[]
	): { readonly encoding: PageEncoding; readonly different: number } {
		this.#values.clear();
		this.#dictionary.clear();
		const dictionary = leaf.repeats ? this.#dictionaries.make(values) : null;
		if (!dictionary) {
			leaf.write(this.#values, values);
			return { encoding: 'PLAIN', different: 0 };
		}
		const different = dictionary.values.length;
		const width = widthOf(different);
		leaf.write(this.#dictionary, dictionary.values);
		this.#values.byte(width);
		writeRuns(this.#values, dictionary.places, width);
		return { encoding: 'RLE_DICTIONARY', different };
	}

	#writeLevels({ defined, repeated }: Cells<unknown>): {
		readonly definedBytes: number;
		readonly repeatedBytes: number;
	} {
		this.#levels.clear();
		if (repeated) writeRuns(this.#levels, repeated, 1);
		const repeatedBytes = this.#levels.length;
		if (defined) writeRuns(this.#levels, defined, 1);
		return { repeatedBytes, definedBytes: this.#levels.length - repeatedBytes };
	}

	/** Whether it was worth it: of a chunk either all pages are compressed or none is. */
	#compress(): boolean {
		const whole = this.#values.length + this.#dictionary.length;
		if (whole < LEAST_COMPRESSED) return false;
		this.#shortValues.clear();
		this.#shortDictionary.clear();
		this.#snappy.compress(this.#values, this.#shortValues);
		if (this.#dictionary.length > 0) this.#snappy.compress(this.#dictionary, this.#shortDictionary);
		return this.#shortValues.length + this.#shortDictionary.length < whole;
	}
}

function boundsOf(values: readonly unknown[], cells: number): Statistics {
	let least = Infinity;
	let most = -Infinity;
	for (const value of values) {
		const number = Number(value);
		if (number < least) least = number;
		if (number > most) most = number;
	}
	const empty = BigInt(cells - values.length);
	return values.length === 0
		? { null_count: empty }
		: { null_count: empty, min_value: least, max_value: most };
}
