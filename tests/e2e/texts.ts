/** The text of a channel's page as someone copies it: a header, then posts, one forwarded, one printed twice. */
export const PAGE_TEXT = `Lake Council – Telegram
Lake Council
@lakecouncil
1.1K subscribers
12 photos
3 links
News of the council of five towns on one lake.
Download Telegram
Forwarded from Harbour Office
🎙 The United Nations and the African Union open a conference on fresh water in Nairobi (March 4, 2024)

🔹 Delegates of forty states came together to speak of rivers and lakes.

🔹 The #UN will publish a report.

Read in full

#Water
Forwarded from Harbour Office
📄 On March 11, 2024, the BRICS ministers of trade met in Moscow

They agreed to hold the next meeting in a year. <...>

#BRICS
Forwarded from Harbour Office
🤝 ASEAN and the European Union sign a note on air traffic (April 2, 2024)

The note was drawn up in Jakarta; it enters into force at the end of the year.

#ASEAN #EU
Forwarded from Harbour Office
🎙 The United Nations and the African Union open a conference on fresh water in Nairobi (March 4, 2024)

🔹 Delegates of forty states came together to speak of rivers and lakes.

🔹 The #UN will publish a report.

Read in full

#Water
`;

/** A page whose posts try to become more than text. */
export const HOSTILE_TEXT = `Mill Pond <img src=x onerror="window.stung=1">
Mill Pond <script>window.stung=1</script>
@millpond
20 subscribers
A page "><svg onload=window.stung=1> of tricks
Download Telegram
Forwarded from <b onmouseover=window.stung=1>Miller</b>
🎙 The United Nations <img src=x onerror="window.stung=1"> opens a mill (May 6, 2024)

Read it at javascript:window.stung=1 or at <a href="javascript:window.stung=1">this place</a>.
A picture: https://elsewhere.example/pixel.png and data:text/html,<script>window.stung=1</script>

<iframe src="https://elsewhere.example/"></iframe> {{constructor.constructor('window.stung=1')()}}

#UN
Forwarded from <b onmouseover=window.stung=1>Miller</b>
📄 BRICS looks at the pond (May 20, 2024)

<style>body { display: none }</style> <form action="https://elsewhere.example/"><input autofocus onfocus="window.stung=1"></form>

#BRICS
`;

interface ExportedChat {
	readonly name: string;
	readonly type: string;
	readonly id: number;
	readonly messages: readonly object[];
}

/** One message of an export: a post of a day of March 2024. */
export function exportedMessage(id: number, text: string, more: object = {}): object {
	const at = Date.UTC(2024, 2, id, 10);
	return {
		id,
		type: 'message',
		date: new Date(at).toISOString().slice(0, 19),
		date_unixtime: String(at / 1000),
		text,
		...more
	};
}

/** A chat as an export of the desktop application has it. */
export function exportedChat(messages: readonly object[], more: Partial<ExportedChat> = {}): ExportedChat {
	return { name: 'Ferry Board', type: 'public_channel', id: 4711, messages, ...more };
}

/** A page of a folder exported as HTML, with one post for each of the texts. */
export function exportedPage(texts: readonly (readonly [number, string])[]): string {
	const posts = texts.map(
		([id, text]) => `<div class="message default clearfix" id="message${String(id)}"><div class="body">
<div class="pull_right date details" title="${String(id).padStart(2, '0')}.03.2024 10:00:00 UTC+00:00">10:00</div>
<div class="from_name">Ferry Board</div><div class="text">${text}</div></div></div>`
	);
	return `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title>
<link href="css/style.css" rel="stylesheet"/></head><body><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">Ferry Board</div></div></div>
<div class="page_body chat_page"><div class="history">
${posts.join('\n')}
</div></div></div></body></html>`;
}
