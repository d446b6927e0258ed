/** The way of files into an archive, as one piece of code: its chart is seen outside of the dialog only after the dialog was. */
export { default as ReadSoFar } from '#lib/charts/ReadSoFar.svelte';
export { default as OpenDialog } from './OpenDialog.svelte';
