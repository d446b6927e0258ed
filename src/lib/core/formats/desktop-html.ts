import type { Input, Reading, ReadOptions } from '#lib/core/model/reading.ts';
import { DesktopPage } from './desktop-html/page.ts';
import type { Format, Head } from './format.ts';
import { cutRecords, type RecordStart } from './html/cut-records.ts';
import { isHtml } from './html/is-html.ts';

const PAGE = /<div[^<>]*\bclass="(?:page_wrap|message (?:default|service))|<title>Exported Data<\/title>/u;

const START: RecordStart = {
	needle: '"message ',
	follows: (text, at) => text.startsWith('default', at) || text.startsWith('service', at)
};

/** Reads a page of an HTML export: messages in the page's order. */
async function* readDesktopHtml(input: Input, options: ReadOptions): AsyncGenerator<Reading> {
	yield* new DesktopPage(input.name, options.zone).read(cutRecords(input.bytes, START));
}

/** The pages of messages that Telegram Desktop exports as HTML; its lists of contacts and chats are told apart and refused. */
export const DESKTOP_HTML: Format = {
	label: 'Telegram Desktop HTML export (messages.html)',
	recognise: ({ text }: Head) => isHtml(text) && PAGE.test(text),
	read: readDesktopHtml
};
