import { describe, expect, it } from 'vitest';
import { readWrittenTime } from '#lib/core/formats/written-time.ts';

const at = (text: string, zone = 'UTC') => {
	const found = readWrittenTime(text, zone);
	return found === null ? null : new Date(found.time.from).toISOString();
};

describe('a written time', () => {
	it.each([
		['Tue, 14 Mar 2023 09:05:07 GMT', '2023-03-14T09:05:07.000Z'],
		['Tue, 14 Mar 2023 09:05:07 +0300', '2023-03-14T06:05:07.000Z'],
		['Tue, 14 Mar 2023 09:05:07 -03:30', '2023-03-14T12:35:07.000Z'],
		['Tue, 14 Mar 2023 09:05:07 EST', '2023-03-14T14:05:07.000Z'],
		['Tue, 14 Mar 2023 09:05:07 PDT', '2023-03-14T16:05:07.000Z'],
		['Tue, 14 Mar 2023 09:05:07 Z', '2023-03-14T09:05:07.000Z'],
		['Tue, 14 Mar 2023 09:05:07 GMT+2', '2023-03-14T07:05:07.000Z'],
		['Tue, 14 Mar 2023 09:05:07 +0300 (MSK)', '2023-03-14T06:05:07.000Z'],
		['14 March 2023 9:05 +0000', '2023-03-14T09:05:00.000Z'],
		['Tuesday, 14-Mar-23 09:05:07 UTC', '2023-03-14T09:05:07.000Z'],
		['1 Feb 99 00:00:00 GMT', '1999-02-01T00:00:00.000Z'],
		['Вт, 14 мар 2023 09:05:07 +0300', '2023-03-14T06:05:07.000Z'],
		['14 марта 2023 09:05:07 +0300', '2023-03-14T06:05:07.000Z'],
		['Di, 14 März 2023 09:05:07 +0100', '2023-03-14T08:05:07.000Z'],
		['Thu, 14 Sept 2023 09:05:07 GMT', '2023-09-14T09:05:07.000Z'],
		['2023-03-14T09:05:07Z', '2023-03-14T09:05:07.000Z'],
		['2023-03-14T09:05:07.250+01:00', '2023-03-14T08:05:07.250Z'],
		['2023-03-14 09:05:07+0100', '2023-03-14T08:05:07.000Z'],
		['2023-03-14T09:05Z', '2023-03-14T09:05:00.000Z'],
		['2023-03-14', '2023-03-14T00:00:00.000Z']
	])('%s', (text, expected) => {
		expect(at(text)).toBe(expected);
	});
	it.each([
		'',
		'yesterday',
		'31 Feb 2023 10:00 GMT',
		'14 Foo 2023 10:00 GMT',
		'2023-13-01T10:00:00Z',
		'2023',
		'14 Mar 2023 25:00 GMT'
	])('%s is none', (text) => {
		expect(at(text)).toBe(null);
	});
	it('without a zone is one of the zone given', () => {
		expect(at('14 Mar 2023 09:05:07', 'Europe/Moscow')).toBe('2023-03-14T06:05:07.000Z');
		expect(at('2023-07-14T09:05:07', '+05:30')).toBe('2023-07-14T03:35:07.000Z');
		expect(readWrittenTime('14 Mar 2023 09:05:07', 'UTC')?.zoned).toBe(false);
		expect(readWrittenTime('14 Mar 2023 09:05:07 GMT', 'UTC')?.zoned).toBe(true);
	});
	it('spans what it leaves open', () => {
		const width = (text: string) => {
			const time = readWrittenTime(text, 'UTC')?.time;
			return time === undefined ? null : time.to - time.from;
		};
		expect(width('2023-03-14')).toBe(86_399_999);
		expect(width('14 Mar 2023 09:05 GMT')).toBe(59_999);
		expect(width('14 Mar 2023 09:05:07 GMT')).toBe(0);
	});
});
