import { closeSync, openSync, writeSync } from 'node:fs';
import { seededNumbers } from './made-posts.ts';

const START_S = Date.UTC(2019, 0, 1) / 1000;
const STEP_S = 900;
const BLOCK_POSTS = 500;
const LATIN =
	'the of council minister meeting statement agreement trade region border energy report said will new after talks visit joint press today support'.split(
		' '
	);
const CYRILLIC =
	'министр встреча заявление соглашение торговля граница энергия совет страны сегодня переговоры визит поддержка новый сказал'.split(
		' '
	);

function words(next: () => number, from: readonly string[], count: number): string {
	return Array.from({ length: count }, () => from[Math.floor(next() * from.length)] ?? '').join(' ');
}

/** One message with the fields, the order and the layout of Telegram Desktop; about 1.5 kB. */
export function makeMessage(next: () => number, id: number): Record<string, unknown> {
	const seconds = START_S + id * STEP_S + Math.floor(next() * STEP_S);
	const body = words(next, next() < 0.25 ? CYRILLIC : LATIN, 30 + Math.floor(next() * 30));
	const date = new Date(seconds * 1000).toISOString().slice(0, 19);
	const message: Record<string, unknown> = {
		id,
		type: 'message',
		date,
		date_unixtime: String(seconds),
		from: 'Made channel',
		from_id: 'channel1234567890'
	};
	if (next() < 0.3) {
		message.photo = '(File not included. Change data exporting settings to download.)';
		message.photo_file_size = 100_000 + id;
		message.width = 1280;
		message.height = 720;
	}
	if (next() < 0.1) message.forwarded_from = `Other channel ${String(Math.floor(next() * 40))}`;
	const tag = { type: 'hashtag', text: `#tag${String(Math.floor(next() * 90))}` };
	const link = { type: 'text_link', text: 'more', href: `https://example.org/${String(id)}` };
	const plain = `${body}.\n\n"${words(next, LATIN, 6)}" `;
	if (next() < 0.5) {
		message.text = plain;
		message.text_entities = [{ type: 'plain', text: plain }];
	} else {
		message.text = [plain, tag, '\n', link, ''];
		message.text_entities = [
			{ type: 'plain', text: plain },
			tag,
			{ type: 'plain', text: '\n' },
			link,
			{ type: 'plain', text: '' }
		];
	}
	if (next() < 0.5)
		message.reactions = ['👍', '🔥', '❤'].map((emoji) => ({
			type: 'emoji',
			count: 1 + Math.floor(next() * 90),
			emoji
		}));
	return message;
}

/** Writes a `result.json` of one channel, the same in every run, and returns its size in bytes. */
export function writeExport(path: string, posts: number): number {
	const next = seededNumbers(20_190_101);
	const file = openSync(path, 'w');
	let size = writeSync(
		file,
		'{\n "name": "Made channel",\n "type": "public_channel",\n "id": 1234567890,\n "messages": ['
	);
	for (let first = 0; first < posts; first += BLOCK_POSTS) {
		const count = Math.min(BLOCK_POSTS, posts - first);
		const block = Array.from({ length: count }, (_, i) =>
			JSON.stringify(makeMessage(next, first + i + 1), null, 1).replaceAll('\n', '\n  ')
		);
		size += writeSync(file, `${first === 0 ? '' : ','}\n  ${block.join(',\n  ')}`);
	}
	size += writeSync(file, '\n ]\n}');
	closeSync(file);
	return size;
}
