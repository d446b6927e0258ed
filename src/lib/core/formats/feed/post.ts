import type { Channel } from '#lib/core/model/channel.ts';
import { BLANK_POST, type MediaKind, type RawPost } from '#lib/core/model/post.ts';
import { findLinks } from '../page-text/closings.ts';
import { readForward } from '../page-text/forward.ts';
import { sourceOf } from '../source.ts';
import { readWrittenTime, type WrittenTime } from '../written-time.ts';
import { readHtml } from './html-text.ts';
import { numberOf, spotOf } from './identity.ts';
import { kindOfFile, type FeedItem, type Field } from './item.ts';
import { readItemText } from './text.ts';

/** What every post of one feed has in common. */
export interface Place {
	readonly file: string;
	readonly channel: Channel;
	readonly zone: string;
}

export interface ItemPost {
	readonly post: RawPost;
	/** Whether its time was taken as one of `zone` because it names none. */
	readonly zoneMissing: boolean;
	/** What stands where its time should and is none; null where nothing does. */
	readonly unreadTime: string | null;
}

const PUBLISHED: readonly string[] = ['pubdate', 'published', 'issued', 'date', 'created'];
const UPDATED: readonly string[] = ['updated', 'modified'];

/** The post that an item is; null where it has neither words nor media. */
export function readPost(item: FeedItem, place: Place, record: number): ItemPost | null {
	const guid = textOf(item, ['guid', 'id']);
	const link = linkOf(item);
	const spot = spotOf(guid ?? '') ?? spotOf(link ?? '');
	const channel = channelOf(spot?.handle ?? null, place.channel);
	const { text, links, media } = readItemText(item, link ?? addressIn(guid), channel.handle !== null);
	const shown = new Map([...media, ...enclosuresOf(item)]);
	if (text === '' && shown.size === 0) return null;
	const published = timeOf(item, PUBLISHED, place.zone);
	const updated = timeOf(item, UPDATED, place.zone);
	const recorded = published ?? updated;
	const edited = published !== null && updated !== null && updated.time.from > published.time.to;
	const forward = forwardOf(text, channel.handle !== null);
	const own = spot === null && link !== null ? [link] : [];
	return {
		zoneMissing: recorded !== null && !recorded.zoned,
		unreadTime: recorded === null ? textOf(item, [...PUBLISHED, ...UPDATED]) : null,
		post: {
			...BLANK_POST,
			source: sourceOf({ ...channel, file: place.file }),
			channel,
			number: spot === null ? numberOf(guid ?? link ?? '') : spot.number,
			text: forward.text,
			recorded: recorded?.time ?? null,
			edited,
			editedAt: edited ? updated.time.from : null,
			forwardedFrom: forward.from,
			author: authorOf(item, channel),
			media: [...shown.values()],
			links: [...new Set([...own, ...links, ...findLinks(text)])],
			origin: { file: place.file, unit: 'record', place: record }
		}
	};
}

function textOf(item: FeedItem, names: readonly string[]): string | null {
	for (const name of names) {
		const text = item.fields.find((field) => field.name === name && field.text.trim() !== '')?.text.trim();
		if (text !== undefined) return text;
	}
	return null;
}

const addressIn = (guid: string | null) => (/^https?:\/\/./iu.test(guid ?? '') ? guid : null);

function linkOf(item: FeedItem): string | null {
	const all = item.fields.filter(({ name }) => name === 'link');
	const isMain = ({ attributes }: Field) => (attributes['rel'] ?? 'alternate') === 'alternate';
	const found = all
		.filter(isMain)
		.map(({ attributes, text }) => (attributes['href'] ?? text).trim())
		.find((address) => address !== '');
	return found ?? null;
}

/** A feed may gather several channels; only its own has its name. */
function channelOf(handle: string | null, feed: Channel): Channel {
	return handle === null || handle === feed.handle ? feed : { handle, name: null, id: null };
}

function timeOf(item: FeedItem, names: readonly string[], zone: string): WrittenTime | null {
	const text = textOf(item, names);
	return text === null ? null : readWrittenTime(text, zone);
}

/** Feeds of channels print `Forwarded From` as the first line of the text. */
function forwardOf(text: string, telegram: boolean): { readonly text: string; readonly from: string | null } {
	const [first = '', ...rest] = text.split('\n');
	const from = telegram ? readForward(first) : null;
	return from === null || from === '' ? { text, from: null } : { text: rest.join('\n').trim(), from };
}

const IN_BRACKETS = /^\S+@\S+\s+\((.+)\)$/u;

function authorOf(item: FeedItem, channel: Channel): string | null {
	const field = item.fields.find(({ name }) => ['creator', 'author', 'itunes:author'].includes(name));
	const text =
		readHtml(field?.text ?? '')
			.text.split('\n')[0]
			?.trim() ?? '';
	const author = IN_BRACKETS.exec(text)?.[1] ?? text;
	const plain = author.toLowerCase().replace(/^@/u, '');
	return plain === '' || plain === channel.handle || plain === channel.name?.toLowerCase() ? null : author;
}

function enclosuresOf(item: FeedItem): (readonly [string, MediaKind])[] {
	return item.fields.flatMap(({ name, attributes }): (readonly [string, MediaKind])[] => {
		const address = attributes['url'] ?? attributes['href'] ?? '';
		const isFile = name === 'enclosure' || name === 'media:content' || attributes['rel'] === 'enclosure';
		if (!isFile || address === '') return [];
		return [[address, kindOfFile(attributes['type'] ?? attributes['medium'] ?? '')]];
	});
}
