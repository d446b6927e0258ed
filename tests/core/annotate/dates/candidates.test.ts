import { describe, expect, test } from 'vitest';
import { findDates } from '#lib/core/annotate/dates/candidates.ts';

function owns(text: string): string[] {
	return findDates(text)
		.filter(({ role, rule }) => role === 'own' && rule !== 'anniversary')
		.map(({ start, end }) => text.slice(start, end));
}

describe('findDates', () => {
	test.each([
		['🎙 Remarks by the Minister at the council (June 13, 2023)\n\nKey points follow.', 'June 13, 2023'],
		['🎙 Statement after the talks (July 11, St Petersburg)\n\nText.', 'July 11'],
		['A headline without a date\n\n📍 Minsk, October 25, 2023\n\nText.', 'October 25, 2023'],
		['📅 On September 7, the Minister attended the summit.\n\nHe spoke.', 'September 7'],
		['Заявление Министра\n\nМосква, 13 июня 2023 г.\n\nТекст.', '13 июня 2023 г.'],
		['7 сентября состоялась встреча министров.', '7 сентября'],
		['7 сентября Министр встретился с послом.', '7 сентября'],
		['Сегодня, 7 сентября, в городе праздник.', '7 сентября'],
		['As of February 21, 2024, flats have been handed over to many families.', 'February 21, 2024'],
		['A wreath\n\nOn 2 February 2024, envoys kept the anniversary of a victory.', '2 February 2024'],
		['On 2️⃣4️⃣ May the envoys met.', '2️⃣4️⃣ May'],
		['Le ministre parle\n\nParis, 14 juillet 2023\n\nTexte.', '14 juillet 2023']
	])('own: %j', (text, expected) => {
		expect(owns(text)).toEqual([expected]);
	});

	test.each([
		'A good meeting of old friends.\n\nThe treaty was signed in June 1994 and renewed on May 5, 2001.',
		'They recalled the first summit, held on October 14, 2022 in Astana.',
		'The monument was unveiled to mark a centenary.\n\nIt stands since June 30 in the city.',
		'From October 2022 to the present day, work goes on.',
		'The conference will take place on 15 May in Minsk.',
		'Register by 15 May 2024!',
		'Форум состоится 15 мая 2024 года.',
		'Заявки принимаются до 15 мая 2024 года.',
		'#OnThisDay in 1944, the city was liberated.',
		'Read more: https://example.org/news/2023-05-16-report and www.example.org/2024-01-02'
	])('nobody’s: %j', (text) => {
		expect(owns(text)).toEqual([]);
	});

	test.each([
		['🇧🇾 Today, Belarus is marking Independence Day.', 'BY-independence'],
		['The President congratulated the staff on Diplomatic Worker’s Day.', 'diplomat'],
		['Поздравляем с Днём Победы!', 'victory'],
		['We congratulate the people of Viet Nam on their National Day!', 'VN-national'],
		['A photo of the square.\n\n#RussiaDay', 'russia']
	])('named day: %j', (text, id) => {
		expect(
			findDates(text)
				.filter(({ role }) => role === 'own')
				.map(({ named }) => named?.id)
		).toContain(id);
	});

	test.each([
		'The envoy will come for the Victory Day celebrations next year.',
		'A long talk about trade.\n\nIt began after Independence Day of Belarus and went well.',
		'This is a day of unity for all of us, one more independent day.'
	])('no day is kept: %j', (text) => {
		expect(findDates(text).filter(({ role, named }) => role === 'own' && named)).toEqual([]);
	});

	test('a written date of its own outdoes the holiday that the post is about', () => {
		expect(owns('On June 15, 2022, the Mission gave a reception to celebrate Russia Day.')).toEqual([
			'June 15, 2022'
		]);
	});

	test.each([
		['7️⃣8️⃣ years ago, on April 10, 1944, the city was freed.', 2022],
		['On April 10, 1944, the city was freed.', null]
	])('an old date that opens a post offers its anniversary: %s', (text, year) => {
		const [anniversary] = findDates(text).filter(({ rule }) => rule === 'anniversary');
		expect(anniversary).toMatchObject({ first: { year, month: 4, day: 10 }, pastYear: 1944, role: 'own' });
	});
});
