import type { ArchiveChannel } from '#lib/core/model/channel.ts';
import type { Receipt } from '#lib/core/model/receipt.ts';

/** Raised with every change that an older reader would misread. */
export const FORMAT_VERSION = 2;

export const TABLES = ['posts.parquet', 'mentions.parquet', 'events.parquet', 'terms.parquet'] as const;
export type TableName = (typeof TABLES)[number];
export const MANIFEST_NAME = 'archive.json';

export interface FileFacts {
	readonly bytes: number;
	readonly sha256: string;
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
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
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
		!isObject(value['receipt']) ||
		!Array.isArray(value['channels']) ||
		!TABLES.every((name) => isObject(files[name]))
	) {
		return { refused: `${MANIFEST_NAME} is incomplete` };
	}
	return value as unknown as Manifest;
}
