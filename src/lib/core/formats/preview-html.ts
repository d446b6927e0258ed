import type { Input, Reading } from '#lib/core/model/reading.ts';
import type { Format, Head } from './format.ts';
import { cutRecords, type RecordStart } from './html/cut-records.ts';
import { isHtml } from './html/is-html.ts';
import { PreviewPage } from './preview-html/page.ts';

/** Classes of the service's own pages, or the mark by which a browser says where it saved a page. */
const PAGE = /\btgme_[a-z]+|<!--[^>]{0,200}https?:\/\/(?:t|telegram)\.me\//u;

const START: RecordStart = {
	needle: 'tgme_widget_message',
	follows: (text, at) => /^["'\s]/u.test(text.charAt(at))
};

/** Reads a page of a channel's preview: posts in the page's order. */
async function* readPreviewHtml(input: Input): AsyncGenerator<Reading> {
	yield* new PreviewPage(input.name).read(cutRecords(input.bytes, START));
}

/** The pages at t.me/s/…, and those of single posts, as a browser or a program saved them. */
export const PREVIEW_HTML: Format = {
	label: 'saved preview page of a channel (t.me/s/…)',
	recognise: ({ text }: Head) => isHtml(text) && PAGE.test(text),
	read: readPreviewHtml
};
