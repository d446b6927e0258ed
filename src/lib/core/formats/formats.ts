import { FEED } from './feed.ts';
import type { Format } from './format.ts';
import { PAGE_TEXT } from './page-text.ts';

/** Every format that is read, each tried before those after it: the narrow ones first, plain text last. */
export const FORMATS: readonly Format[] = [FEED, PAGE_TEXT];
