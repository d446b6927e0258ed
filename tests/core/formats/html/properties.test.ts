import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESKTOP_HTML } from '#lib/core/formats/desktop-html.ts';
import type { Format } from '#lib/core/formats/format.ts';
import { PREVIEW_HTML } from '#lib/core/formats/preview-html.ts';
import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { cutAt, postsAmong, readAll } from '../read-all.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const PAGES: readonly (readonly [string, Format, RegExp])[] = [
	['desktop-html/messages2.html', DESKTOP_HTML, /<div class="message (?:default|service)/gu],
	['desktop-html/messages.html', DESKTOP_HTML, /<div class="message (?:default|service)/gu],
	['preview-html/channel.html', PREVIEW_HTML, /<div class="tgme_widget_message /gu]
];
const RUNS = { numRuns: 120 };
const place = fc.nat({ max: 1_000_000 });

/** What a post says by itself; its sender may be told by a post before it, the chat's name by the head. */
function own({ number, text, recorded, media, links, views, replyTo, edited, reactions }: RawPost): string {
	return JSON.stringify({ number, text, recorded, media, links, views, replyTo, edited, reactions });
}

/** The text by which a post's record is found in its page. */
function markOf(post: RawPost | undefined): string {
	const number = post?.number ?? '-';
	return post?.channel.handle == null
		? `id="message${number}"`
		: `data-post="${post.channel.handle}/${number}"`;
}

const told = (readings: readonly Reading[]): string[] => postsAmong(readings).map(own);

/** Which records of a page hold the bytes: their order, -1 for what stands before the first. */
function recordAt(starts: readonly number[], at: number): number {
	return starts.filter((start) => start <= at).length - 1;
}

describe.each(PAGES)('%s', (name, format, startPattern) => {
	const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
	// Latin-1 keeps one character a byte, so that places in the text are places in the bytes.
	const raw = Buffer.from(bytes).toString('latin1');
	const starts = [...raw.matchAll(startPattern)].map(({ index }) => index);
	const records = starts.map((start, i) => bytes.subarray(start, starts[i + 1] ?? bytes.length));
	const front = bytes.subarray(0, starts[0]);

	/** The posts of each record read alone; none for a record that repeats an earlier one. */
	const alone = Promise.all(
		records.map(async (record, i) => {
			const [post] = postsAmong(await readAll(format, [front, record]));
			const first = raw.indexOf(markOf(post));
			return post !== undefined && first >= (starts[i] ?? 0) ? [own(post)] : [];
		})
	);

	it('reads the same in chunks of any size', async () => {
		const whole = await readAll(format, [bytes]);
		await fc.assert(
			fc.asyncProperty(fc.array(place, { maxLength: 40 }), async (places) => {
				expect(await readAll(format, cutAt(bytes, places))).toEqual(whole);
			}),
			RUNS
		);
		const single = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
		expect(await readAll(format, single)).toEqual(whole);
	});

	it('keeps every whole record of a page cut anywhere, and refuses the cut one', async () => {
		const kept = await alone;
		await fc.assert(
			fc.asyncProperty(place, async (at) => {
				const cut = at % bytes.length;
				const readings = await readAll(format, [bytes.subarray(0, cut)]);
				const last = recordAt(starts, cut - 1);
				const before = new Set(kept.slice(0, Math.max(0, last)).flat());
				const posts = told(readings);
				for (const post of before) expect(posts).toContain(post);
				const all = new Set(kept.flat());
				for (const post of posts) expect(all).toContain(post);
				const cutOff = kept[last]?.[0];
				if (cutOff !== undefined && !posts.includes(cutOff))
					expect(readings.some(({ kind }) => kind === 'refused' || kind === 'note')).toBe(true);
			}),
			RUNS
		);
	});

	it('keeps every other record where any byte is changed', async () => {
		const kept = await alone;
		await fc.assert(
			fc.asyncProperty(place, fc.nat({ max: 255 }), async (at, byte) => {
				const changed = bytes.slice();
				changed[at % bytes.length] = byte;
				const hit = recordAt(starts, at % bytes.length);
				const posts = told(await readAll(format, [changed]));
				kept.forEach((said, i) => {
					if (i !== hit) for (const post of said) expect(posts).toContain(post);
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('survives records in any order, twice and torn', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat({ max: records.length - 1 }), place, place), { maxLength: 12 }),
				async (picks) => {
					const torn = picks.map(([pick, from, to]) => {
						const record = records[pick] ?? front;
						return record.subarray(from % 50 === 0 ? from % record.length : 0, record.length - (to % 40));
					});
					const readings = await readAll(format, [front, ...torn]);
					expect(postsAmong(readings).length).toBeLessThanOrEqual(picks.length);
				}
			),
			RUNS
		);
	});
});
