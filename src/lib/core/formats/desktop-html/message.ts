import type { MediaKind, Reaction } from '#lib/core/model/post.ts';
import { readCount } from '../html/counts.ts';
import { Frame } from '../html/frame.ts';
import { Links } from '../html/links.ts';
import { reactionOf } from '../html/reaction.ts';
import { RichText } from '../html/rich-text.ts';
import type { Attributes, Sink, Visitor } from '../html/walk.ts';
import { DESKTOP_ROLES, type Role } from './roles.ts';

const NUMBER = /^message(-?\d{1,15})$/u;
const REPLY = /#go_to_message(\d{1,15})$/u;
/** A reply into a chat of its own folder is none in this one. */
const OTHER_CHAT = /(?:^|\/)(?:\.\.|chats)\//u;
/** A bot that helped to write stands behind the name. */
const VIA_BOT = / via @\w+$/u;

interface ReactionParts {
	readonly emoji: RichText;
	readonly count: RichText;
	readonly paid: boolean;
	faces: number;
}

/** The parts of one message of an export, gathered while its markup is walked. */
export class DesktopMessage implements Visitor {
	service = false;
	joined = false;
	number: string | null = null;
	/** The title of its date, as printed. */
	date: string | null = null;
	forwarded = false;
	replyTo: string | null = null;
	/** Whether a message stands behind its end whose own start is broken. */
	followed = false;
	readonly frame = new Frame();
	readonly links = new Links();
	#name: RichText | null = null;
	#origin: RichText | null = null;
	#signature: RichText | null = null;
	#text: RichText | null = null;
	#serviceText: RichText | null = null;
	readonly #poll: RichText[] = [];
	readonly #media: MediaKind[] = [];
	readonly #titles: RichText[] = [];
	readonly #reactions: ReactionParts[] = [];
	#begun = false;
	#replying = false;
	#buttons = false;

	enter(name: string, attributes: Attributes, within: Sink | null): Sink | null {
		const inText = within !== null && within === this.#text;
		if (name === 'a' && !inText) this.#follow(attributes['href'] ?? '');
		const classes = attributes['class'];
		if (classes === undefined || (inText && name !== 'div')) return within === this.frame ? null : within;
		const role = DESKTOP_ROLES.roleOf(classes);
		if (role === 'none') return within === this.frame ? null : within;
		return this.#sinkOf(role, attributes, within);
	}

	after(_name: string, attributes: Attributes): void {
		if (DESKTOP_ROLES.roleOf(attributes['class'] ?? '') === 'date') this.followed = true;
	}

	get fromName(): string | null {
		return nameOf(this.#name);
	}

	get forwardedFrom(): string | null {
		return nameOf(this.#origin);
	}

	get signature(): string | null {
		return nameOf(this.#signature);
	}

	/** The message's words; the poll's where there are no others. */
	get text(): string {
		const text = this.#text?.value() ?? '';
		return text === '' ? this.#poll.map((part) => part.line()).join('\n') : text;
	}

	get serviceText(): string {
		return this.#serviceText?.line() ?? '';
	}

	/** A sticker that was not exported stands as a photo with that title. */
	get media(): readonly MediaKind[] {
		const sticker = this.#titles.some((title) => title.line() === 'Sticker');
		return this.#media.map((kind) => (sticker && kind === 'photo' ? 'sticker' : kind));
	}

	/** Who reacted is shown as faces, with a count only where there are more than faces. */
	get reactions(): readonly Reaction[] {
		return this.#reactions
			.map(({ emoji, count, paid, faces }) =>
				reactionOf(emoji.line(), paid, readCount(count.line()) ?? faces)
			)
			.filter(({ count }) => count > 0);
	}

	#follow(href: string): void {
		if (this.#replying && !OTHER_CHAT.test(href)) this.replyTo ??= REPLY.exec(href)?.[1] ?? null;
		if (this.#buttons) this.links.add(href);
	}

	#sinkOf(role: Role, attributes: Attributes, within: Sink | null): Sink | null {
		if (typeof role === 'object') {
			this.#media.push(role.media);
			return null;
		}
		switch (role) {
			case 'message':
			case 'service':
				this.#begin(role, attributes);
				return this.frame;
			case 'body':
				return within === this.frame ? this.frame : null;
			case 'forwarded':
				this.forwarded = true;
				return this.frame;
			case 'date':
				if (!(within instanceof RichText)) this.date ??= attributes['title'] ?? null;
				return null;
			case 'service-body':
				return (this.#serviceText ??= new RichText());
			case 'name':
				return this.forwarded ? (this.#origin ??= new RichText()) : (this.#name ??= new RichText());
			case 'reply':
				this.#replying = true;
				return null;
			case 'text':
				return this.#textSink(within);
			case 'signature':
				return (this.#signature ??= new RichText());
			case 'question':
			case 'answer':
				return this.#add(this.#poll);
			case 'title':
				return this.#add(this.#titles);
			default:
				return this.#reactionSink(role, attributes);
		}
	}

	/** Only the first element is the message; one inside it is damage. */
	#begin(role: 'message' | 'service', attributes: Attributes): void {
		if (this.#begun) return;
		this.#begun = true;
		this.service = role === 'service';
		this.joined = /\bjoined\b/u.test(attributes['class'] ?? '');
		this.number = NUMBER.exec(attributes['id'] ?? '')?.[1] ?? null;
	}

	#textSink(within: Sink | null): RichText {
		if (this.#text !== null && within !== this.#text) this.#text.open('div', {});
		return (this.#text ??= new RichText(this.links));
	}

	#reactionSink(role: Role, attributes: Attributes): Sink | null {
		const reaction = this.#reactions[this.#reactions.length - 1];
		if (role === 'reaction') {
			const paid = /\bpaid\b/u.test(attributes['class'] ?? '');
			this.#reactions.push({ emoji: new RichText(), count: new RichText(), paid, faces: 0 });
		} else if (role === 'buttons') this.#buttons = true;
		else if (role === 'userpic' && reaction !== undefined) reaction.faces += 1;
		else if (role === 'emoji') return reaction?.emoji ?? null;
		else if (role === 'count') return reaction?.count ?? null;
		return null;
	}

	#add(parts: RichText[]): RichText {
		const part = new RichText();
		parts.push(part);
		return part;
	}
}

function nameOf(text: RichText | null): string | null {
	const name = text?.line().replace(VIA_BOT, '') ?? '';
	return name === '' ? null : name;
}
