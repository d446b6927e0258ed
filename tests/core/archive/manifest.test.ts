import { describe, expect, test } from 'vitest';
import { parseManifest } from '#lib/core/archive/files/manifest.ts';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import { makeArchive } from './made-archive.ts';

const written = writeArchive(makeArchive([{ at: 0, terms: [0], event: 0 }])).get('archive.json');
const whole = JSON.parse(new TextDecoder().decode(written)) as Record<string, unknown>;
const receipt = whole['receipt'] as Record<string, unknown>;

const files = whole['files'] as Record<string, Record<string, unknown>>;
const posts = files['posts.parquet'];

const parse = (change: Record<string, unknown>) => parseManifest(JSON.stringify({ ...whole, ...change }));

describe('archive.json', () => {
	test('as it was written', () => {
		expect(parse({})).toEqual(whole);
	});

	test.each([
		[{ format: 'other' }, 'not that of a Postline archive'],
		[{ version: 1 }, 'format version 1'],
		[{ receipt: null }, 'incomplete'],
		[{ receipt: { ...receipt, files: null } }, 'incomplete'],
		[{ receipt: { ...receipt, gaps: 7 } }, 'incomplete'],
		[{ channels: {} }, 'incomplete'],
		[{ files: {} }, 'incomplete'],
		[{ index: null }, 'incomplete'],
		[{ index: { bytes: 0, crc32: '00000000' } }, 'incomplete'],
		[{ index: { bytes: 7 } }, 'incomplete'],
		[{ files: { ...files, 'posts.parquet': { ...posts, bytes: -1 } } }, 'incomplete'],
		[{ files: { ...files, 'posts.parquet': { ...posts, directory: { bytes: 1e9 } } } }, 'incomplete']
	])('with %j is refused in words', (change, why) => {
		expect(parse(change)).toEqual({ refused: expect.stringContaining(why) as string });
	});
});
