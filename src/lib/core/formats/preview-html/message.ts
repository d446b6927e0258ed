import type { MediaKind, Reaction, RecordedTime } from '#lib/core/model/post.ts';
import { readCount } from '../html/counts.ts';
import { Frame } from '../html/frame.ts';
import { Links } from '../html/links.ts';
import { reactionOf } from '../html/reaction.ts';
import { RichText } from '../html/rich-text.ts';
import type { Attributes, Sink, Visitor } from '../html/walk.ts';
import { plainId, readAddress, readHandle, readViewChannel, type PostAddress } from './address.ts';
import { PREVIEW_ROLES, type Role } from './roles.ts';
import { readDatetime } from './when.ts';

const PEER = /^c(\d{1,19})/u;
/** Words of another post or page that is shown inside the post: nothing in it is the post's. */
const ASIDE = new RichText();

interface ReactionParts {
	readonly emoji: RichText;
	readonly count: RichText;
	readonly paid: boolean;
}

/** The parts of one post of a preview page, gathered while its markup is walked. */
export class PreviewMessage implements Visitor {
	service = false;
	recorded: RecordedTime | null = null;
	channelId: string | null = null;
	/** Whether a post stands behind its end whose own start is broken. */
	followed = false;
	readonly frame = new Frame();
	readonly links = new Links();
	#address: PostAddress | null = null;
	#reply: PostAddress | null = null;
	#ownerHandle: string | null = null;
	#text: RichText | null = null;
	readonly #lines = new Map<'origin' | 'signature' | 'owner' | 'views' | 'meta', RichText>();
	readonly #poll: RichText[] = [];
	readonly #media: MediaKind[] = [];
	#begun = false;
	#unsupported = false;
	readonly #reactions: ReactionParts[] = [];

	enter(name: string, attributes: Attributes, within: Sink | null): Sink | null {
		if (within === ASIDE) return ASIDE;
		if (name === 'time' && attributes['datetime'] !== undefined)
			this.recorded ??= readDatetime(attributes['datetime']);
		const inherited = within === this.frame ? null : within;
		if (name === 'tg-emoji') return this.#emojiSink(inherited);
		const inText = within !== null && within === this.#text;
		const classes = attributes['class'];
		if (classes === undefined || (inText && name !== 'div')) return inherited;
		const role = PREVIEW_ROLES.roleOf(classes);
		return role === 'none' ? inherited : this.#sinkOf(role, attributes, within);
	}

	after(_name: string, attributes: Attributes): void {
		if (PREVIEW_ROLES.roleOf(attributes['class'] ?? '') === 'bubble') this.followed = true;
	}

	get address(): PostAddress | null {
		return this.#address;
	}

	/** The number of the post in the same channel that this one answers. */
	get replyTo(): string | null {
		const [reply, own] = [this.#reply, this.#address];
		if (reply === null || own === null) return null;
		return reply.handle === own.handle && reply.id === own.id ? reply.number : null;
	}

	/** The post's words; the poll's where there are no others. */
	get text(): string {
		const text = this.#text?.value() ?? '';
		if (text !== '') return text;
		return this.#poll.map((part, i) => (i === 0 ? part.line() : `- ${part.line()}`)).join('\n');
	}

	/** A film too big for the page is still a film: that a medium can't be shown counts only where there is no other. */
	get media(): readonly MediaKind[] {
		return this.#media.length === 0 && this.#unsupported ? ['unsupported'] : this.#media;
	}

	get reactions(): readonly Reaction[] {
		return this.#reactions
			.map(({ emoji, count, paid }) => reactionOf(emoji.line(), paid, readCount(count.line()) ?? 0))
			.filter(({ count }) => count > 0);
	}

	get owner(): string | null {
		return this.#lineOf('owner');
	}

	get forwardedFrom(): string | null {
		return this.#lineOf('origin');
	}

	/** The signature; the owner's name where another than the channel speaks. */
	get author(): string | null {
		const own = this.#address?.handle ?? null;
		const other = own !== null && this.#ownerHandle !== null && own !== this.#ownerHandle;
		return this.#lineOf('signature') ?? (other ? this.owner : null);
	}

	get views(): number | null {
		return readCount(this.#lineOf('views') ?? '');
	}

	get edited(): boolean {
		return /\bedited\b/iu.test(this.#lineOf('meta') ?? '');
	}

	#lineOf(part: 'origin' | 'signature' | 'owner' | 'views' | 'meta'): string | null {
		const line = this.#lines.get(part)?.line() ?? '';
		return line === '' ? null : line;
	}

	#sinkOf(role: Role, attributes: Attributes, within: Sink | null): Sink | null {
		if (typeof role === 'object') {
			if (role.media !== 'place' || !this.#media.includes('place')) this.#media.push(role.media);
			return null;
		}
		const href = attributes['href'] ?? '';
		switch (role) {
			case 'message':
				this.#begin(attributes);
				return this.frame;
			case 'bubble':
				return this.frame;
			case 'reply':
				this.#reply ??= readAddress(href);
				return ASIDE;
			case 'link-preview':
				this.links.add(href);
				return ASIDE;
			case 'aside':
				return ASIDE;
			case 'text':
				if (this.#text !== null && within !== this.#text) this.#text.open('div', {});
				return (this.#text ??= new RichText(this.links));
			case 'date':
				this.#address ??= readAddress(href);
				return null;
			case 'owner':
				this.#ownerHandle ??= readHandle(href);
				return this.#line(role);
			case 'origin':
			case 'signature':
			case 'views':
			case 'meta':
				return this.#line(role);
			default:
				return this.#partSink(role, attributes, within);
		}
	}

	#partSink(role: Role, attributes: Attributes, within: Sink | null): Sink | null {
		if (role === 'emoji') return this.#emojiSink(within);
		if (role === 'button') this.links.add(attributes['href'] ?? '');
		else if (role === 'unsupported') this.#unsupported = true;
		else if (role === 'sound' && this.#media.at(-1) === 'file') this.#media.splice(-1, 1, 'audio');
		else if (role === 'question' || role === 'answer') {
			const part = new RichText();
			this.#poll.push(part);
			return part;
		} else if (role === 'reaction') {
			const paid = /\btgme_reaction_paid\b/u.test(attributes['class'] ?? '');
			const count = new RichText();
			this.#reactions.push({ emoji: new RichText(), count, paid });
			return count;
		}
		return null;
	}

	/** An emoji inside a reaction is what was reacted with; elsewhere it is one of the words. */
	#emojiSink(within: Sink | null): Sink | null {
		const reaction = this.#reactions.at(-1);
		return reaction !== undefined && within === reaction.count ? reaction.emoji : within;
	}

	#line(part: 'origin' | 'signature' | 'owner' | 'views' | 'meta'): RichText {
		const line = this.#lines.get(part) ?? new RichText();
		this.#lines.set(part, line);
		return line;
	}

	/** Only the first element is the post; one inside it is damage. */
	#begin(attributes: Attributes): void {
		if (this.#begun) return;
		this.#begun = true;
		this.service = /\bservice_message\b/u.test(attributes['class'] ?? '');
		this.#address = readAddress(attributes['data-post'] ?? '');
		const peer = PEER.exec(attributes['data-peer'] ?? '')?.[1];
		this.channelId =
			readViewChannel(attributes['data-view'] ?? '') ?? (peer === undefined ? null : plainId(peer));
	}
}
