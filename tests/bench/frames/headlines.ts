const WHO = [
	'The council',
	'Ministers of trade',
	'Комитет по энергетике',
	'Harbour workers',
	'Верховный суд',
	'A joint panel',
	'Учёные института',
	'Farmers of the north',
	'Парламент',
	'Two airlines'
];
const DOES = [
	'agrees on',
	'обсуждает',
	'puts off',
	'welcomes',
	'рассматривает',
	'votes on',
	'publishes',
	'подписывает'
];
const WHAT = [
	'a plan for river ports',
	'новый договор о поставках зерна',
	'rules for digital trade across borders',
	'бюджет на следующий год',
	'the third stage of the talks',
	'помощь после наводнения 🌊',
	'a list of shared projects in space 🚀',
	'условия перемирия'
];

const pick = <Item>(items: readonly Item[], share: number): Item =>
	items[Math.min(items.length - 1, Math.floor(share * items.length))] as Item;

/** A headline of some length in one of two scripts, or in both; of `next`, numbers in [0, 1), it takes three. */
export function makeHeadline(next: () => number, part: number): string {
	return `${pick(WHO, next())} ${pick(DOES, next())} ${pick(WHAT, next())}, part ${String(part)}`;
}
