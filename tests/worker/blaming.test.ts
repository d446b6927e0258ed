import { expect, test } from 'vitest';
import { DamagedTable } from '#lib/core/archive/files/damage.ts';
import type { ArchiveReader } from '#lib/core/archive/view.ts';
import { blamingReader } from '#lib/worker/blaming.ts';
import { OpenFailure } from '#lib/worker/open-failure.ts';

const failing = (error: Error) => ({ summary: () => Promise.reject(error) }) as unknown as ArchiveReader;

test.each([
	[new DamagedTable('posts.parquet', 'was cut'), 'damaged: posts.parquet was cut', 'build'],
	[new Error('no line'), 'missing: no line', 'reload'],
	[new OpenFailure({ what: 'told', next: 'already' }), 'told', 'already']
])('a text that cannot be read (%s) is told by what is wrong with it', async (error, what, next) => {
	const reader = blamingReader(failing(error), {
		missing: (why) => ({ what: `missing: ${why}`, next: 'reload' }),
		damaged: (why) => ({ what: `damaged: ${why}`, next: 'build' })
	});
	const told = await reader.summary().catch((reason: unknown) => reason);
	expect(told).toBeInstanceOf(OpenFailure);
	expect(told).toMatchObject({ what: expect.stringContaining(what) as string, next });
});
