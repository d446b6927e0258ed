import { expect, test } from 'vitest';
import { findHashtags, splitHashtag } from '#lib/core/annotate/terms/hashtags.ts';
import { unmix } from '#lib/core/annotate/terms/lookalikes.ts';
import { findSkips } from '#lib/core/annotate/terms/skips.ts';
import { foldWord, stemWord } from '#lib/core/annotate/terms/stems.ts';
import { FormTable } from '#lib/core/annotate/terms/form-table.ts';
import { Words } from '#lib/core/annotate/terms/word-columns.ts';
import { splitWords } from '#lib/core/annotate/terms/words.ts';

const never = () => false;
const stem = (word: string) => stemWord(foldWord(word));

test.each([
	['ASEAN-centric', ['ASEAN', 'centric']],
	["Russia's and the people’s", ['Russia', 'and', 'people']],
	['the U.N. and U.S.-led', ['UN', 'and', 'US', 'led']],
	['Совет\u00a0Европы', ['Совет', 'Европы']],
	['see t.me/name and www.un.org now', ['see', 'and', 'now']],
	['mail a.b@un.org, @handle', ['mail']],
	['#RussiaASEAN 🇷🇺BRICS+', ['Russia', 'ASEAN', 'BRICS']],
	['G20-2024', ['G20', '2024']],
	['', []]
])('words of %j', (text, expected) => {
	const words = new Words(new FormTable(() => null, 0));
	splitWords(text, never, words);
	expect(Array.from({ length: words.count }, (_, at) => words.rawAt(at))).toEqual(expected);
});

test.each([
	['#EAEU and #ЕАЭС', ['EAEU', 'ЕАЭС']],
	['(#a_b) #2024year', ['a_b', '2024year']],
	['#1 #2024 # alone ##', []],
	['a#b &#39; x/#c', []],
	['https://a.example/p#UN', []],
	['＃БРИКС', ['БРИКС']],
	['#️⃣ and 1️⃣', []],
	['#UN’s #NATO.', ['UN', 'NATO']]
])('hashtags of %j', (text, expected) => {
	expect(findHashtags(text).map(({ tag }) => tag)).toEqual(expected);
});

test.each([
	['RussiaASEAN', ['Russia', 'ASEAN']],
	['UNSecurityCouncil', ['UN', 'Security', 'Council']],
	['SCO_Summit2024', ['SCO', 'Summit2024']],
	['BRICSinKazan', ['BRICS', 'in', 'Kazan']],
	['NATOexpansion', ['NATO', 'expansion']],
	['EUropa', ['E', 'Uropa']],
	['G20Brazil', ['G20', 'Brazil']],
	['РоссияШОС', ['Россия', 'ШОС']],
	['ASEANРоссия', ['ASEAN', 'Россия']],
	['CНГ', ['CНГ']],
	['lowercase', ['lowercase']]
])('parts of #%s', (tag, expected) => {
	const parts = splitHashtag(tag, (run) => run === 'NATO');
	expect(parts.map(({ start, end }) => tag.slice(start, end))).toEqual(expected);
});

test.each([
	['go to https://x.example/a?b=UN, then', ['https://x.example/a?b=UN,']],
	['[SCO](https://x.example/UN) met', ['https://x.example/UN']],
	['un.org/a and nato.int.', ['un.org/a', 'nato.int']],
	['end.The next', []],
	['v1.2 and 3.5 kg', []],
	['@UN_News said', ['@UN_News']],
	['tg://resolve?domain=x', ['tg://resolve?domain=x']]
])('addresses in %j', (text, expected) => {
	expect(findSkips(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each([
	['союз', 'союза', 'союзом', 'союзе', 'союзу'],
	['организация', 'организации', 'организацией', 'организацию', 'организаций'],
	['ассамблея', 'ассамблеи', 'ассамблее', 'ассамблею', 'ассамблеей'],
	['европейский', 'европейского', 'европейскому', 'европейским', 'европейском'],
	['шанхайская', 'шанхайской', 'шанхайскую', 'шанхайскою'],
	['безопасность', 'безопасности', 'безопасностью'],
	['объединённых', 'объединенных', 'объединённые'],
	['organisation', 'organization', 'organizations', 'Organisation'],
	['programme', 'program', 'programmes'],
	['country', 'countries'],
	['centre', 'center']
])('forms of %s share a stem', (...forms) => {
	expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
	['союз', 'союзный'],
	['совет', 'советский'],
	['поэт', 'поэтому'],
	['мир', 'мировой'],
	['union', 'unite'],
	['news', 'new'],
	['states', 'status']
])('%s and %s stay apart', (a, b) => {
	expect(stem(a)).not.toBe(stem(b));
});

test.each([
	['CНГ', 'СНГ'],
	['UNESCО', 'UNESCO'],
	['НАТО', 'НАТО'],
	['NATO', 'NATO'],
	['ШОСz', 'ШОСz']
])('%s is read as %s', (written, expected) => {
	expect(unmix(written)).toBe(expected);
});
