/**
 * What an input says of the channel a post stands in. Any part may be missing; two inputs that share a part speak of
 * one channel.
 */
export interface Channel {
	/** Public handle without `@`, e.g. `mfarussia`. */
	readonly handle: string | null;
	/** As shown to readers. */
	readonly name: string | null;
	/** Number of the channel on its service, digits only, without the `-100` that bots put before it. */
	readonly id: string | null;
}

export const NO_CHANNEL: Channel = { handle: null, name: null, id: null };

/** A channel of an archive, with all that its inputs say of it. */
export interface ArchiveChannel extends Channel {
	/** What its posts are filed under: the first part of their ids. */
	readonly source: string;
	/** Its own words about itself, null where no input has them. */
	readonly description: string | null;
	readonly posts: number;
}
