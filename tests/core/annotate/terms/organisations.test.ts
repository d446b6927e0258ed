import { describe, expect, test } from 'vitest';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';

/** What is marked, as `words -> organisation`. */
function marked(text: string): string[] {
	return annotateTerms(text).mentions.flatMap(({ kind, term, start, end }) => {
		return kind === 'organisation' ? `${text.slice(start, end)} -> ${term}` : [];
	});
}

function rules(text: string): string[] {
	return annotateTerms(text).mentions.flatMap(({ kind, rule }) => (kind === 'organisation' ? rule : []));
}

describe('English names', () => {
	test.each([
		['The Eurasian Economic Union grew.', ['Eurasian Economic Union -> eaeu']],
		['A United Nations Organisation report', ['United Nations Organisation -> un']],
		['the Shanghai Cooperation Organization met', ['Shanghai Cooperation Organization -> sco']],
		['the Shanghai Co-operation Organisation met', ['Shanghai Co-operation Organisation -> sco']],
		[
			'Cooperation Council for the Arab States of the Gulf',
			['Cooperation Council for the Arab States of the Gulf -> gcc']
		],
		[
			'the League of Arab States and the Arab League',
			['League of Arab States -> arab-league', 'Arab League -> arab-league']
		],
		['the African\u00a0Union’s chair', ['African\u00a0Union -> african-union']],
		['members of the African\nUnion', ['African\nUnion -> african-union']],
		['the Council of the EU', ['Council of the EU -> eu-council']],
		['the World Bank lent', ['World Bank -> world-bank']],
		['UNITED NATIONS SECURITY COUNCIL MEETS', ['UNITED NATIONS SECURITY COUNCIL -> unsc']],
		['the U.N. Security Council', ['U.N. Security Council -> unsc']],
		["UN's Security Council", ["UN's Security Council -> unsc"]],
		['the Food & Agriculture Organization', ['Food & Agriculture Organization -> fao']]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});
});

describe('Russian names in every case', () => {
	test.each([
		['главы стран Евразийского экономического союза', ['Евразийского экономического союза -> eaeu']],
		['вопрос поднят в Совете Безопасности ООН', ['Совете Безопасности ООН -> unsc']],
		['голосование в Совбезе ООН', ['Совбезе ООН -> unsc']],
		['санкции Европейского союза и Евросоюзом', ['Европейского союза -> eu', 'Евросоюзом -> eu']],
		['на Генеральной Ассамблее ООН', ['Генеральной Ассамблее ООН -> unga']],
		['Шанхайской организацией сотрудничества', ['Шанхайской организацией сотрудничества -> sco']],
		[
			'в Организации Договора о коллективной безопасности',
			['Организации Договора о коллективной безопасности -> csto']
		],
		['лигой арабских государств', ['лигой арабских государств -> arab-league']],
		['Организации Объединенных Наций', ['Организации Объединенных Наций -> un']],
		['совещание Организации стран – экспортеров нефти', ['Организации стран – экспортеров нефти -> opec']],
		['саммит «большой двадцатки»', ['большой двадцатки -> g20']],
		['Интерполу передали', ['Интерполу -> interpol']],
		['инспекторы МАГАТЕ и МАГАТЭ', ['МАГАТЕ -> iaea', 'МАГАТЭ -> iaea']],
		['институты Союзного государства', ['Союзного государства -> union-state']]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});
});

describe('acronyms', () => {
	test.each([
		['ASEAN-centric and pan-EU, Russia-ASEAN', ['ASEAN -> asean', 'EU -> eu', 'ASEAN -> asean']],
		['NATO’s plans and the SCO’s', ['NATO -> nato', 'SCO -> sco']],
		['EU-27, G20, COP28, UNGA79', ['EU -> eu', 'G20 -> g20', 'COP28 -> unfccc', 'UNGA79 -> unga']],
		['Unesco and asean', ['Unesco -> unesco', 'asean -> asean']],
		['страны СНГ, ЕАЭС, ШОС, ОДКБ', ['СНГ -> cis', 'ЕАЭС -> eaeu', 'ШОС -> sco', 'ОДКБ -> csto']],
		['страны CНГ и HАТО', ['CНГ -> cis', 'HАТО -> nato']],
		['the BRICS+ format', ['BRICS -> brics']],
		['🇷🇺CSTO', ['CSTO -> csto']],
		['AU and ECOWAS', ['AU -> african-union', 'ECOWAS -> ecowas']],
		['WHO warned', ['WHO -> who']],
		['UN WILL HELP GAZA\nThe UN said', ['UN -> un', 'UN -> un']]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});
});

test.each([
	['who are they and what is an act'],
	['un homme et une femme'],
	['WHO ARE THESE PEOPLE'],
	['UN HOMME EST MORT'],
	['it costs AU$5'],
	['the AU price is 5'],
	['G20X and XG20 and G200'],
	['ICE melts on the road'],
	['you can, they CAN'],
	['a cop came and COP told'],
	['see https://un.org/UN/NATO or nato.int/EU'],
	['write to press@un.org or NATO@example.org'],
	['follow @UN and @NATO_press'],
	['ассоциации, государств. Юго-Восточной Азии'],
	['a world bank of seeds'],
	['a group of seven people'],
	['the Union. State of play'],
	['the European Unions of workers'],
	['Секретарь Совета Безопасности РФ'],
	['the Security Council of Russia'],
	['Centre for Internet Safety (CIS) warned; CIS said'],
	['Zentrum EUropa UNited'],
	['refunds under EU 261 and EU261'],
	['ШОСсе и НАТОщак'],
	['уехали из союза государств'],
	['воз и ныне там']
])('nothing in: %s', (text) => {
	expect(marked(text)).toEqual([]);
});

describe('the longest wins', () => {
	test.each([
		['the UN Security Council and the UN', ['UN Security Council -> unsc', 'UN -> un']],
		[
			'Parliamentary Assembly of the Council of Europe',
			['Parliamentary Assembly of the Council of Europe -> pace']
		],
		['Council of Ministers of Foreign Affairs of the BSEC', ['BSEC -> bsec']],
		['Европейская экономическая комиссия ООН', ['Европейская экономическая комиссия ООН -> unece']],
		[
			'Organization of the Black Sea Economic Cooperation',
			['Organization of the Black Sea Economic Cooperation -> bsec']
		]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});
});

describe('company', () => {
	test.each([
		['The UN was divided: the Security Council met', ['UN -> un', 'Security Council -> unsc']],
		['The Security Council of the republic met', []],
		['В ООН заявили: Совбез соберётся', ['ООН -> un', 'Совбез -> unsc']],
		['Совбез соберётся', []],
		['The EEC is the regulator of the EAEU', ['EEC -> eec', 'EAEU -> eaeu']],
		['The EEC was founded in Rome', []],
		['Европейский суд отменил директиву', ['Европейский суд -> cjeu']],
		['Европейский суд вынес приговор', []],
		['жалоба в Европейском суде по правам человека', ['Европейском суде по правам человека -> echr']]
	])('%s', (text, expected) => {
		expect(marked(text)).toEqual(expected);
	});
});

describe('hashtags', () => {
	test.each([
		['#EAEU', ['#EAEU -> eaeu'], ['hashtag']],
		['#ЕАЭС и #СНГ', ['#ЕАЭС -> eaeu', '#СНГ -> cis'], ['hashtag', 'hashtag']],
		[
			'#UnionState #unionstate',
			['#UnionState -> union-state', '#unionstate -> union-state'],
			['hashtag', 'hashtag']
		],
		['#RussiaASEAN', ['ASEAN -> asean'], ['hashtag-part']],
		['#UNCharterMatters', ['UN -> un'], ['hashtag-part']],
		['#UNSecurityCouncil', ['#UNSecurityCouncil -> unsc'], ['hashtag']],
		['#UNGA80 #BRICS2024', ['#UNGA80 -> unga', '#BRICS2024 -> brics'], ['hashtag', 'hashtag']],
		['#BRICSinKazan #NATOexpansion', ['BRICS -> brics', 'NATO -> nato'], ['hashtag-part', 'hashtag-part']],
		['#CouncilofEurope', ['#CouncilofEurope -> council-of-europe'], ['hashtag']],
		['the #UN Security Council', ['#UN Security Council -> unsc'], ['name']],
		['#РоссияАСЕАН', ['АСЕАН -> asean'], ['hashtag-part']],
		['#who #whoknows #unknown #euro', [], []],
		['#WHO', ['#WHO -> who'], ['hashtag']],
		['#nato #еаэс', ['#nato -> nato', '#еаэс -> eaeu'], ['hashtag', 'hashtag']],
		['https://x.example/#NATO', [], []]
	])('%s', (text, expected, by) => {
		expect(marked(text)).toEqual(expected);
		expect(rules(text)).toEqual(by);
	});
});
