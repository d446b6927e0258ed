import { flattenRecord, parseExact } from './flatten.ts';

/** Objects of one list, as the head of a JSON file shows them. */
export interface RecordGroup {
	/** Keys that lead to the list, joined by dots; '' where the records stand at the top or in an array there. */
	readonly path: string;
	/** Whether the records stand at the top one after the other rather than in an array. */
	readonly lines: boolean;
	/** Cells by field. */
	readonly records: readonly ReadonlyMap<string, string>[];
}

interface Frame {
	readonly array: boolean;
	readonly path: string;
	readonly start: number;
	key: string;
	lastComma: number;
}

const RECORDS_MAX = 200;
const DEPTH_MAX = 40;

/** The lists of objects in the beginning of a JSON text, those around others first; a last record that is cut counts with the fields it has. */
export function sampleRecords(text: string): RecordGroup[] {
	const groups = new Map<string, { path: string; lines: boolean; records: ReadonlyMap<string, string>[] }>();
	const frames: Frame[] = [];
	let lastString = '';

	const add = (frame: Frame, json: string) => {
		const outer = frames.at(-1);
		if (frame.array || (outer !== undefined && !outer.array)) return;
		const id = outer === undefined ? 'lines' : `list ${outer.path}`;
		const group = groups.get(id) ?? { path: outer?.path ?? '', lines: outer === undefined, records: [] };
		groups.set(id, group);
		const record = group.records.length < RECORDS_MAX ? flattenRecord(parseExact(json)) : null;
		if (record !== null && record.size > 0) group.records.push(record);
	};

	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		const frame = frames.at(-1);
		if (sign === '"') {
			const end = endOfString(text, at + 1);
			if (end === -1) break;
			lastString = text.slice(at + 1, end);
			at = end;
		} else if (sign === ':' && frame !== undefined) frame.key = lastString;
		else if (sign === ',' && frame !== undefined) frame.lastComma = at;
		else if (sign === '{' || sign === '[') {
			if (frames.length >= DEPTH_MAX) break;
			const key = frame === undefined || frame.array ? '' : frame.key;
			const path = [frame?.path ?? '', key].filter((part) => part !== '').join('.');
			frames.push({ array: sign === '[', path, start: at, key: '', lastComma: -1 });
		} else if (sign === '}' || sign === ']') {
			const closed = frames.pop();
			if (closed === undefined || closed.array !== (sign === ']')) break;
			add(closed, text.slice(closed.start, at + 1));
		}
	}
	for (let cut = frames.pop(); cut !== undefined; cut = frames.pop())
		if (cut.lastComma > cut.start) add(cut, `${text.slice(cut.start, cut.lastComma)}}`);
	return [...groups.values()]
		.filter(({ records }) => records.length > 0)
		.sort((a, b) => depthOf(a) - depthOf(b));
}

function depthOf({ path, lines, records }: RecordGroup): number {
	// One object at the top is mostly what stands around the list.
	if (lines) return records.length > 1 ? -1 : 1000;
	return path === '' ? 0 : path.split('.').length;
}

function endOfString(text: string, from: number): number {
	for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 1)) {
		let slashes = 0;
		while (text[end - slashes - 1] === '\\' && end - slashes > from) slashes += 1;
		if (slashes % 2 === 0) return end;
	}
	return -1;
}
