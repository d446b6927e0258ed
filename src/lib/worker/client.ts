import type { ArchiveReader } from '#lib/core/archive/view.ts';
import type { Correction } from '#lib/core/corrections/correction.ts';
import type { UserVocabulary } from '#lib/core/vocabulary/user-vocabulary.ts';
import type { ReadOptions } from '#lib/core/model/reading.ts';
import { Cancelled, Failed, Superseded } from './failed.ts';
import type { Endpoint } from './host.ts';
import type {
	Corrected,
	ImportSource,
	Inspection,
	LexiconEntry,
	Opened,
	OpenRequest,
	Progress,
	Proposal,
	Request,
	Response,
	Revised,
	Shelf,
	ShelfAction
} from './protocol.ts';

export { Cancelled, Failed, Superseded };

type QueryKind = Exclude<keyof ArchiveReader, 'summary'>;
type Queries = Pick<ArchiveReader, QueryKind>;

/**
 * Something long under way. `result` rejects with Failed, or with Cancelled as soon as `cancel` is called, whatever the
 * worker is doing then. A failed or cancelled opening leaves the archive open before.
 */
export interface Task<Result> {
	readonly result: Promise<Result>;
	cancel(): void;
}

/**
 * The archive in the worker. Of each kind of question one is under way at a time and the newest waits: an older one
 * that was still waiting rejects with Superseded, one under way is answered. A question that fails rejects with Failed.
 */
export interface Client extends Queries {
	open(request: OpenRequest, options?: { readonly onProgress?: (progress: Progress) => void }): Task<Opened>;
	/** What each file is and what may be asked of it, without opening anything. */
	look(source: ImportSource, read: ReadOptions): Task<readonly Inspection[]>;
	shelf(action: ShelfAction): Promise<Shelf>;
	/** Puts these corrections in the place of those that the open archive has. */
	correct(corrections: readonly Correction[]): Promise<Corrected>;
	/** Puts this vocabulary in the place of the one that is applied. */
	revise(vocabulary: UserVocabulary): Promise<Revised>;
	/** Every term that comes with the program. */
	lexicon(): Promise<readonly LexiconEntry[]>;
	/** Terms that the vocabulary lacks, the most frequent first. */
	propose(): Task<readonly Proposal[]>;
	/** Loads what the first picture does without, ahead of use. */
	prepare(): void;
}

interface Job {
	onResponse(response: Response): void;
	fail(error: Error): void;
}

interface Waiting {
	send(): void;
	reject(error: Error): void;
}

type Draft = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

export function createClient(worker: Endpoint): Client {
	const jobs = new Map<number, Job>();
	const busy = new Set<QueryKind>();
	const waiting = new Map<QueryKind, Waiting>();
	let lastId = 0;
	let broken: Failed | null = null;

	function post(draft: Draft, job: Job | null): number {
		const id = ++lastId;
		if (job && broken) job.fail(broken);
		else {
			if (job) jobs.set(id, job);
			worker.postMessage({ ...draft, id });
		}
		return id;
	}

	worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
		const job = jobs.get(data.id);
		if (data.kind !== 'progress') jobs.delete(data.id);
		job?.onResponse(data);
	});
	worker.addEventListener('error', () => {
		broken = new Failed({
			what: 'The part of Postline that reads archives has stopped.',
			next: 'Reload the page.'
		});
		const stopped = [...jobs.values()];
		jobs.clear();
		for (const job of stopped) job.fail(broken);
	});

	function finish(kind: QueryKind): void {
		busy.delete(kind);
		const next = waiting.get(kind);
		waiting.delete(kind);
		next?.send();
	}

	function ask<Kind extends QueryKind>(
		kind: Kind,
		query: Parameters<Queries[Kind]>[0]
	): ReturnType<Queries[Kind]> {
		const answer = new Promise<unknown>((resolve, reject) => {
			const job: Job = {
				onResponse(response) {
					if (response.kind === 'answer') resolve(response.answer);
					else if (response.kind === 'failed') reject(new Failed(response.failure));
					else reject(new Error(`a question was answered with "${response.kind}"`));
					finish(kind);
				},
				fail(error) {
					reject(error);
					finish(kind);
				}
			};
			const send = () => {
				busy.add(kind);
				post({ kind, query } as Draft, job);
			};
			if (!busy.has(kind)) send();
			else {
				waiting.get(kind)?.reject(new Superseded());
				waiting.set(kind, { send, reject });
			}
		});
		return answer as ReturnType<Queries[Kind]>;
	}

	function start<Result>(
		draft: Draft,
		onResponse: (response: Response, id: number) => Result | undefined
	): Task<Result> {
		let id = 0;
		let cancel: () => void = () => undefined;
		const result = new Promise<Result>((resolve, reject) => {
			id = post(draft, {
				onResponse(response) {
					const found = onResponse(response, id);
					if (found !== undefined) resolve(found);
					else if (response.kind === 'failed') reject(new Failed(response.failure));
					else if (response.kind === 'cancelled') reject(new Cancelled());
				},
				fail: reject
			});
			cancel = () => {
				if (!jobs.delete(id)) return;
				post({ kind: 'cancel', target: id }, null);
				reject(new Cancelled());
			};
		});
		return { result, cancel };
	}

	return {
		open: (request, { onProgress } = {}) =>
			start({ kind: 'open', ...request }, (response, id) => {
				if (response.kind === 'progress') onProgress?.(response.progress);
				if (response.kind !== 'opened') return undefined;
				// Before any other question, so that the answers to it are of the new archive.
				post({ kind: 'accept', target: id }, null);
				const { summary, home, state, vocabulary } = response;
				return { summary, home, state, vocabulary };
			}),
		look: (source, read) =>
			start({ kind: 'look', source, read }, (response) =>
				response.kind === 'answer' ? (response.answer as Inspection[]) : undefined
			),
		shelf: (action) =>
			start({ kind: 'shelf', action }, (response) =>
				response.kind === 'answer' ? (response.answer as Shelf) : undefined
			).result,
		correct: (corrections) =>
			start({ kind: 'correct', corrections }, (response) =>
				response.kind === 'answer' ? (response.answer as Corrected) : undefined
			).result,
		revise: (vocabulary) =>
			start({ kind: 'revise', vocabulary }, (response) =>
				response.kind === 'answer' ? (response.answer as Revised) : undefined
			).result,
		lexicon: () =>
			start({ kind: 'lexicon' }, (response) =>
				response.kind === 'answer' ? (response.answer as LexiconEntry[]) : undefined
			).result,
		propose: () =>
			start({ kind: 'propose' }, (response) =>
				response.kind === 'answer' ? (response.answer as Proposal[]) : undefined
			),
		prepare: () => void post({ kind: 'prepare' }, null),
		overview: (query) => ask('overview', query),
		range: (query) => ask('range', query),
		events: (query) => ask('events', query),
		posts: (query) => ask('posts', query),
		event: (id) => ask('event', id),
		locate: (query) => ask('locate', query),
		find: (query) => ask('find', query),
		milestones: (query) => ask('milestones', query)
	};
}
