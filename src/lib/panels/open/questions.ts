import type { ChatChoice, ColumnChoice, Question, ReadOptions } from '#lib/core/model/reading.ts';
import type { Inspection } from '#lib/worker/protocol.ts';

/** What is asked once of all tables that have the same columns. */
export interface TableQuestion extends Omit<Extract<Question, { kind: 'columns' }>, 'kind'> {
	readonly files: readonly string[];
}

/** What is asked before a set of files is read. */
export interface Questions {
	/** Each once, those open to everybody first, then those with most messages. */
	readonly chats: readonly ChatChoice[];
	readonly tables: readonly TableQuestion[];
}

export function questionsOf(inspections: readonly Inspection[]): Questions {
	const chats = new Map<string, ChatChoice>();
	const tables = new Map<string, TableQuestion>();
	for (const { file, question } of inspections) {
		if (question?.kind === 'chats') {
			for (const chat of question.chats) {
				const known = chats.get(chat.id);
				if (!known || known.messages < chat.messages) chats.set(chat.id, chat);
			}
		} else if (question) {
			const key = JSON.stringify([question.columns, question.guess]);
			const { columns, guess, rows } = question;
			const known = tables.get(key);
			tables.set(
				key,
				known ? { ...known, files: [...known.files, file] } : { files: [file], columns, guess, rows }
			);
		}
	}
	return {
		chats: [...chats.values()].sort(
			(a, b) =>
				Number(isPublic(b)) - Number(isPublic(a)) || b.messages - a.messages || (a.name < b.name ? -1 : 1)
		),
		tables: [...tables.values()]
	};
}

/** Whether a chat is read unless told: channels and public groups, but nobody's conversations. */
export function isPublic({ type }: ChatChoice): boolean {
	return /channel|public/u.test(type);
}

/** `public channel` for the export's `public_channel`. */
export function kindWords({ type }: ChatChoice): string {
	return type.replaceAll('_', ' ');
}

/** What a person answered. `choices` runs parallel to the tables asked about. */
export interface Answers {
	readonly zone: string;
	readonly chats: ReadonlySet<string>;
	readonly choices: readonly ColumnChoice[];
}

export function readOptionsOf(questions: Questions, { zone, chats, choices }: Answers): ReadOptions {
	const columns: Record<string, ColumnChoice> = {};
	questions.tables.forEach(({ files, guess }, i) => {
		for (const file of files) columns[file] = choices[i] ?? guess;
	});
	return { zone, chats: questions.chats.length > 0 ? [...chats] : null, columns };
}

/** `3 files: 2 of Telegram Desktop HTML export, 1 of CSV table`, without those that cannot be read. */
export function formatsOf(inspections: readonly Inspection[]): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const { format, refused } of inspections) {
		if (refused === null) counts.set(format, (counts.get(format) ?? 0) + 1);
	}
	return [...counts].sort(([, a], [, b]) => b - a);
}
