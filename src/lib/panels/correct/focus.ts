import { tick } from 'svelte';

/** What was pressed may be gone with the correction, so that the keys go on from where it can be taken back. */
export async function focusUndo(): Promise<void> {
	await tick();
	document.querySelector<HTMLElement>('[data-undo]')?.focus({ preventScroll: true });
}

/** The title of the open event in the list, where what was chosen is given up. */
export async function focusOpenEvent(): Promise<void> {
	await tick();
	document.querySelector<HTMLElement>('h3 > button[aria-expanded="true"]')?.focus({ preventScroll: true });
}
