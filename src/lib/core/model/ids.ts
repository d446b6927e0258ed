/** `source/number`, or `source/~hash` for a text that came without a number. Stable across imports. */
export type PostId = string & { readonly brand: 'PostId' };

/** The id of the event's first post in time order. Stable across imports, so it can be cited. */
export type EventId = string & { readonly brand: 'EventId' };

export type TermKind = 'organisation' | 'topic' | 'place' | 'person' | 'hashtag';

/** `kind:id`, e.g. `organisation:eaeu`. Unique across kinds, which a bare term id is not. */
export type TermKey = string & { readonly brand: 'TermKey' };

export function termKey(kind: TermKind, id: string): TermKey {
	return `${kind}:${id}` as TermKey;
}
