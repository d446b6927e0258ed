import { NO_CHANNEL, type Channel } from '#lib/core/model/channel.ts';
import { BLANK_POST, type Origin, type RawPost, type RecordedTime } from '#lib/core/model/post.ts';
import type { Reading } from '#lib/core/model/reading.ts';
import { zoneSentence } from '../local-clock.ts';
import { sourceOf } from '../source.ts';
import { handleIn, readAddress } from './address.ts';
import { CappedNotes } from '../capped-notes.ts';
import type { CellWriting } from './cell-writing.ts';
import type { Column } from './column.ts';
import { readCount } from './counts.ts';
import { linksInHtml } from './entities.ts';
import { readChannelId, readId } from './exact-id.ts';
import { joinLinks, linksInCell, linksInText } from './links.ts';
import { mediaIn } from './media-kinds.ts';
import { isNothing } from './nothing.ts';
import { furtherOf, type FurtherRole, type Plan } from './plan.ts';
import { readTime, type TimeHabits } from './times.ts';
import { readOffset } from './zones.ts';

type Cells = readonly string[];
const YES_NO = /^(?:true|false|yes|no|да|нет|0|1)$/iu;

/** Makes posts of rows, whatever they were cut from. */
export class RowReader {
	readonly #file: string;
	readonly #plan: Plan;
	readonly #writing: CellWriting;
	readonly #habits: TimeHabits;
	readonly #notes: CappedNotes;
	#further: Plan['further'];
	#zoneNoted = false;

	constructor(file: string, plan: Plan, writing: CellWriting, habits: TimeHabits) {
		this.#file = file;
		this.#plan = plan;
		this.#writing = writing;
		this.#habits = habits;
		this.#notes = new CappedNotes(file);
		this.#further = plan.further;
	}

	/** Takes in columns that the first rows did not have: only their names tell what they hold. */
	extend(columns: readonly Column[]): void {
		this.#further = furtherOf([...this.#plan.rest, ...columns]);
	}

	*read(cells: Cells, origin: Origin): Generator<Reading> {
		const at = `${origin.unit} ${String(origin.place)}`;
		const text = this.#text(cells);
		const media = this.#media(cells);
		if (text === '' && media.length === 0) {
			const why = 'Neither text nor media stands in this row; it is no post.';
			yield { kind: 'refused', note: { file: this.#file, at, why } };
			return;
		}
		const channel = this.#channel(cells);
		const recorded = yield* this.#time(cells, at);
		yield {
			kind: 'post',
			post: {
				...BLANK_POST,
				source: sourceOf({
					handle: channel.handle,
					name: channel.name ?? channel.id,
					file: this.#file
				}),
				channel,
				number: yield* this.#number(cells, channel, at),
				album: this.#id('album', cells),
				text,
				recorded,
				...this.#edit(cells),
				forwardedFrom: this.#forwardedFrom(cells),
				replyTo: this.#replyTo(cells, channel),
				author: this.#said(this.#plan.author, cells),
				media,
				links: this.#links(cells, text),
				views: this.#count('views', cells),
				forwards: this.#count('forwards', cells),
				origin
			}
		};
	}

	/** Notes on what the rows had in common. */
	*finish(at: string): Generator<Reading> {
		yield* this.#notes.finish(at);
	}

	/** Where the text stands in a row. */
	get textIndex(): number | null {
		return this.#plan.text?.index ?? null;
	}

	/** Names of the columns that a post can hardly be without. */
	get mainColumns(): readonly string[] {
		const { text, number, time } = this.#plan;
		return [text, number, time].flatMap((column) => (column === null ? [] : [column.name]));
	}

	/** Whether the cells that have a form in this table have it: what a row after damage must show. */
	looksRight(cells: Cells): boolean {
		const { time, number } = this.#plan;
		const isTime = (column: Column) => readTime(cells[column.index] ?? '', this.#habits) !== null;
		if (time !== null && time.evidence.namedTimes > 0.9 && time.evidence.filled > 0.9 && !isTime(time))
			return false;
		if (number === null || number.evidence.ids < 0.9 || number.evidence.filled < 0.9) return true;
		const read = readId(cells[number.index] ?? '');
		return read !== null && read !== 'rounded' && /\d/u.test(read.id);
	}

	#said(column: Column | null, cells: Cells): string | null {
		const cell = column === null ? '' : (cells[column.index] ?? '');
		if (column === null || isNothing(cell)) return null;
		return this.#writing.read(column, cell) || null;
	}

	#text(cells: Cells): string {
		const { text, textTold, title } = this.#plan;
		for (const column of [text, ...(textTold ? [] : this.#further.text), title]) {
			const said = this.#said(column, cells);
			if (said !== null) return said;
		}
		return '';
	}

	#media(cells: Cells): RawPost['media'] {
		return mediaIn(
			this.#further.media.map(({ index, words }) => ({ column: words, cell: cells[index] ?? '' }))
		);
	}

	#channel(cells: Cells): Channel {
		const { handle, name, id, source, address } = this.#plan;
		if (source === null) {
			const found = readAddress(address === null ? '' : (cells[address.index] ?? ''));
			return found === null
				? NO_CHANNEL
				: { handle: found.handle?.toLowerCase() ?? null, name: null, id: found.channelId };
		}
		const said = this.#said(handle, cells);
		const number = this.#said(id, cells);
		return {
			handle: said === null ? null : handleIn(said).toLowerCase() || null,
			name: this.#said(name, cells),
			id: number === null ? null : readChannelId(number)
		};
	}

	*#number(cells: Cells, channel: Channel, at: string): Generator<Reading, string | null> {
		const { number } = this.#plan;
		const cell = number === null ? '' : (cells[number.index] ?? '');
		if (isNothing(cell)) return null;
		const address = readAddress(cell);
		if (address !== null) return address.number;
		const read = readId(cell);
		if (read === 'rounded') {
			const why = `“${cell.trim()}” is a number that a spreadsheet has rounded: the post is kept without its number.`;
			yield* this.#notes.add('have a rounded number for an id and are kept without it', at, why);
			return null;
		}
		if (read === null) return null;
		const own = /^(.+)[-_/](\d+)$/u.exec(read.id);
		const { handle, id } = channel;
		const names = [handle, channel.name?.toLowerCase() ?? null, id, id === null ? null : `-100${id}`];
		return own !== null && names.includes((own[1] ?? '').toLowerCase()) ? (own[2] ?? read.id) : read.id;
	}

	*#time(cells: Cells, at: string): Generator<Reading, RecordedTime | null> {
		const { time, clock, zone } = this.#plan;
		if (time === null) return null;
		const day = cells[time.index] ?? '';
		if (isNothing(day)) {
			yield* this.#notes.add(
				'have no time and are kept undated',
				at,
				'This row has no time; its post is undated.'
			);
			return null;
		}
		const hour = clock === null ? '' : (cells[clock.index] ?? '');
		const offset = zone === null ? '' : (cells[zone.index] ?? '');
		const known = !isNothing(offset) && readOffset(offset) !== null ? ` ${offset.trim()}` : '';
		const joined = isNothing(hour) ? null : `${day.trim()} ${hour.trim()}`;
		const read =
			(joined === null
				? readTime(`${day.trim()}${known}`, this.#habits)
				: (readTime(`${joined}${known}`, this.#habits) ?? readTime(joined, this.#habits))) ??
			readTime(day, this.#habits);
		if (read === null) {
			const why = `“${day.trim().slice(0, 60)}” is no time that can be read; the post is undated.`;
			yield* this.#notes.add('have a time that cannot be read and are kept undated', at, why);
			return null;
		}
		if (!read.zoned && !this.#zoneNoted) {
			this.#zoneNoted = true;
			const why = zoneSentence(`“${time.name}”`, this.#habits.zone);
			yield { kind: 'note', note: { file: this.#file, at, why } };
		}
		const { from, to, zoneAssumed } = read;
		return zoneAssumed === true ? { from, to, zoneAssumed } : { from, to };
	}

	#edit(cells: Cells): Pick<RawPost, 'edited' | 'editedAt'> {
		for (const { index } of this.#further.edited) {
			const cell = cells[index] ?? '';
			const read = readTime(cell, { ...this.#habits, named: true });
			if (read !== null) return { edited: true, editedAt: read.from };
			if (/^\s*(?:true|yes|1|да)\s*$/iu.test(cell)) return { edited: true, editedAt: null };
		}
		return { edited: false, editedAt: null };
	}

	#forwardedFrom(cells: Cells): string | null {
		for (const column of this.#further.forwardedFrom) {
			const said = this.#said(column, cells);
			if (said === null || YES_NO.test(said) || /^[{[]|^-?\d+$/u.test(said)) continue;
			return handleIn(said);
		}
		return null;
	}

	/** Only a post of the same channel can be the one answered. */
	#replyTo(cells: Cells, channel: Channel): string | null {
		const user = this.#further.replyUser
			.map((column) => this.#said(column, cells))
			.find((said) => said !== null);
		if (user != null && channel.handle !== null && handleIn(user).toLowerCase() !== channel.handle)
			return null;
		const id = this.#id('replyTo', cells);
		return id === '0' ? null : id;
	}

	#id(role: FurtherRole, cells: Cells): string | null {
		for (const { index } of this.#further[role]) {
			const cell = cells[index] ?? '';
			const read = isNothing(cell) || YES_NO.test(cell) ? null : readId(readAddress(cell)?.number ?? cell);
			if (read !== null && read !== 'rounded' && !/^[{[]/u.test(read.id)) return read.id;
		}
		return null;
	}

	#count(role: FurtherRole, cells: Cells): number | null {
		for (const { index } of this.#further[role]) {
			const count = readCount(cells[index] ?? '');
			if (count !== null) return count;
		}
		return null;
	}

	#links(cells: Cells, text: string): string[] {
		const column = this.#plan.text;
		const behind =
			column !== null && this.#writing.of(column) === 'html' ? linksInHtml(cells[column.index] ?? '') : [];
		const listed = this.#further.links
			.map(({ index }) => linksInCell(cells[index] ?? ''))
			.find((links) => links.length > 0);
		return joinLinks([...linksInText(text), ...behind], listed ?? []);
	}
}
