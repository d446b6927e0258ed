import { ASSUMED_ZONE } from '#lib/core/annotate/dates/recorded.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import { NO_CHANNEL, type Channel } from '#lib/core/model/channel.ts';
import {
	BLANK_POST,
	type EarlierVersion,
	type Origin,
	type Post,
	type RawPost,
	type RecordedTime
} from '#lib/core/model/post.ts';
import type { InputRead } from './read-input.ts';

/** What an archive knows of a post beyond what one input says. */
export interface KnownBefore {
	readonly earlier: readonly EarlierVersion[];
	readonly parts: readonly string[];
}

function numberOf({ id, source }: Post): string | null {
	const rest = id.slice(source.length + 1);
	return rest.startsWith('~') ? null : rest;
}

function recordedOf({ when }: Post): RecordedTime | null {
	if (when.basis !== 'recorded') return null;
	const { from, to, evidence } = when;
	return evidence.rule === ASSUMED_ZONE ? { from, to, zoneAssumed: true } : { from, to };
}

function rawOf(post: Post, channel: Channel, origin: Origin): RawPost {
	return {
		source: post.source,
		channel,
		number: numberOf(post),
		album: post.album,
		text: post.text,
		recorded: recordedOf(post),
		editedAt: post.editedAt,
		edited: post.edited,
		forwardedFrom: post.forwardedFrom,
		replyTo: post.replyTo,
		author: post.author,
		media: post.media,
		links: post.links,
		views: post.views,
		forwards: post.forwards,
		reactions: post.reactions,
		origin
	};
}

/** What a further message of an album said is kept in the post that it was joined in. */
function partOf(post: Post, channel: Channel, part: string, origin: Origin): RawPost {
	const { source, album } = post;
	return { ...BLANK_POST, source, channel, number: part, album, recorded: recordedOf(post), origin };
}

/** The inputs that an archive was read from, as far as it still knows them, and what it knows of their posts. */
export function inputsOfArchive(archive: Archive): {
	readonly inputs: readonly InputRead[];
	readonly known: ReadonlyMap<RawPost, KnownBefore>;
} {
	const channels = new Map(archive.channels.map((channel) => [channel.source, channel]));
	const posts = new Map<string, RawPost[]>(archive.receipt.files.map(({ file }) => [file, []]));
	const known = new Map<RawPost, KnownBefore>();
	for (const post of archive.posts) {
		const { handle, name, id } = channels.get(post.source) ?? NO_CHANNEL;
		const channel = { handle, name, id };
		const home = rawOf(post, channel, post.origin);
		known.set(home, { earlier: post.earlier, parts: post.parts });
		posts.get(home.origin.file)?.push(home);
		for (const { part, ...origin } of post.alsoIn) {
			const raw = part === undefined ? rawOf(post, channel, origin) : partOf(post, channel, part, origin);
			posts.get(origin.file)?.push(raw);
		}
	}
	const { refused, notes } = archive.receipt;
	const inputs = archive.receipt.files.map((file): InputRead => {
		const own = (posts.get(file.file) ?? []).sort((a, b) => a.origin.place - b.origin.place);
		const sources = new Set(own.map(({ source }) => source));
		return {
			name: file.file,
			bytes: file.bytes,
			format: file.format,
			headers: [...sources].flatMap((source) => {
				const channel = channels.get(source);
				return channel ? [{ name: channel.name, description: channel.description }] : [];
			}),
			posts: own,
			merged: file.read - file.refused - own.length,
			refused: refused.filter((note) => note.file === file.file),
			notes: notes.filter((note) => note.file === file.file),
			service: file.service,
			broken: file.broken,
			fingerprint: file.fingerprint,
			from: file.from,
			to: file.to
		};
	});
	return { inputs, known };
}
