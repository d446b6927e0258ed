import type { ArchiveChannel } from '#lib/core/model/channel.ts';
import type { Receipt } from '#lib/core/model/receipt.ts';
import type { Directory } from './sums.ts';

/** Raised with every change that an older reader would misread. */
export const FORMAT_VERSION = 3;

export const TABLES = ['posts.parquet', 'mentions.parquet', 'events.parquet', 'terms.parquet'] as const;
export type TableName = (typeof TABLES)[number];
export const MANIFEST_NAME = 'archive.json';
/** What of the tables counting and drawing need, in one file. It follows from them: an archive without it is whole too. */
export const INDEX_NAME = 'index.bin';
/** What a person put right, where anything was. */
export const CORRECTIONS_NAME = 'corrections.json';
/** What the user made of the vocabulary, where anything. */
export const VOCABULARY_NAME = 'vocabulary.json';
/** Files of the user's beside the tables. */
export type OwnFile = typeof CORRECTIONS_NAME | typeof VOCABULARY_NAME;

export interface FileFacts {
	readonly bytes: number;
	readonly sha256: string;
	readonly directory: Directory;
}

export interface IndexFacts {
	readonly bytes: number;
	/** CRC-32 in hexadecimal digits. */
	readonly crc32: string;
}

/** What `archive.json` holds. */
export interface Manifest {
	readonly format: 'postline-archive';
	readonly version: number;
	readonly name: string;
	readonly description: string;
	readonly counts: {
		readonly posts: number;
		readonly undated: number;
		readonly mentions: number;
		readonly events: number;
		readonly terms: number;
	};
	readonly channels: readonly ArchiveChannel[];
	readonly receipt: Receipt;
	/** SHA-256 over the hashes of the tables in the order of TABLES: equal archives have equal content. */
	readonly content: string;
	readonly files: Readonly<Record<TableName, FileFacts>>;
	/** Of `index.bin`; missing where the archive was written by an earlier version. */
	readonly index?: IndexFacts;
	/** Set where `corrections.json` stands beside the tables, which do not know of it. */
	readonly corrections?: true;
	/** The same for `vocabulary.json`. */
	readonly vocabulary?: true;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

const RECEIPT_LISTS = ['refused', 'notes', 'files', 'gaps'] as const;

function isReceipt(value: unknown): boolean {
	return isObject(value) && RECEIPT_LISTS.every((name) => Array.isArray(value[name]));
}

function isSize(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) > 0;
}

function isFileFacts(value: unknown): boolean {
	if (!isObject(value) || !isSize(value['bytes'])) return false;
	const directory = value['directory'];
	return isObject(directory) && isSize(directory['bytes']) && directory['bytes'] <= value['bytes'];
}

function isIndexFacts(value: unknown): boolean {
	return isObject(value) && isSize(value['bytes']) && typeof value['crc32'] === 'string';
}

/** The manifest in a text, or in words why it is none. */
export function parseManifest(text: string): Manifest | { readonly refused: string } {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { refused: `${MANIFEST_NAME} is not JSON` };
	}
	if (!isObject(value) || value['format'] !== 'postline-archive') {
		return { refused: `${MANIFEST_NAME} is not that of a Postline archive` };
	}
	if (value['version'] !== FORMAT_VERSION) {
		return {
			refused: `the archive has format version ${String(value['version'])}, this Postline reads ${String(FORMAT_VERSION)}`
		};
	}
	const files = value['files'];
	if (
		!isObject(files) ||
		!isReceipt(value['receipt']) ||
		!Array.isArray(value['channels']) ||
		!TABLES.every((name) => isFileFacts(files[name])) ||
		!(value['index'] === undefined || isIndexFacts(value['index']))
	) {
		return { refused: `${MANIFEST_NAME} is incomplete` };
	}
	return value as unknown as Manifest;
}
