import { parseOrNothing } from '../json/parse.ts';
import { flattenRecord } from './flatten.ts';

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
	hasObjects: boolean;
	/** In an object: whether a colon stands before. */
	named: boolean;
}

interface Group {
	readonly path: string;
	readonly lines: boolean;
	readonly records: ReadonlyMap<string, string>[];
}

const RECORDS_MAX = 200;
const DEPTH_MAX = 40;
/** Damaged spots that are passed over; more than a few are no accident. */
const DAMAGE_MAX = 50;
const OBJECT_START = /\{\s*"/gu;
const AFTER_STRING = /\s*([:,\]}]|$)/uy;

/** The lists of objects in the beginning of a JSON text, those around others first; a last record that is cut counts with the fields it has. */
export function sampleRecords(text: string): RecordGroup[] {
	const groups = new Map<string, Group>();
	let frames: Frame[] = [];
	let damage = 0;
	for (let at = 0; at < text.length;) {
		const end = readToken(text, at, frames, groups);
		if (end === 'end') break;
		if (end !== 'damage') {
			at = end;
			continue;
		}
		damage += 1;
		const list = frames.findLastIndex(({ hasObjects }) => hasObjects);
		const kept = list === -1 ? frames.findIndex(({ array }) => array) : list;
		OBJECT_START.lastIndex = Math.max(at, frames[kept + 1]?.start ?? 0) + 1;
		const next = OBJECT_START.exec(text);
		frames = frames.slice(0, kept + 1);
		if (next === null || damage > DAMAGE_MAX) break;
		at = next.index;
	}
	for (let cut = frames.pop(); cut !== undefined; cut = frames.pop())
		if (cut.lastComma > cut.start) add(groups, frames, cut, `${text.slice(cut.start, cut.lastComma)}}`);
	return [...groups.values()]
		.map((group) => ({ ...group, records: alike(group.records) }))
		.filter(({ records }) => records.length > 0)
		.sort((a, b) => depthOf(a) - depthOf(b));
}

/** Where the token at `at` ends. */
function readToken(
	text: string,
	at: number,
	frames: Frame[],
	groups: Map<string, Group>
): number | 'damage' | 'end' {
	const sign = text[at];
	const frame = frames.at(-1);
	if (sign === '"') {
		const end = endOfString(text, at + 1);
		if (end === -1) return text.indexOf('\n', at) === -1 ? 'end' : 'damage';
		AFTER_STRING.lastIndex = end + 1;
		const after = AFTER_STRING.exec(text)?.[1];
		if (after === undefined || text.slice(at, end).includes('\n')) return 'damage';
		if (after === ':' && frame !== undefined) frame.key = text.slice(at + 1, end);
		return end + 1;
	}
	if (sign === ':') {
		if (frame === undefined || frame.array) return 'damage';
		frame.named = true;
	}
	if (sign === ',' && frame !== undefined) {
		frame.lastComma = at;
		frame.named = false;
	}
	if (sign === '{' || sign === '[') {
		if (frames.length >= DEPTH_MAX) return 'end';
		if (frame?.array === false && !frame.named) return 'damage';
		if (frame?.array === true && sign === '{') frame.hasObjects = true;
		const key = frame === undefined || frame.array ? '' : frame.key;
		const path = [frame?.path ?? '', key].filter((part) => part !== '').join('.');
		frames.push({
			array: sign === '[',
			path,
			start: at,
			key: '',
			lastComma: -1,
			hasObjects: false,
			named: false
		});
	}
	if (sign === '}' || sign === ']') {
		if (frame === undefined || frame.array !== (sign === ']')) return 'damage';
		frames.pop();
		add(groups, frames, frame, text.slice(frame.start, at + 1));
	}
	return at + 1;
}

/** Adds an object to the list it stands in; one that is the value of a field stands in none. */
function add(groups: Map<string, Group>, outside: readonly Frame[], frame: Frame, json: string): void {
	const outer = outside.at(-1);
	if (frame.array || (outer !== undefined && !outer.array)) return;
	const id = outer === undefined ? 'lines' : `list ${outer.path}`;
	const group = groups.get(id) ?? { path: outer?.path ?? '', lines: outer === undefined, records: [] };
	groups.set(id, group);
	const record = group.records.length < RECORDS_MAX ? flattenRecord(parseOrNothing(json)) : null;
	if (record !== null && record.size > 0) group.records.push(record);
}

/** Records without the fields that most have were cut out of the middle of damaged ones. */
function alike(records: readonly ReadonlyMap<string, string>[]): ReadonlyMap<string, string>[] {
	const counts = new Map<string, number>();
	for (const record of records) for (const key of record.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
	const usual = [...counts].filter(([, count]) => count * 2 > records.length).map(([key]) => key);
	return records.filter((record) => usual.filter((key) => record.has(key)).length * 2 >= usual.length);
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
