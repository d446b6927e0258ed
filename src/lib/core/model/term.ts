import type { TermKind } from './ids.ts';

/** An organisation, topic, place, person or hashtag of a vocabulary. */
export interface Term {
	readonly kind: TermKind;
	/** Lower case, stable; unique within its kind. */
	readonly id: string;
	readonly label: string;
	/** Short form for tight places, e.g. `EAEU`; the label where there is none. */
	readonly short: string;
	/** Wikidata item, e.g. `Q4230`, where known. */
	readonly wikidata: string | null;
}

/** One place in a post where a term is spoken of. Offsets are UTF-16 units into `post.text`. */
export interface Mention {
	readonly kind: TermKind;
	/** The term's id. */
	readonly term: string;
	readonly start: number;
	readonly end: number;
	/** Name of the rule that found it, e.g. `name`, `acronym`, `hashtag`, `signal`. */
	readonly rule: string;
}
