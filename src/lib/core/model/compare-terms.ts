import type { TermKind } from './ids.ts';
import type { Term } from './term.ts';

const KINDS: readonly TermKind[] = ['organisation', 'topic', 'place', 'person', 'hashtag'];

/** By kind, then by id, so that the order of terms does not depend on the posts. */
export function compareTerms(a: Term, b: Term): number {
	if (a.kind !== b.kind) return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
	if (a.id === b.id) return 0;
	return a.id < b.id ? -1 : 1;
}
