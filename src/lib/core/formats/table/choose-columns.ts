import { rankIn, type Column } from './column.ts';
import { OTHER_NAMES } from './role-names.ts';

/** A column is chosen from this score on. */
const ENOUGH = 20;
/** What one place down in the list of names costs. */
const RANK_COST = 0.4;
/** Fewer rows show nothing about repetition. */
const ROWS_TELLING = 5;
/** Columns that number the rows of a table, as spreadsheets and pandas write them. */
const ROW_NUMBER = /^(?:unnamed \d+|index|row|rownum|row number|x1)?$/u;

type Score = (column: Column) => number;

function best(columns: readonly Column[], score: Score): Column | null {
	let chosen: Column | null = null;
	let most = ENOUGH;
	for (const column of columns) {
		const points = score(column);
		if (points >= most && (chosen === null || points > most)) {
			most = points;
			chosen = column;
		}
	}
	return chosen;
}

/** The column of the text itself. */
export function chooseText(columns: readonly Column[]): Column | null {
	return best(columns, textScore);
}

export function textScore(column: Column): number {
	const { evidence, words } = column;
	const rank = rankIn('text', column);
	if (rank === null) {
		if (
			OTHER_NAMES.test(words) ||
			rankIn('title', column) !== null ||
			rankIn('forwardedFrom', column) !== null
		)
			return titleScore(column);
		const isProse = evidence.words >= 3 && evidence.worded >= 0.6 && evidence.times < 0.2;
		return isProse ? 20 + Math.min(evidence.words, 25) : 0;
	}
	if (evidence.count === 0) return Math.max(ENOUGH, 60 - rank * RANK_COST);
	const odd =
		evidence.worded < 0.2 || evidence.addresses > 0.6 || evidence.namedTimes > 0.7 || evidence.numbers > 0.7;
	const label = evidence.count >= ROWS_TELLING && evidence.words < 1.5 && evidence.unique < 0.3;
	return 100 - rank * RANK_COST + Math.min(evidence.words, 20) - (odd ? 90 : 0) - (label ? 80 : 0);
}

/** A table of headlines alone is read by them. */
function titleScore(column: Column): number {
	const rank = rankIn('title', column);
	if (rank === null || column.evidence.worded < 0.5 || column.evidence.words < 1.5) return 0;
	return column.evidence.unique > 0.5 || column.evidence.count < ROWS_TELLING ? 21 : 0;
}

/** The column of the time a post was written. */
export function chooseTime(columns: readonly Column[]): Column | null {
	return best(columns, (column) => {
		const { evidence, words } = column;
		const rank = rankIn('time', column);
		if (rank !== null) {
			if (evidence.count === 0) return Math.max(ENOUGH, 50 - rank * RANK_COST);
			if (evidence.namedTimes < 0.1) return evidence.clocks > 0.5 ? 0 : ENOUGH;
			return 60 - rank * RANK_COST + 60 * evidence.namedTimes;
		}
		if (OTHER_NAMES.test(words) || rankIn('edited', column) !== null || evidence.filled < 0.5) return 0;
		if (evidence.writtenTimes >= 0.8) return 22 + 5 * evidence.unique;
		const isCounted = evidence.times >= 0.95 && evidence.unique > 0.5 && evidence.count >= 3;
		return isCounted && !/\b(?:id|no|number)\b/u.test(words) ? 21 : 0;
	});
}

/** The column of a post's number, or of an address that holds it. */
export function chooseId(columns: readonly Column[], taken: readonly (Column | null)[]): Column | null {
	return best(columns, (column) =>
		taken.includes(column) ? 0 : Math.max(idScore(column), addressScore(column))
	);
}

function idScore(column: Column): number {
	const { evidence, words } = column;
	const rank = rankIn('id', column);
	const repeats = evidence.count >= ROWS_TELLING && evidence.unique < 0.6;
	if (rank !== null) {
		if (evidence.count === 0) return Math.max(ENOUGH, 60 - rank * RANK_COST);
		const odd = evidence.words >= 2 || evidence.meanLength > 100;
		return 100 - rank * RANK_COST + 10 * evidence.ids + 10 * evidence.unique - (odd || repeats ? 90 : 0);
	}
	const isNumber =
		evidence.count >= 3 && evidence.filled > 0.95 && evidence.unique === 1 && evidence.numbers > 0.95;
	if (!isNumber || OTHER_NAMES.test(words) || isSequence(column) || hasOtherRole(column)) return 0;
	const whole = column.cells.every((cell) => /^\s*[x'"=]*\d*"?\s*$/u.test(cell));
	const strange = words !== '' && (ROW_NUMBER.test(words) || evidence.count < 10);
	return whole && !strange ? 21 : 0;
}

function addressScore(column: Column): number {
	const { evidence } = column;
	const rank = rankIn('address', column);
	if (evidence.count === 0) return rank === null ? 0 : Math.max(ENOUGH, 40 - rank * RANK_COST);
	if (evidence.postAddresses < 0.5 || evidence.filled < 0.5) return 0;
	if (rank === null) return column.words === '' ? 30 : 0;
	return 50 - rank * RANK_COST + (evidence.unique > 0.9 ? 5 : 0);
}

function hasOtherRole(column: Column): boolean {
	return (['time', 'views', 'forwards', 'userId', 'channelId', 'replyTo', 'album'] as const).some(
		(role) => rankIn(role, column) !== null
	);
}

/** 1, 2, 3 ...: the number of the row, not of a post. */
function isSequence(column: Column): boolean {
	const first = Number(column.cells[0]);
	return (first === 0 || first === 1) && column.cells.every((cell, index) => Number(cell) === first + index);
}
