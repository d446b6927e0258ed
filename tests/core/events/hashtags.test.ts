import { expect, test } from 'vitest';
import { groupEvents } from '#lib/core/events/group.ts';
import { Lexicon } from '#lib/core/events/lexicon.ts';
import { WordReader } from '#lib/core/events/words.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { postOf, whenOf } from './sample-posts.ts';

function markHashtags(text: string): Mention[] {
	return [...text.matchAll(/#\p{L}+/gu)].map((match) => ({
		kind: 'hashtag',
		term: match[0].slice(1).toLowerCase(),
		start: match.index,
		end: match.index + match[0].length,
		rule: 'hashtag'
	}));
}

test('a hashtag that is marked still speaks of its parts', () => {
	const lexicon = new Lexicon();
	const reader = new WordReader(lexicon);
	const text = 'Boats are moored #NyandoFlood';
	reader.read(text, markHashtags(text));
	const keys = Array.from({ length: reader.size }, (_, place) => lexicon.key(reader.ids[place] ?? 0));
	expect(keys).toEqual(expect.arrayContaining(['nyandoflood', 'nyando', 'flood']));
});

test('a reason names a marked hashtag as the post writes it', () => {
	const texts = [
		'Schools stay shut along the river #NyandoFlood',
		'Insurers count boats and huts along the river #NyandoFlood'
	];
	const posts = texts.map((text, index) => postOf(String(index), text, whenOf('2031-05-06')));
	const [event, ...rest] = groupEvents(posts, texts.map(markHashtags));
	expect(rest).toEqual([]);
	expect(event?.reasons[1]?.shared).toContain('#NyandoFlood');
});
