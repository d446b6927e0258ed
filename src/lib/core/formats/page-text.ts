import type { Input, Reading } from '#lib/core/model/reading.ts';
import type { Format } from './format.ts';
import { Duplicates } from './page-text/duplicates.ts';
import { readHeader } from './page-text/header.ts';
import { readLines, type Line } from './page-text/lines.ts';
import { readSection, type Place } from './page-text/posts.ts';
import { Sections, type Section } from './page-text/sections.ts';
import { surveyPage } from './page-text/survey.ts';
import { sourceOf } from './source.ts';

/** The first lines show whether there is a header and what kind of copy the page is. */
const LINES_SURVEYED = 400;
const PROGRESS_BYTES = 1 << 18;

/**
 * Reads text copied from a channel's page or a mirror of it. Posts come out in input order, each as soon as the line
 * that ends it is read; nothing is yielded for an input without a line.
 */
export async function* readPageText(input: Input): AsyncGenerator<Reading> {
	const lines = readLines(input.bytes);
	let head: Line[] = [];
	while (head.length < LINES_SURVEYED) {
		const next = await lines.next();
		if (next.done === true) break;
		head = [...head, ...next.value];
	}
	const beyond = head.splice(LINES_SURVEYED);
	if (head.length === 0) return;
	const found = readHeader(head);
	const name = found.header?.name ?? null;
	if (found.header !== null) yield { kind: 'header', header: found.header };
	if (found.doubt !== null)
		yield {
			kind: 'note',
			note: { file: input.name, at: `line ${String(found.doubt.line)}`, why: found.doubt.why }
		};
	const body = head.slice(found.used);
	const page = surveyPage(body, name);
	const place: Place = {
		file: input.name,
		source: sourceOf({ handle: found.handle, name, file: input.name }),
		channel: { handle: found.handle?.toLowerCase() ?? null, name, id: null },
		habits: page.habits
	};
	const sections = new Sections(page, name);
	const known = new Duplicates();

	// A line is read only when the next one that is not blank is known.
	let waiting: Line[] = [];
	let reported = 0;
	let last: Line | null = head[head.length - 1] ?? null;
	for await (const batch of chain([...body, ...beyond], lines)) {
		for (const line of batch) {
			last = line;
			if (line.text.trim() !== '') {
				for (const ready of waiting) yield* give(sections.feed(ready, line), place, known, false);
				waiting = [];
			}
			waiting.push(line);
		}
		if (last !== null && last.bytes - reported >= PROGRESS_BYTES) {
			reported = last.bytes;
			yield { kind: 'progress', bytes: reported };
		}
	}
	for (const ready of waiting) yield* give(sections.feed(ready, null), place, known, false);
	yield* give(sections.finish(), place, known, true);
	for (const { line, why } of sections.strays)
		yield { kind: 'note', note: { file: input.name, at: `line ${String(line)}`, why } };
	if (last !== null) yield { kind: 'progress', bytes: last.bytes };
}

async function* chain(first: Line[], rest: AsyncIterable<Line[]>): AsyncGenerator<Line[]> {
	yield first;
	yield* rest;
}

function* give(
	sections: readonly Section[],
	place: Place,
	known: Duplicates,
	atEnd: boolean
): Generator<Reading> {
	for (const section of sections) {
		for (const reading of readSection(section, place, atEnd)) {
			if (reading.kind !== 'post') {
				yield reading;
				continue;
			}
			const first = known.firstLineOf(reading.post, atEnd);
			if (first === null) yield reading;
			else {
				const why = `The same post as at line ${String(first)}; kept once.`;
				yield {
					kind: 'merged',
					note: { file: place.file, at: `line ${String(reading.post.origin.place)}`, why }
				};
			}
		}
	}
}

/** The last resort: any text that no other format claims. */
export const PAGE_TEXT: Format = {
	label: 'text copied from a channel’s page',
	recognise: () => true,
	read: readPageText
};
