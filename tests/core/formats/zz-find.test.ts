import fc from 'fast-check';
import { test } from 'vitest';
import { encode, postsOf, readPage } from '/work/main/tests/core/formats/read-page.ts';
	const openings = ['', '🎙 ', '🔹 ', '🇦🇹🇭🇺 ', '• ', '📍 ', '1. '];
	const text = fc
		.tuple(fc.constantFrom(...openings), fc.constantFrom('.', ':', '', '!'))
		.map(([opening, end]) => ({ kind: 'text' as const, opening, end }));
	const other = fc
		.constantFrom('Forwarded from Harbour','Media is too big','VIEW IN TELEGRAM','12 views 14:05','👍62👏2','2 years ago','')
		.map((marker) => ({ kind: 'marker' as const, marker }));
	const closing = fc.constantFrom('Read in full', '#One #Two', 'https://a.example/').map((words) => ({ kind: 'closing' as const, words }));
test('find', async () => {
  const found = new Map<string,string>();
  const [w, max, seed] = [Number(process.env.W ?? 1), Number(process.env.MAX ?? 8), Number(process.env.SEED ?? 1)];
  for (const pieces of fc.sample(fc.array(fc.oneof({ weight: w, arbitrary: text }, {weight: 3, arbitrary: other}, {weight: 2, arbitrary: closing}), { maxLength: max }), { numRuns: 20000, seed })) {
    const written = pieces.map((piece, at) => {
						if (piece.kind === 'marker') return piece.marker;
						if (piece.kind === 'closing')
							return (piece.words + (piece.words.startsWith('http') ? String(at) : `${' #'}n${String(at)}`.repeat(piece.words.startsWith('#') ? 1 : 0)));
						return `${piece.opening}Sentence number ${String(at)} of this page is here${piece.end}`;
					});
    const expected = written.filter((line, at) => pieces[at]?.kind !== 'marker' && line !== 'Read in full');
    const got = postsOf(await readPage([encode(written.join('\n'))])).flatMap((post) => post.text.split('\n')).filter((line) => line !== '' && line !== 'Read in full');
    if (JSON.stringify(got) !== JSON.stringify(expected)) {
      const key = 'x' + written.length;
      const lost = expected.filter(l => !got.includes(l));
      const k = written.map(l=>l.replace(/\d+/g,'')).join('|');
      if (!found.has(k)) found.set(k, JSON.stringify(written) + '  LOST ' + JSON.stringify(lost) + ' GOT ' + JSON.stringify(got));
    }
  }
  const all=[...found.values()].sort((a,b)=>a.length-b.length);
  console.log(all.length); for (const f of all.slice(0,25)) console.log(f);
}, 100000);
