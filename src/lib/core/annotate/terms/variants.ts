import type { Language } from './vocabulary.ts';

/** Ways the same name is written, each as [what, instead]. */
const SWAPS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
	en: [
		[/\bUnited Nations\b/, 'UN'],
		[/\bUN\b/, 'United Nations'],
		[/\bEuropean Union\b/, 'EU'],
		[/\bEU\b/, 'European Union'],
		[/\bAfrican Union\b/, 'AU'],
		[/\bCommonwealth of Independent States\b/, 'CIS'],
		[/\bCooperation\b/, 'Co-operation'],
		[/\band\b/, ''],
		[/\bEconomic Cooperation\b/, 'Economic Co-operation']
	],
	ru: [
		[/Организации Объединённых Наций/, 'ООН'],
		[/(?<![\p{L}])ООН(?![\p{L}])/u, 'Организации Объединённых Наций'],
		[/Европейского союза/, 'ЕС'],
		[/Европейского союза/, 'Евросоюза'],
		[/(?<![\p{L}])ЕС(?![\p{L}])/u, 'Европейского союза'],
		[/(?<![\p{L}])ЕС(?![\p{L}])/u, 'Евросоюза'],
		[/Африканского союза/, 'АС'],
		[/Содружества Независимых Государств/, 'СНГ'],
		[/Персидского залива/, 'Залива']
	]
};

/** The name and every other way to write it that follows from a rule. Names of one word have none. */
export function nameVariants(name: string, language: Language): string[] {
	const found = new Set([name]);
	if (!/\s/.test(name)) return [name];
	for (const known of found) {
		for (const [what, instead] of SWAPS[language]) {
			const next = known.replace(what, instead).replace(/\s+/g, ' ').trim();
			// A lone acronym is the acronym list's business, with its own rules.
			if (/\s/.test(next)) found.add(next);
		}
	}
	return [...found];
}
