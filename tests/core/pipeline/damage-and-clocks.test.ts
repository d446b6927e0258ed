import { describe, expect, test } from 'vitest';
import { importArchive } from '#lib/core/pipeline/import.ts';
import { textInput } from './made-input.ts';

describe('a bracket that opens a record and was hurt', () => {
	const rows = [1, 2, 3, 4].map((id) => ({
		id,
		date: `2024-05-0${String(id)}T10:00:00Z`,
		text: `The reeds of bay ${String(id)} were counted again.`
	}));
	const whole = JSON.stringify(rows, null, 1);
	const brackets = [...whole.matchAll(/\{/gu)].map(({ index }) => index);

	test.each(brackets.slice(1).map((at, i) => [i + 2, at] as const))(
		'costs record %i and not the one before it',
		async (hurt, at) => {
			for (const byte of ['\n', 'x', '[', '"', '}']) {
				const text = whole.slice(0, at) + byte + whole.slice(at + 1);
				const { posts } = await importArchive([textInput('reeds.json', text)]);
				const kept = posts.map(({ id }) => Number(id.split('/')[1]));
				const others = rows.map(({ id }) => id).filter((id) => id !== hurt);
				expect({ byte, kept }).toEqual({ byte, kept: expect.arrayContaining(others) as number[] });
			}
		}
	);
});

test('pages of an export without a zone take their clock from a preview page with the same post', async () => {
	const message = (id: number, clock: string) =>
		`<div class="message default clearfix" id="message${String(id)}"><div class="body">` +
		`<div class="pull_right date details" title="03.05.2024 ${clock}">x</div><div class="from_name">Lake Council</div>` +
		`<div class="text">The reeds of bay ${String(id)} were counted again.</div></div></div>\n`;
	const page =
		'<!DOCTYPE html>\n<html><body><div class="page_wrap"><div class="page_header"><div class="content">' +
		'<div class="text bold">Lake Council</div></div></div><div class="page_body chat_page"><div class="history">\n' +
		`${message(1, '15:00:00')}${message(2, '16:30:00')}</div></div></div></body></html>`;
	const preview =
		'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="lakecouncil/1">' +
		'<a class="tgme_widget_message_owner_name" href="https://t.me/lakecouncil"><span>Lake Council</span></a>' +
		'<div class="tgme_widget_message_text js-message_text">The reeds of bay 1 were counted again.</div>' +
		'<a class="tgme_widget_message_date" href="https://t.me/lakecouncil/1">' +
		'<time datetime="2024-05-03T12:00:00+00:00">12:00</time></a></div></div>';
	const timesOf = async (...texts: readonly (readonly [string, string])[]) => {
		const { posts } = await importArchive(texts.map(([name, text]) => textInput(name, text)));
		return posts.map(({ id, when }) => [id, new Date(when.from ?? 0).toISOString().slice(11, 16)]);
	};
	expect(await timesOf(['messages.html', page])).toEqual([
		['lake-council/1', '15:00'],
		['lake-council/2', '16:30']
	]);
	expect(await timesOf(['messages.html', page], ['saved.html', preview])).toEqual([
		['lakecouncil/1', '12:00'],
		['lakecouncil/2', '13:30']
	]);
});
