import type { Attachment } from 'svelte/attachments';

const FOCUSABLE = 'button:not(:disabled), a[href], input, select, summary, [tabindex="0"]';

/**
 * Keys never fall out of the page: where what has the focus goes, it passes to the first that can take it in the nearest
 * part of the page that stays.
 */
export const keepFocus: Attachment<HTMLElement> = (root) => {
	/** What has the focus, and all around it up to the root. */
	let path: readonly Element[] = [];

	const note = (event: FocusEvent): void => {
		const found: Element[] = [];
		for (let at = event.target; at instanceof Element && at !== root; at = at.parentElement) found.push(at);
		path = [...found, root];
	};
	const leave = ({ target }: FocusEvent): void => {
		// Whoever looks away of their own accord is not led back later.
		queueMicrotask(() => {
			if (target === path[0] && target instanceof Element && target.isConnected) path = [];
		});
	};
	const observer = new MutationObserver(() => {
		const [focused] = path;
		if (focused === undefined || focused.isConnected || document.activeElement !== document.body) return;
		const heirs = path
			.filter((part) => part.isConnected)
			.map((part) => part.querySelector<HTMLElement | SVGElement>(FOCUSABLE));
		heirs.find((heir) => heir !== null)?.focus({ preventScroll: true });
	});

	root.addEventListener('focusin', note);
	root.addEventListener('focusout', leave);
	observer.observe(root, { childList: true, subtree: true });
	return () => {
		observer.disconnect();
		root.removeEventListener('focusin', note);
		root.removeEventListener('focusout', leave);
	};
};
