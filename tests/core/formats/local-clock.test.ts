import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPIED_MESSAGES } from '#lib/core/formats/copied-messages.ts';
import { DESKTOP_HTML } from '#lib/core/formats/desktop-html.ts';
import { FEED } from '#lib/core/formats/feed.ts';
import { instantIn, LocalClock, utcOf } from '#lib/core/formats/local-clock.ts';
import { TABLE } from '#lib/core/formats/table.ts';
import { RECORDS } from '#lib/core/formats/table/records.ts';
import { TELETHON } from '#lib/core/formats/telethon.ts';
import { postsAmong, readAll } from './read-all.ts';

const ZONES = [
	'UTC',
	'+05:45',
	'-03:00',
	'Europe/Berlin',
	'America/New_York',
	'Australia/Lord_Howe',
	'Asia/Kathmandu'
];
const timeOf = (wallMs: number) => {
	const date = new Date(wallMs);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds()
	};
};

describe('a clock time', () => {
	it.each([
		[2024, 2, 30, 10, 0, 0],
		[2024, 13, 1, 10, 0, 0],
		[2024, 0, 1, 10, 0, 0],
		[2023, 2, 29, 10, 0, 0],
		[2024, 1, 1, 24, 0, 0],
		[2024, 1, 1, 10, 60, 0],
		[24, 1, 1, 10, 0, 0]
	])('%d-%d-%d %d:%d:%d is none', (year, month, day, hour, minute, second) => {
		expect(utcOf({ year, month, day, hour, minute, second })).toBeNull();
		expect(new LocalClock('Europe/Berlin').instantOf({ year, month, day, hour, minute, second })).toBeNull();
	});

	it.each([
		['skipped in the east', 'Europe/Berlin', '2024-03-31T02:30:00Z', '2024-03-31T01:30:00Z'],
		['shown twice in the east', 'Europe/Berlin', '2024-10-27T02:30:00Z', '2024-10-27T00:30:00Z'],
		['skipped in the west', 'America/New_York', '2024-03-10T02:30:00Z', '2024-03-10T07:30:00Z'],
		['shown twice in the west', 'America/New_York', '2024-11-03T01:30:00Z', '2024-11-03T05:30:00Z'],
		['of half an hour', 'Australia/Lord_Howe', '2024-10-06T02:15:00Z', '2024-10-05T15:45:00Z'],
		['of no zone that is known', 'Nowhere/Land', '2024-05-01T10:00:00Z', '2024-05-01T10:00:00Z']
	])('%s', (_, zone, wall, instant) => {
		expect(new Date(instantIn(zone, Date.parse(wall))).toISOString()).toBe(new Date(instant).toISOString());
	});

	it('is the first instant at which the clocks of the zone show it, whatever was asked before', () => {
		const QUARTER_MS = 900_000;
		const showsAt = (zone: string, wall: number) =>
			Array.from({ length: 109 }, (_, i) => wall - 14 * 3_600_000 + i * QUARTER_MS).find(
				(at) => new TZDate(at, zone).getTimezoneOffset() * -60_000 === wall - at
			);
		const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2037, 0) / 1000 });
		const changes = [Date.UTC(2024, 9, 27, 0), Date.UTC(2024, 10, 3, 0), Date.UTC(2024, 3, 6, 16)];
		const nearChange = fc
			.tuple(fc.constantFrom(...changes), fc.integer({ min: 0, max: 14_400 }))
			.map(([at, later]) => at / 1000 + later);
		const walls = fc.array(fc.oneof(seconds, nearChange), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), walls, (zone, list) => {
				const clock = new LocalClock(zone);
				for (const wall of list.map((second) => second * 1000)) {
					const at = clock.instantOf(timeOf(wall));
					expect(at).toBe(instantIn(zone, wall));
					const shown = showsAt(zone, wall);
					if (shown !== undefined) expect(at).toBe(shown);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

const COPY = 'Harbour, [13.06.2023 10:00:00]\nThe pier is open.\n';
const TELETHON_LINE =
	'[{"_":"Message","id":1,"peer_id":{"channel_id":5},"date":"2023-06-13 10:00:00","message":"Open"}]';
const FEED_TEXT =
	'<rss><channel><item><title>Open</title><pubDate>13 Jun 2023 10:00:00</pubDate></item></channel></rss>';
const HTML =
	'<html><div class="history"><div class="message default clearfix" id="message1"><div class="body">' +
	'<div class="pull_right date details" title="13.06.2023 10:00:00">10:00</div><div class="text">Open</div></div></div></div></html>';

describe.each([
	['a table', TABLE, 'id,date,text\n1,2023-06-13 10:00:00,Open\n2,2023-06-13 10:00:00,Shut\n'],
	['records', RECORDS, '[{"id":1,"date":"2023-06-13 10:00:00","text":"Open"}]'],
	['a dump', TELETHON, TELETHON_LINE],
	['a feed', FEED, FEED_TEXT],
	['a copy', COPIED_MESSAGES, COPY],
	['a page of an export', DESKTOP_HTML, HTML]
])('the clock of %s that names no zone', (_, format, text) => {
	const at = Date.UTC(2023, 5, 13, 10);
	const zoneNotes = (readings: Awaited<ReturnType<typeof readAll>>) =>
		readings.flatMap((one) => (one.kind === 'note' && one.note.why.includes('zone') ? [one.note.why] : []));

	it('is marked and said to be assumed where nobody tells one', async () => {
		const readings = await readAll(format, text);
		expect(postsAmong(readings)[0]?.recorded).toEqual({ from: at, to: at, zoneAssumed: true });
		expect(zoneNotes(readings)).toEqual([expect.stringContaining('name no zone; UTC was assumed.')]);
	});
	it('is exact where one is told', async () => {
		const readings = await readAll(format, text, { zone: 'Europe/Moscow' });
		expect(postsAmong(readings)[0]?.recorded).toEqual({ from: at - 10_800_000, to: at - 10_800_000 });
		expect(zoneNotes(readings)).toEqual([expect.stringContaining('read as Europe/Moscow')]);
	});
	it('is not marked where the input names it', async () => {
		const named = text.replaceAll(
			'10:00:00',
			format === FEED ? '10:00:00 +0300' : format === DESKTOP_HTML ? '10:00:00 UTC+03:00' : '10:00:00+03:00'
		);
		const readings = await readAll(format, named);
		expect(postsAmong(readings)[0]?.recorded).toEqual({ from: at - 10_800_000, to: at - 10_800_000 });
		expect(zoneNotes(readings)).toEqual([]);
	});
});

it('a day without a clock has no zone to assume', async () => {
	const [post] = postsAmong(await readAll(TABLE, 'id,date,text\n1,2023-06-13,Open\n2,2023-06-14,Shut\n'));
	expect(post?.recorded).toEqual({ from: Date.UTC(2023, 5, 13), to: Date.UTC(2023, 5, 14) - 1 });
});
