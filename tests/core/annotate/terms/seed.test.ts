import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { annotateTerms } from '#lib/core/annotate/terms/annotate-terms.ts';
import { readPageText } from '#lib/core/formats/page-text.ts';

const SEED = '../shared/seeds/000_c262d933153933ea.txt';

/** Posts that speak of each organisation, counted by hand. */
const POSTS = {
	eaeu: 12,
	asean: 6,
	sco: 6,
	csto: 5,
	cis: 4,
	un: 4,
	brics: 2,
	celac: 2,
	osce: 2,
	gcc: 2,
	'arab-league': 2,
	'african-union': 2,
	'union-state': 2,
	nato: 2,
	bsec: 1,
	aukus: 1,
	eas: 1,
	unsc: 1
};

test.skipIf(!existsSync(SEED))('posts per organisation in a copied page', async () => {
	const bytes = new Uint8Array(readFileSync(SEED));
	const counts = new Map<string, number>();
	async function* once(): AsyncGenerator<Uint8Array> {
		yield await Promise.resolve(bytes);
	}
	for await (const reading of readPageText({ name: 'seed.txt', size: bytes.length, bytes: once() })) {
		if (reading.kind !== 'post') continue;
		const found = annotateTerms(reading.post.text).mentions.filter(({ kind }) => kind === 'organisation');
		for (const term of new Set(found.map((mention) => mention.term)))
			counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	expect(Object.fromEntries(Object.keys(POSTS).map((id) => [id, counts.get(id)]))).toEqual(POSTS);
});
