import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import type { Piece } from '../html/cut-records.ts';
import { LOST, RecordPage } from '../html/record-page.ts';
import { Repeats } from '../html/repeats.ts';
import { CUT_MESSAGE, judgeRecord } from '../html/verdict.ts';
import { sourceOf } from '../source.ts';
import { PreviewFront } from './front.ts';
import { PreviewMessage } from './message.ts';

const HOW =
	'Open t.me/s/ followed by the channel’s name in a browser, scroll as far back as wanted and save that page.';
const LEADS_ONLY = `This page leads to a channel and shows none of its posts. ${HOW}`;
const NO_POSTS = `This page has no posts. ${HOW}`;
const EMPTY = 'The page itself says that it has no posts.';
const CUT_EARLY = `The page ends before its first post. ${HOW}`;

/** Reads one page: what it says of the channel, then post after post. */
export class PreviewPage extends RecordPage {
	readonly #repeats = new Map<string, Repeats>();
	#name: string | null = null;
	#headed = false;

	protected override *readFront(piece: Piece): Generator<Reading> {
		const front = new PreviewFront();
		this.walker.walkLoose(piece.text, front);
		this.#name = front.name;
		if (front.name !== null || front.description !== null) {
			this.#headed = true;
			yield { kind: 'header', header: { name: front.name, description: front.description } };
		}
		if (front.followed) yield this.refuse(piece.line, LOST);
		else if (piece.last) yield this.#judgeEmpty(piece, front);
	}

	protected override *readRecord(piece: Piece): Generator<Reading> {
		const message = new PreviewMessage();
		const { closed, lines } = this.walker.walk(piece.text, message);
		if (!closed && piece.last) this.endIsTold();
		if (!message.service) {
			const condition = { closed, last: piece.last, strayed: message.frame.strayed };
			for (const reading of judgeRecord(this.#postOf(message, piece.line), condition))
				yield* reading.kind === 'post' ? this.#give(reading.post, message) : [reading];
		} else if (!closed && piece.last) yield this.refuse(piece.line, CUT_MESSAGE);
		else yield { kind: 'service' };
		if (message.followed) yield this.refuse(piece.line + lines, LOST);
	}

	#judgeEmpty({ text, line }: Piece, front: PreviewFront): Reading {
		if (front.empty) return { kind: 'note', note: this.note(line, EMPTY) };
		if (text.includes('<html') && !text.includes('</html')) return this.refuse(line, CUT_EARLY);
		return this.refuse(line, front.leadsOnly ? LEADS_ONLY : NO_POSTS);
	}

	*#give(post: RawPost, message: PreviewMessage): Generator<Reading> {
		if (this.#isRepeat(post)) {
			const why = `Post ${post.number ?? ''} stands in this page a second time; kept once.`;
			yield { kind: 'merged', note: this.note(post.origin.place, why) };
			return;
		}
		// A page of one post has no head of its own.
		if (!this.#headed && message.owner !== null)
			yield { kind: 'header', header: { name: message.owner, description: null } };
		this.#headed = true;
		yield { kind: 'post', post };
	}

	#isRepeat(post: RawPost): boolean {
		const key = post.channel.handle ?? post.channel.id ?? '';
		const repeats = this.#repeats.get(key) ?? new Repeats();
		this.#repeats.set(key, repeats);
		return repeats.has(post);
	}

	#postOf(message: PreviewMessage, line: number): RawPost {
		const { address, text, media, author } = message;
		const handle = address?.handle ?? null;
		const name = (author === message.owner ? null : message.owner) ?? this.#name;
		return {
			source: sourceOf({ handle, name, file: this.file }),
			channel: { handle, name, id: message.channelId ?? address?.id ?? null },
			number: address?.number ?? null,
			album: null,
			text,
			recorded: message.recorded,
			editedAt: null,
			edited: message.edited,
			forwardedFrom: message.forwardedFrom,
			replyTo: message.replyTo,
			author,
			media: text === '' && media.length === 0 ? ['unsupported'] : media,
			links: message.links.all(),
			views: message.views,
			forwards: null,
			reactions: message.reactions,
			origin: { file: this.file, unit: 'line', place: line }
		};
	}
}
