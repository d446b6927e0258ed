import { COPIED_MESSAGES } from './copied-messages.ts';
import { DESKTOP_HTML } from './desktop-html.ts';
import { DESKTOP_JSON } from './desktop-json.ts';
import { FEED } from './feed.ts';
import type { Format } from './format.ts';
import { PAGE_TEXT } from './page-text.ts';
import { PREVIEW_HTML } from './preview-html.ts';
import { TABLE } from './table.ts';
import { RECORDS } from './table/records.ts';
import { TELETHON } from './telethon.ts';

/** Every format that is read, each tried before those after it: the narrow ones first, plain text last. */
export const FORMATS: readonly Format[] = [
	DESKTOP_JSON,
	DESKTOP_HTML,
	PREVIEW_HTML,
	TELETHON,
	FEED,
	COPIED_MESSAGES,
	TABLE,
	RECORDS,
	PAGE_TEXT
];
