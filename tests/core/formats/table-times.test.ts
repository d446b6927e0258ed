import { describe, expect, it } from 'vitest';
import { isClock, orderOf, readTime } from '#lib/core/formats/table/times.ts';

const iso = (ms: number) => new Date(ms).toISOString();
const HABITS = { zone: 'UTC', order: 'day first', named: true } as const;

describe('a time in a cell', () => {
	it.each([
		['2022-04-10 19:58:07', '2022-04-10T19:58:07.000Z'],
		['2022-04-10T19:58:07Z', '2022-04-10T19:58:07.000Z'],
		['2022-04-10T19:58:07.123456+03:00', '2022-04-10T16:58:07.123Z'],
		['2022-04-10 19:58:07+00:00', '2022-04-10T19:58:07.000Z'],
		['2022-04-10 19:58:07 UTC', '2022-04-10T19:58:07.000Z'],
		['2022-04-10 19:58:07 +0300', '2022-04-10T16:58:07.000Z'],
		['2022-04-10 19:58:07 +0000 UTC', '2022-04-10T19:58:07.000Z'],
		['2020-05-01 16:28:53 CEST', '2020-05-01T14:28:53.000Z'],
		['20220410T195807Z', '2022-04-10T19:58:07.000Z'],
		['2022/04/10 19:58:07', '2022-04-10T19:58:07.000Z'],
		['Sun Apr 10 19:58:07 +0000 2022', '2022-04-10T19:58:07.000Z'],
		['Sun, 10 Apr 2022 19:58:07 +0200', '2022-04-10T17:58:07.000Z'],
		['Sun, 10 Apr 2022 19:58:07 GMT', '2022-04-10T19:58:07.000Z'],
		['Sun Apr 10 2022 19:58:07 GMT+0300 (MSK)', '2022-04-10T16:58:07.000Z'],
		['10.04.2022 19:58:07', '2022-04-10T19:58:07.000Z'],
		['04/25/2022 7:58:07 PM', '2022-04-25T19:58:07.000Z'],
		['25/04/2022, 19:58:07', '2022-04-25T19:58:07.000Z'],
		['4/25/22 12:00:00 AM', '2022-04-25T00:00:00.000Z'],
		['10 апреля 2022 г. в 19:58:07', '2022-04-10T19:58:07.000Z'],
		['1649620687', '2022-04-10T19:58:07.000Z'],
		['1649620687.0', '2022-04-10T19:58:07.000Z'],
		['1649620687,5', '2022-04-10T19:58:07.500Z'],
		['1649620687123', '2022-04-10T19:58:07.123Z'],
		['1649620687123456', '2022-04-10T19:58:07.123Z'],
		['44661.83202546296', '2022-04-10T19:58:07.000Z'],
		['"2022-04-10 19:58:07"', '2022-04-10T19:58:07.000Z']
	])('%s', (cell, expected) => {
		const read = readTime(cell, HABITS);
		expect(read && iso(read.from)).toBe(expected);
		expect(read && read.to - read.from).toBe(0);
	});

	it.each([
		['2022-04-10', '2022-04-10T00:00:00.000Z', '2022-04-10T23:59:59.999Z'],
		['20220410', '2022-04-10T00:00:00.000Z', '2022-04-10T23:59:59.999Z'],
		['10 April 2022', '2022-04-10T00:00:00.000Z', '2022-04-10T23:59:59.999Z'],
		['Apr 10, 2022', '2022-04-10T00:00:00.000Z', '2022-04-10T23:59:59.999Z'],
		['10.04.22', '2022-04-10T00:00:00.000Z', '2022-04-10T23:59:59.999Z'],
		['45000', '2023-03-15T00:00:00.000Z', '2023-03-15T23:59:59.999Z'],
		['10.04.2022 19:58', '2022-04-10T19:58:00.000Z', '2022-04-10T19:58:59.999Z'],
		['10-Apr-22 07:58 PM', '2022-04-10T19:58:00.000Z', '2022-04-10T19:58:59.999Z'],
		['7:58 PM · Apr 10, 2022', '2022-04-10T19:58:00.000Z', '2022-04-10T19:58:59.999Z'],
		['2022-04-10T19:58+03:00', '2022-04-10T16:58:00.000Z', '2022-04-10T16:58:59.999Z'],
		['2022年4月10日', '2022-04-10T00:00:00.000Z', '2022-04-10T23:59:59.999Z']
	])('%s is as wide as it says', (cell, from, to) => {
		const read = readTime(cell, HABITS);
		expect(read && [iso(read.from), iso(read.to)]).toEqual([from, to]);
	});

	it.each([
		'2022-13-10',
		'31.02.2022',
		'25:70',
		'19:58',
		'12345',
		'1513244960182710273',
		'soon',
		'3h',
		'The talks of 10 April 2022 were long',
		'2022',
		'April 2022',
		'192.168.10.2022',
		''
	])('none in %j', (cell) => {
		expect(readTime(cell, HABITS)).toBeNull();
	});

	it('dates with dots leave nothing open', () => {
		expect(orderOf(['01.05.2023', '02.06.2023'])).toEqual({ order: 'day first', open: false });
		expect(orderOf(['01/05/2023', '02/06/2023'])).toEqual({ order: 'day first', open: true });
		expect(orderOf(['01.25.2023', '02.06.2023'])).toEqual({ order: 'month first', open: false });
	});

	it('takes clocks without a zone for those of the zone told', () => {
		const at = (cell: string, zone: string) => {
			const read = readTime(cell, { ...HABITS, zone });
			return read && [iso(read.from), iso(read.to)];
		};
		expect(at('2022-07-10 12:00:00', 'Europe/Berlin')?.[0]).toBe('2022-07-10T10:00:00.000Z');
		expect(at('2022-01-10 12:00:00', 'Europe/Berlin')?.[0]).toBe('2022-01-10T11:00:00.000Z');
		expect(at('2022-01-10 12:00:00', '+05:30')?.[0]).toBe('2022-01-10T06:30:00.000Z');
		expect(at('2022-01-10T12:00:00Z', '+05:30')?.[0]).toBe('2022-01-10T12:00:00.000Z');
		expect(at('2022-03-27', 'Europe/Berlin')).toEqual([
			'2022-03-26T23:00:00.000Z',
			'2022-03-27T21:59:59.999Z'
		]);
	});

	it('reads spreadsheet days only of a column named like a time', () => {
		expect(readTime('45000.5', { ...HABITS, named: false })).toBeNull();
		expect(readTime('45000.5', HABITS)?.from).toBe(Date.UTC(2023, 2, 15, 12));
	});
});

describe('day and month in figures', () => {
	it.each([
		[['04/10/2022', '04/25/2022'], 'month first', false],
		[['04/10/2022', '25/04/2022'], 'day first', false],
		[['04/10/2022', '05/10/2022'], 'day first', true],
		[['04/10/2022 7:58 PM'], 'month first', true],
		[['2022-04-10'], 'day first', false],
		[[], 'day first', false]
	])('%j: %s', (cells, order, open) => {
		expect(orderOf(cells)).toEqual({ order, open });
	});
	it('a clock alone', () => {
		expect(['19:58', '7:58 PM', '19:58:07+03:00'].map(isClock)).toEqual([true, true, true]);
		expect(['2022-04-10 19:58', 'at 19:58 we left', '1958'].map(isClock)).toEqual([false, false, false]);
	});
});
