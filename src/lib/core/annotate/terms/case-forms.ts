/** Case endings of singular nouns by the end of their nominative: what is taken off, and what may stand instead. */
const PARADIGMS: readonly (readonly [RegExp, number, readonly string[]])[] = [
	[/[сц]кий$/, 2, ['ого', 'ому', 'им', 'ом']],
	[/ия$/, 1, ['и', 'ю', 'ей', 'ею']],
	[/[жшчщц]а$/, 1, ['и', 'ы', 'е', 'у', 'ей', 'ею']],
	[/[гкх]а$/, 1, ['и', 'е', 'у', 'ой', 'ою']],
	[/а$/, 1, ['ы', 'е', 'у', 'ой', 'ою']],
	[/я$/, 1, ['и', 'е', 'ю', 'ей', 'ею', 'ёй']],
	[/[жшчщц]ь$/, 1, ['и', 'ью']],
	[/(?:ар|ал|рус)ь$/, 1, ['и', 'ью', 'я', 'ю', 'ем', 'е']],
	[/ь$/, 1, ['я', 'ю', 'ем', 'е', 'и', 'ью']],
	[/й$/, 1, ['я', 'ю', 'ем', 'е']],
	[/[гкх]и$/, 1, ['', 'ам', 'ами', 'ах']],
	[/ы$/, 1, ['', 'ов', 'ам', 'ами', 'ах']],
	[/(?:[оё]в|[её]в|[иы]н)$/, 0, ['а', 'у', 'ым', 'ом', 'е']],
	[/[бвгджзклмнпрстфхцчшщ]$/, 0, ['а', 'у', 'ом', 'ем', 'е']]
];

/**
 * A folded Russian noun of one word in the nominative, and its other cases. A name that no ending fits is never declined. Forms beyond
 * the right ones may be among them (`Судани`), but none that another word has.
 */
export function caseForms(nominative: string): ReadonlySet<string> {
	const forms = new Set([nominative]);
	const found = PARADIGMS.find(([end]) => end.test(nominative));
	if (found) {
		const [, cut, endings] = found;
		const stem = nominative.slice(0, nominative.length - cut);
		for (const ending of endings) forms.add(stem + ending.replace('ё', 'е'));
	}
	return forms;
}
