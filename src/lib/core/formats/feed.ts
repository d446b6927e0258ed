import type { Channel } from '#lib/core/model/channel.ts';
import type { Input, Reading, ReadOptions } from '#lib/core/model/reading.ts';
import { CappedNotes } from './capped-notes.ts';
import type { Format, Head } from './format.ts';
import { readHtml } from './feed/html-text.ts';
import { handleOf } from './feed/identity.ts';
import { readHead, readItem, type FeedHead } from './feed/item.ts';
import { readPost } from './feed/post.ts';
import { Segments, type Segment } from './feed/segments.ts';
import { zoneSentence } from './local-clock.ts';

const ROOT =
	/^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>)*<(?:\w{1,8}:)?(?:rss|feed|rdf|channel)[\s>]/iu;
const NAME_ENDING = /\s[-–—|]\s(?:official\s)?telegram(?:\schannel)?$/iu;
const SERVICE_ENDING = /\s[-–—]\s(?:powered|generated) by \S+$/iu;
/** A feed that goes on past the last item was not cut off inside it. */
const ENDS = /<\/(?:\w+:)?(?:channel|rss|feed|rdf)\s*>\s*$/iu;

/** Reads RSS 0.9x, 1.0 and 2.0 and Atom 0.3 and 1.0, each item as soon as the next one begins. */
async function* readFeed(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
	const decoder = new TextDecoder();
	const segments = new Segments();
	const feed = new Feed(input.name, options.zone);
	let bytes = 0;
	for await (const chunk of input.bytes) {
		bytes += chunk.length;
		for (const segment of segments.feed(decoder.decode(chunk, { stream: true })))
			yield* feed.read(segment, false);
		yield { kind: 'progress', bytes };
	}
	const rest = [...segments.feed(decoder.decode()), ...segments.finish()];
	for (const [at, segment] of rest.entries()) yield* feed.read(segment, at === rest.length - 1);
	yield* feed.finish();
}

/** One feed under way: what its head said, and what was noted once. */
class Feed {
	#channel: Channel;
	#zoneNoted = false;
	readonly #notes: CappedNotes;

	constructor(
		private readonly file: string,
		private readonly zone: string
	) {
		this.#channel = { handle: null, name: null, id: null };
		this.#notes = new CappedNotes(file, 'item', 'items');
	}

	*read({ record, text }: Segment, last: boolean): Generator<Reading> {
		const at = { file: this.file, at: `record ${String(record)}` };
		if (record === 0) {
			if (text !== null) yield* this.#open(readHead(text));
			return;
		}
		if (text === null) {
			const why = 'This item is longer than 16 million characters; it was left out.';
			yield { kind: 'refused', note: { ...at, why } };
			return;
		}
		const item = readItem(text);
		if (!item.whole && last && !ENDS.test(text)) {
			const why = 'The file ends inside this item; it was left out, the items before it are kept.';
			yield { kind: 'refused', note: { ...at, why } };
			return;
		}
		const place = { file: this.file, channel: this.#channel, zone: this.zone };
		const found = readPost(item, place, record);
		if (found === null) {
			const why = 'This item has neither words nor pictures; nothing of it can be shown.';
			yield { kind: 'refused', note: { ...at, why } };
			return;
		}
		if (found.zoneMissing && !this.#zoneNoted) {
			this.#zoneNoted = true;
			const why = zoneSentence('this feed', this.zone);
			yield { kind: 'note', note: { ...at, why } };
		}
		if (found.unreadTime !== null) {
			const why = `“${found.unreadTime.slice(0, 60)}” is no time that can be read; the post is undated.`;
			yield* this.#notes.add('have a time that cannot be read and are kept undated', at.at, why);
		}
		yield { kind: 'post', post: found.post };
	}

	/** Notes on what the items had in common. */
	*finish(): Generator<Reading> {
		yield* this.#notes.finish('whole file');
	}

	*#open(head: FeedHead): Generator<Reading> {
		const handle = head.links.map(handleOf).find((found) => found !== null) ?? null;
		const title = readHtml(head.title ?? '').text.replace(/\s+/gu, ' ');
		const name = title.replace(NAME_ENDING, '');
		const description = readHtml(head.description ?? '').text.replace(SERVICE_ENDING, '');
		this.#channel = { handle, name: name === '' ? null : name, id: null };
		if (name === '' && description === '') return;
		yield {
			kind: 'header',
			header: { name: this.#channel.name, description: description === '' ? null : description }
		};
	}
}

export const FEED: Format = {
	label: 'RSS or Atom feed',
	recognise: (head: Head) => ROOT.test(head.text),
	read: readFeed
};
