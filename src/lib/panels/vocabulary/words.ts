import type { TermKind } from '#lib/core/model/ids.ts';
import type { UserKind } from '#lib/core/vocabulary/user-vocabulary.ts';
import type { Proposal } from '#lib/worker/protocol.ts';
import type { Entry } from './entries.ts';

export const KIND_WORDS: Readonly<Record<TermKind, string>> = {
	organisation: 'organisation',
	topic: 'topic',
	place: 'place',
	person: 'person',
	hashtag: 'hashtag'
};

/** What a person may make of a phrase, the most wanted first. */
export const KINDS: readonly UserKind[] = ['topic', 'organisation', 'place', 'person'];

export const CHANGE_WORDS: Readonly<Record<NonNullable<Entry['change']>, string>> = {
	own: 'yours',
	changed: 'changed by you',
	merged: 'counts as another',
	off: 'switched off'
};

export const FOUND_WORDS: Readonly<Record<Proposal['rule'], string>> = {
	acronym: 'a name with its short form in brackets behind it',
	'head-word': 'a word such as ministry or university that makes a name of those around it',
	'type-word': 'a word before it that says what it is, such as airline or company',
	hashtag: 'a hashtag that posts have again and again'
};

/** More would be no name. */
export const MOST_CHARACTERS = 200;
