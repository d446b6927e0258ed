import { expect, test } from 'vitest';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';

function topicsOf(text: string): Record<string, string[]> {
	const found: Record<string, string[]> = {};
	for (const { kind, term, start, end } of annotateTerms(text).mentions) {
		if (kind === 'topic') (found[term] ??= []).push(text.slice(start, end));
	}
	return found;
}

test.each([
	['The free trade agreement enters into force.', 'trade', ['free trade agreement']],
	[
		'Стороны обсудили взаимную торговлю и снижение таможенных пошлин.',
		'trade',
		['взаимную торговлю', 'таможенных пошлин']
	],
	[
		'Ministers spoke of climate change and greenhouse gas emissions.',
		'climate',
		['climate change', 'greenhouse gas emissions']
	],
	['Новый пакет санкций против банков', 'sanctions', ['пакет санкций']],
	['Food security and grain exports', 'food', ['Food security', 'grain exports']],
	['Противодействие терроризму в Афганистане', 'terrorism', ['терроризму']],
	['A ceasefire in the Gaza Strip', 'conflict', ['ceasefire', 'Gaza Strip']],
	['Многополярный мир строится', 'world-order', ['Многополярный мир']],
	['The nuclear weapons and the JCPOA', 'arms-control', ['nuclear weapons', 'JCPOA']],
	['Победа над нацизмом и Красная армия', 'history', ['нацизмом', 'Красная армия']],
	['Artificial intelligence and AI', 'digital', ['Artificial intelligence', 'AI']]
])('%s', (text, topic, words) => {
	expect(topicsOf(text)[topic]).toEqual(words);
});

test.each([
	['one weak word is no evidence', 'Goods were sold.', 'trade'],
	[
		'a negative takes its word away',
		'The business climate and the investment climate improved, the political climate too.',
		'climate'
	],
	[
		'the United Nations organ is no matter of security',
		'The Security Council met; the Security Council left.',
		'security'
	],
	[
		'a press formula is not about media',
		'The minister’s answers to media questions. Answers to media questions followed.',
		'media'
	],
	[
		'a word of an organisation’s name is no signal',
		'The World Economic Forum met. The World Economic Forum and the World Economic Forum.',
		'economy'
	],
	['trafficking in drugs is no trade', 'drug trade and arms trade', 'trade'],
	['it is not IT', 'It is what it is, and it works. It does.', 'digital'],
	['an adverb is no poet', 'Поэтому мы здесь. Поэтому и останемся. Поэтому.', 'culture'],
	['no words', '', 'trade']
])('%s', (_why, text, topic) => {
	expect(topicsOf(text)).not.toHaveProperty(topic);
});

test('a longer text needs more evidence', () => {
	const filler = 'The delegation went by the square to another hall. '.repeat(60);
	expect(topicsOf('A wheat harvest.')).toHaveProperty('food');
	expect(topicsOf(`A wheat harvest. ${filler}`)).not.toHaveProperty('food');
});

test('a single signal behind the opening words is a remark', () => {
	const lead = 'The delegation went by the square to another hall and then to a garden with old trees. ';
	expect(topicsOf(`A ceasefire was agreed. ${lead}`)).toHaveProperty('conflict');
	expect(topicsOf(`${lead}A ceasefire was agreed.`)).not.toHaveProperty('conflict');
	expect(topicsOf(`${lead}A ceasefire was agreed after the airstrike.`)).toHaveProperty('conflict');
});

test('what is named only behind the lead counts half', () => {
	const filler = 'The delegation went by the square to another hall and then to a garden with old trees. ';
	const late = `${filler.repeat(3)}A ceasefire was agreed.`;
	expect(topicsOf(late)).not.toHaveProperty('conflict');
	expect(topicsOf(`${late} The peace talks and the truce hold.`)).toHaveProperty('conflict');
});

test.each([
	['Пока одни делают выбор, другие обсуждают выбор цвета.', 'elections'],
	['По данным СМИ, об этом сообщили в пресс-службе.', 'media'],
	['Закон вступит в силу с нового года.', 'enlargement'],
	['Грузия и Чехия подписали бумагу.', 'transport'],
	['Учёные и их ученики собрались в зале.', 'defence'],
	['Образование гололедицы ждут к вечеру.', 'education']
])('%s is not about %s', (text, topic) => {
	expect(topicsOf(text)).not.toHaveProperty(topic);
});

test.each([
	['На выборах победил новый кандидат.', 'elections'],
	['В море начались учения флота.', 'defence'],
	['Учёные открыли новую планету в телескоп.', 'science']
])('%s is about %s', (text, topic) => {
	expect(topicsOf(text)).toHaveProperty(topic);
});
