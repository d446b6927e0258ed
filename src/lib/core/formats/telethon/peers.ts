import type { Channel } from '#lib/core/model/channel.ts';
import { digitsOf, inside, isFields, kindOf, listIn, textIn, type Fields } from './value.ts';

const CHAT_KEYS: readonly string[] = ['channel', 'chat', '_chat', 'sender_chat'];
const NAMES: readonly string[] = ['title', 'chat_title', 'channel_title'];

/** A channel's number without the mark that bots and libraries put before it: `-100123` is `123`. */
export function bareId(value: unknown): string | null {
	const digits = digitsOf(value);
	if (digits === null || digits === '0') return null;
	return /^-100\d{5,}$/u.test(digits) ? digits.slice(4) : digits.replace(/^-/u, '');
}

/** The number of the channel, group or person that a peer points to, whatever the shape of the peer. */
export function idOfPeer(value: unknown): string | null {
	if (!isFields(value)) return bareId(value);
	return bareId(value['channel_id'] ?? value['chat_id'] ?? value['user_id'] ?? value['id']);
}

/** What is known so far of channels and people, by number. */
export class Peers {
	readonly #channels = new Map<string, Channel>();
	readonly #people = new Map<string, string>();

	/** Takes in a channel, group or person that stands beside the messages; false where the object is none. */
	learn(fields: Fields): boolean {
		const id = bareId(fields['id']);
		const kind = kindOf(fields);
		if (id === null || kind.startsWith('message')) return false;
		if (kind.startsWith('user') || textIn(fields, 'first_name') !== null) {
			const name = [textIn(fields, 'first_name'), textIn(fields, 'last_name')].filter(
				(part) => part !== null
			);
			if (name.length > 0) this.#people.set(id, name.join(' '));
			return true;
		}
		if (!kind.startsWith('chan') && !kind.startsWith('chat') && textIn(fields, ...NAMES) === null)
			return false;
		this.#remember({ id, name: nameIn(fields), handle: handleIn(fields) });
		return true;
	}

	/** Takes the name that a channel was given; the one it bears itself is better. */
	learnName(id: string | null, name: string): void {
		if (id !== null && this.#channels.get(id)?.name == null) this.#remember({ id, name, handle: null });
	}

	/** The channel that a message stands in, with all that is known of it so far. */
	channelOf(message: Fields): Channel {
		const chat = CHAT_KEYS.map((key) => inside(message, key)).find((found) => Object.keys(found).length > 0);
		const peer = message['peer_id'] ?? message['to_id'] ?? message['chat_id'] ?? message['channel_id'];
		const own: Channel = {
			id: idOfPeer(peer ?? message['peer']) ?? bareId(chat?.['id']),
			name: (chat === undefined ? null : nameIn(chat)) ?? textIn(message, 'chat_title', 'channel_title'),
			handle: chat === undefined ? null : handleIn(chat)
		};
		if (own.id === null) return own;
		if (own.name !== null || own.handle !== null) this.#remember(own);
		return this.#channels.get(own.id) ?? own;
	}

	/** The name of a channel or person; null where it is not known. */
	nameOf(id: string): string | null {
		const channel = this.#channels.get(id);
		return channel?.name ?? this.#people.get(id) ?? channel?.handle ?? null;
	}

	#remember(found: Channel): void {
		if (found.id === null) return;
		const known = this.#channels.get(found.id);
		const name = found.name ?? known?.name ?? null;
		const handle = found.handle ?? known?.handle ?? null;
		if (known?.name !== name || known?.handle !== handle)
			this.#channels.set(found.id, { id: found.id, name, handle });
	}
}

const nameIn = (fields: Fields) => textIn(fields, ...NAMES)?.trim() ?? null;

function handleIn(fields: Fields): string | null {
	const active = listIn(fields, 'usernames').find((one) => one['active'] !== false);
	return (textIn(fields, 'username') ?? textIn(active ?? {}, 'username'))?.trim().toLowerCase() ?? null;
}
