import { asset } from '$app/paths';
import { startClient } from '#lib/state/start.ts';

// This runs before the code of the page is there, so that page and archive load side by side.
startClient(new URL(asset('/sample/'), location.href).href);
