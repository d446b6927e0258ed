import type { RawPost } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { countLines, type Piece } from '../html/cut-records.ts';
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

	protected override readFront(piece: Piece): Reading[] {
		const front = new PreviewFront();
		this.walker.walkLoose(piece.text, front);
		this.#name = front.name;
		const readings: Reading[] = [];
		if (front.name !== null || front.description !== null) {
			this.#headed = true;
			readings.push({ kind: 'header', header: { name: front.name, description: front.description } });
		}
		if (front.followed) readings.push(this.refuse(piece.line, LOST));
		else if (piece.last) readings.push(this.#judgeEmpty(piece, front));
		return readings;
	}

	protected override readRecord(piece: Piece): Reading[] {
		const message = new PreviewMessage();
		const { closed, end } = this.walker.walk(piece.text, message);
		if (!closed && piece.last) this.endIsTold();
		const readings = message.service
			? this.#readService(piece, closed)
			: this.#readPost(message, piece, closed);
		if (message.followed)
			readings.push(this.refuse(piece.line + countLines(piece.text.slice(0, Math.max(0, end))), LOST));
		return readings;
	}

	#readService({ line, last }: Piece, closed: boolean): Reading[] {
		return [!closed && last ? this.refuse(line, CUT_MESSAGE) : { kind: 'service' }];
	}

	#readPost(message: PreviewMessage, { line, last }: Piece, closed: boolean): Reading[] {
		const post = this.#postOf(message, line);
		const readings = judgeRecord(post, { closed, last, strayed: message.frame.strayed });
		if (readings.at(-1)?.kind !== 'post') return readings;
		if (this.#isRepeat(post)) {
			const why = `Post ${post.number ?? ''} stands in this page a second time; kept once.`;
			return [...readings.slice(0, -1), { kind: 'merged', note: this.note(line, why) }];
		}
		const headed = this.#headed;
		this.#headed = true;
		// A page of one post has no head of its own.
		if (headed || message.owner === null) return readings;
		return [{ kind: 'header', header: { name: message.owner, description: null } }, ...readings];
	}

	#judgeEmpty({ text, line }: Piece, front: PreviewFront): Reading {
		if (front.empty) return { kind: 'note', note: this.note(line, EMPTY) };
		if (text.includes('<html') && !text.includes('</html')) return this.refuse(line, CUT_EARLY);
		return this.refuse(line, front.leadsOnly ? LEADS_ONLY : NO_POSTS);
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
