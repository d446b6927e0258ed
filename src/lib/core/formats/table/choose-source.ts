import { columnsNamed, rankIn, type Column } from './column.ts';
import { OTHER_NAMES, type NamedRole } from './role-names.ts';

/** The columns that tell in which channel a row stands, and who signed it. */
export interface SourceColumns {
	readonly handle: Column | null;
	readonly name: Column | null;
	readonly id: Column | null;
	readonly author: Column | null;
}

type Part = 'handle' | 'name' | 'id';
const CHANNEL: readonly NamedRole[] = ['channelHandle', 'channelName', 'channelId'];
const USER: readonly NamedRole[] = ['userHandle', 'userName', 'userId'];
/** Shorter numbers are names: some channels are called by one. */
const LONG_NUMBER = /^\s*['"x]?-?\d{6,}\s*$/u;
/** Share of cells that shows what a column holds. */
const MOST = 0.8;
/** What wrote a tweet, not who. */
const CLIENT =
	/^(?:Twitter|TweetDeck|Instagram|Hootsuite|Buffer|IFTTT|<a\s|X for|Android|iOS|iPhone|web)\b/iu;

/**
 * The columns of the channel: those named for a channel, else those named for a user. Beside a channel's columns a
 * user's ones are the author's, except where each channel has one user throughout: then they are the channel's too.
 */
export function chooseSource(columns: readonly Column[], taken: readonly (Column | null)[]): SourceColumns {
	const free = columns.filter((column) => !taken.includes(column));
	const channel = partsOf(CHANNEL, free);
	const user = partsOf(USER, free);
	const author = columnsNamed('author', free)[0] ?? null;
	const key = channel.name ?? channel.handle ?? channel.id;
	if (key !== null) {
		const own = (column: Column | null) => (column !== null && runsWith(key, column) ? column : null);
		const handle = channel.handle ?? own(user.handle);
		const id = channel.id ?? own(user.id);
		const name = channel.name ?? own(user.name);
		const signed = [author, user.name, user.handle].find(
			(one) => one !== null && ![handle, id, name].includes(one)
		);
		return { handle, name, id, author: signed ?? null };
	}
	if (user.handle !== null || user.name !== null) return { ...user, author: null };
	if (author !== null) return { ...byContent(author), id: user.id, author: null };
	const other = sourceNamed(free) ?? (user.id === null ? sourceByContent(free) : null);
	return { ...(other === null ? { handle: null, name: null } : byContent(other)), id: user.id, author: null };
}

/** Which part of a channel a column of anyone's choice tells. */
export function partOf(column: Column): Part {
	if (rankIn('channelId', column) !== null || rankIn('userId', column) !== null) return 'id';
	if (mostly(column, LONG_NUMBER)) return 'id';
	if (rankIn('channelHandle', column) !== null) return 'handle';
	const isName = rankIn('channelName', column) !== null || rankIn('userHandle', column) === null;
	if (!isName) return column.evidence.count === 0 || column.evidence.handles > 0.6 ? 'handle' : 'name';
	return hasHandles(column) ? 'handle' : 'name';
}

/** Names are seldom one Latin word of small letters; handles mostly are. */
const HANDLE = /^(?:@.+|\S*t\.me\/.+|[a-z][a-z0-9_]{4,}|\w*[a-z]_\w+)$/u;

function hasHandles(column: Column): boolean {
	return column.evidence.handles >= MOST && mostly(column, HANDLE);
}

/** Whether most cells that have something look so: a damaged one changes nothing. */
function mostly({ cells }: Column, pattern: RegExp): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return (
		filled.length > 0 && filled.filter((cell) => pattern.test(cell.trim())).length >= filled.length * MOST
	);
}

function byContent(column: Column): Pick<SourceColumns, 'handle' | 'name'> {
	return partOf(column) === 'handle' ? { handle: column, name: null } : { handle: null, name: column };
}

function partsOf(roles: readonly NamedRole[], columns: readonly Column[]): Record<Part, Column | null> {
	const parts: Record<Part, Column | null> = { handle: null, name: null, id: null };
	for (const role of roles) {
		for (const column of columnsNamed(role, columns)) {
			if (column.evidence.count > 0 && column.evidence.addresses > 0.5 && column.evidence.handles < 0.5)
				continue;
			const part = partOf(column);
			const used = Object.values(parts).includes(column);
			if (!used && parts[part] === null) parts[part] = column;
		}
	}
	return parts;
}

/** Whether two columns name the same things: each value of one goes with one value of the other. */
function runsWith(key: Column, column: Column): boolean {
	const forth = new Map<string, string>();
	const back = new Map<string, string>();
	let rows = 0;
	for (const [index, cell] of key.cells.entries()) {
		const other = column.cells[index] ?? '';
		if (cell === '' || other === '') continue;
		if ((forth.get(cell) ?? other) !== other || (back.get(other) ?? cell) !== cell) return false;
		forth.set(cell, other);
		back.set(other, cell);
		rows += 1;
	}
	return rows >= 2 && rows > forth.size;
}

function sourceNamed(columns: readonly Column[]): Column | null {
	const column = columns.find(({ words }) => words === 'source' || words === 'quelle' || words === 'fuente');
	if (column === undefined) return null;
	return column.cells.some((cell) => CLIENT.test(cell.trim())) ? null : column;
}

/** A column whose few values come again and again and read like handles. */
function sourceByContent(columns: readonly Column[]): Column | null {
	const found = columns.filter(({ words, evidence }) => {
		const repeats = evidence.count >= 4 && evidence.unique <= 0.5 && evidence.filled > 0.8;
		const named =
			evidence.worded > 0.8 && evidence.meanLength >= 4 && evidence.longest <= 64 && evidence.times < 0.2;
		return repeats && named && !OTHER_NAMES.test(words) && !/^(?:true|false|yes|no)$/iu.test(words);
	});
	return found.find(isMarked) ?? found.find(({ words }) => words === '') ?? null;
}

/** Handles that no common word looks like. */
function isMarked({ cells }: Column): boolean {
	const marked = cells.filter((cell) => /^@|t\.me\/|\w_\w|[a-z][A-Z]|[A-Za-z]\d/u.test(cell.trim())).length;
	return marked >= cells.length * 0.5;
}
