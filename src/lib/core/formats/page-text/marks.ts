import type { Reaction } from '#lib/core/model/post.ts';
import { besideAge, isAge } from './age.ts';
import { isHashtagLine, isLinkLine, isTail } from './closings.ts';
import { readFooter, type Footer } from './footer.ts';
import { readForward } from './forward.ts';
import { readMedia, type MediaMark } from './media.ts';
import { readReactions } from './reactions.ts';
import { isService } from './service.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** What one line says by itself; what it does to the posts around it is decided where they are put together. */
export type Mark =
	| { readonly kind: 'blank' }
	| { readonly kind: 'forward'; readonly name: string }
	| { readonly kind: 'media'; readonly media: MediaMark }
	| { readonly kind: 'reactions'; readonly reactions: readonly Reaction[] }
	| { readonly kind: 'footer'; readonly footer: Footer }
	| { readonly kind: 'stamp'; readonly stamp: Stamp }
	| { readonly kind: 'age' }
	| { readonly kind: 'service' }
	| { readonly kind: 'tail' }
	| { readonly kind: 'hashtags' }
	| { readonly kind: 'link' }
	| { readonly kind: 'text' };

/** No line of a page's own is longer. */
const MARK_MAX = 400;

export function readMark(text: string): Mark {
	if (text.trim() === '') return { kind: 'blank' };
	if (text.length > MARK_MAX) return { kind: 'text' };
	const name = readForward(text);
	if (name !== null) return { kind: 'forward', name };
	const media = readMedia(text);
	if (media !== null) return { kind: 'media', media };
	const reactions = readReactions(text);
	if (reactions !== null) return { kind: 'reactions', reactions };
	const stamp = readStamp(text);
	if (stamp !== null) return { kind: 'stamp', stamp };
	const footer = readFooter(text);
	if (footer !== null) return { kind: 'footer', footer };
	if (isAge(text)) return { kind: 'age' };
	const beside = besideAge(text);
	const aged = beside === null ? null : readFooter(beside);
	if (aged !== null) return { kind: 'footer', footer: aged };
	if (isService(text)) return { kind: 'service' };
	if (isHashtagLine(text)) return { kind: 'hashtags' };
	if (isTail(text)) return { kind: 'tail' };
	if (isLinkLine(text)) return { kind: 'link' };
	return { kind: 'text' };
}

/** Marks that stand at a border between two posts and never in a header. */
export function isBorderMark(mark: Mark): boolean {
	return (
		['forward', 'reactions', 'footer', 'stamp', 'age'].includes(mark.kind) ||
		(mark.kind === 'media' && mark.media.kind !== null && mark.media.kind !== 'file')
	);
}
