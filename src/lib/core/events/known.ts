import type { KnownWhen, When } from '#lib/core/model/when.ts';

/** Null where nothing is known of when a post is. */
export function known(when: When): KnownWhen | null {
	return when.at === null ? null : when;
}
