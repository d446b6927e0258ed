import type { ColumnChoice } from '#lib/core/model/reading.ts';
import { chooseId, chooseText, chooseTime } from './choose-columns.ts';
import { chooseSource, partOf, type SourceColumns } from './choose-source.ts';
import { allNamed, columnsNamed, type Column } from './column.ts';
import { exactTwin } from './exact-twin.ts';
import { OTHER_NAMES, type NamedRole } from './role-names.ts';

/** Which column holds what. */
export interface Plan extends SourceColumns {
	readonly text: Column | null;
	/** Whether a person told which column holds the text, so that no other may. */
	readonly textTold: boolean;
	/** Speaks for rows without text. */
	readonly title: Column | null;
	readonly time: Column | null;
	/** The clock time of a date that stands in `time` alone. */
	readonly clock: Column | null;
	readonly zone: Column | null;
	readonly number: Column | null;
	/** Addresses of the posts, which name the channel where no column does. */
	readonly address: Column | null;
	/** Columns that none of the above has taken. */
	readonly rest: readonly Column[];
	/** The column shown as the source: the surest of handle, name and id. */
	readonly source: Column | null;
	/** Columns whose names alone say what they hold, the surest first. */
	readonly further: Readonly<Record<FurtherRole, readonly Column[]>>;
}

/** Roles that only a name tells. */
export type FurtherRole = Extract<
	NamedRole,
	| 'text'
	| 'views'
	| 'forwards'
	| 'replyTo'
	| 'replyUser'
	| 'forwardedFrom'
	| 'edited'
	| 'album'
	| 'media'
	| 'links'
>;

export type Told = Partial<ColumnChoice>;

/** Decides which column holds what: as told where something is told, else by names and first cells. */
export function planColumns(all: readonly Column[], told: Told): Plan {
	const columns = withoutSpellings(all);
	const toldColumn = (name: string | null) => all.find((column) => column.name === name) ?? null;
	const others = (...chosen: (Column | null)[]) => columns.filter((column) => !chosen.includes(column));
	const reserved = [told.text, told.time, told.id, told.source].map((name) => toldColumn(name ?? null));
	const free = others(...reserved);
	const text = told.text === undefined ? chooseText(free) : toldColumn(told.text);
	const time =
		told.time === undefined ? exactTime(free.filter((one) => one !== text)) : toldColumn(told.time);
	const number = told.id === undefined ? chooseId(free, [text, time]) : toldColumn(told.id);
	const guessed = chooseSource(free, [text, time, number]);
	const sources = told.source === undefined ? guessed : sourceAs(toldColumn(told.source), guessed);
	const used = [text, time, number, sources.handle, sources.name, sources.id];
	const rest = others(...used);
	const clock = columnsNamed('clock', rest).find(({ evidence }) => evidence.clocks > 0.5) ?? null;
	const title = columnsNamed('title', rest).find(({ evidence }) => evidence.unique > 0.5) ?? null;
	return {
		...sources,
		text,
		textTold: told.text !== undefined,
		title,
		time,
		clock: time !== null && time.evidence.clocks < 0.5 ? clock : null,
		zone: columnsNamed('zone', rest)[0] ?? null,
		number,
		address:
			columnsNamed('address', others(text, time)).find(({ evidence }) => evidence.postAddresses > 0.5) ??
			null,
		rest,
		source: sources.handle ?? sources.name ?? sources.id,
		further: furtherOf(rest)
	};
}

export function choiceOf(plan: Plan): ColumnChoice {
	return {
		text: plan.text?.name ?? null,
		time: plan.time?.name ?? null,
		id: plan.number?.name ?? null,
		source: plan.source?.name ?? null
	};
}

/** The column of the time, or one that says the same by a clock whose zone is known. */
function exactTime(columns: readonly Column[]): Column | null {
	const time = chooseTime(columns);
	return time === null ? null : (exactTwin(time, columns) ?? time);
}

/** A source that was told stands alone, but for an author in another column. */
function sourceAs(column: Column | null, guessed: SourceColumns): SourceColumns {
	const none = { handle: null, name: null, id: null };
	const author = guessed.author === column ? null : guessed.author;
	return column === null ? { ...none, author } : { ...none, [partOf(column)]: column, author };
}

/** Of columns whose names differ by spelling alone (`id` and one `Id`), the fullest: the others are slips of single rows. */
function withoutSpellings(columns: readonly Column[]): Column[] {
	const isSlip = ({ words, evidence }: Column) =>
		words !== '' && columns.some((other) => other.words === words && other.evidence.filled > evidence.filled);
	return columns.filter((column) => !isSlip(column));
}

/** What columns hold whose names alone say it. */
export function furtherOf(columns: readonly Column[]): Plan['further'] {
	const named = (role: FurtherRole) => allNamed(role, columns);
	return {
		text: named('text').filter(({ words }) => !OTHER_NAMES.test(words)),
		views: named('views'),
		forwards: named('forwards'),
		replyTo: named('replyTo'),
		replyUser: named('replyUser'),
		forwardedFrom: named('forwardedFrom'),
		edited: named('edited'),
		album: named('album'),
		media: named('media'),
		links: named('links')
	};
}
