import { startWorker } from '#lib/worker/start.ts';

// This runs before the code of the page is there, so that the two load side by side.
startWorker();
