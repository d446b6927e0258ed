import { LatePart } from './late-part.svelte.ts';

const IDLE_MS = 500;
/** A page that draws without end still gets them. */
const LONGEST_WAIT_MS = 3000;

/** What the first picture does without. */
export const parts = {
	about: new LatePart(() => import('./AboutDialog.svelte')),
	dates: new LatePart(() => import('./DatesCard.svelte')),
	keys: new LatePart(() => import('./KeysDialog.svelte')),
	open: new LatePart(() => import('./open/late-open.ts')),
	eventPosts: new LatePart(() => import('./reading/EventPosts.svelte')),
	postsSheet: new LatePart(() => import('./reading/PostsSheet.svelte')),
	termSearch: new LatePart(() => import('./TermCombobox.svelte')),
	vocabulary: new LatePart(() => import('./vocabulary/VocabularyDialog.svelte'))
} as const;

/** Loads all of them ahead of use, so that no press of a button has to wait. */
function prepareParts(): void {
	for (const part of Object.values(parts)) part.load();
}

/** The same when the pointer or the focus comes to an element. */
export function prepareNear(element: HTMLElement): () => void {
	element.addEventListener('pointerenter', prepareParts);
	element.addEventListener('focusin', prepareParts);
	return () => {
		element.removeEventListener('pointerenter', prepareParts);
		element.removeEventListener('focusin', prepareParts);
	};
}

/** The same, and further work, as soon as nothing else is to do. Gives what calls it off. */
export function prepareWhenIdle(further: () => void): () => void {
	const prepare = () => {
		prepareParts();
		further();
	};
	// Safari has no word for being idle.
	if (!('requestIdleCallback' in window)) {
		const timer = setTimeout(prepare, IDLE_MS);
		return () => clearTimeout(timer);
	}
	const request = requestIdleCallback(prepare, { timeout: LONGEST_WAIT_MS });
	return () => cancelIdleCallback(request);
}

/** What is said where a part cannot be had. */
export const LOST_WORDS =
	'This part of the page could not be loaded. Reload the page when the server can be reached.';
