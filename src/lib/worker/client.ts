import type { ArchiveReader, Summary } from '#lib/core/archive/view.ts';
import { Cancelled, Failed, Superseded } from './failed.ts';
import type { Endpoint } from './host.ts';
import type { OpenSource, Progress, Request, Response } from './protocol.ts';

export { Cancelled, Failed, Superseded };

type QueryKind = Exclude<keyof ArchiveReader, 'summary'>;
type Queries = Pick<ArchiveReader, QueryKind>;

/** An archive on its way. `result` rejects with Cancelled or Failed; the archive open before then stays. */
export interface Opening {
	readonly result: Promise<Summary>;
	cancel(): void;
}

/**
 * The archive in the worker. Of each kind of question one is under way at a time and the newest waits: an older one
 * that was still waiting rejects with Superseded, one under way is answered. A question that fails rejects with Failed.
 */
export interface Client extends Queries {
	open(source: OpenSource, options?: { readonly onProgress?: (progress: Progress) => void }): Opening;
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

	return {
		open(source, { onProgress } = {}) {
			let id = 0;
			const result = new Promise<Summary>((resolve, reject) => {
				id = post(
					{ kind: 'open', source },
					{
						onResponse(response) {
							if (response.kind === 'progress') onProgress?.(response.progress);
							else if (response.kind === 'opened') resolve(response.summary);
							else if (response.kind === 'failed') reject(new Failed(response.failure));
							else reject(new Cancelled());
						},
						fail: reject
					}
				);
			});
			return {
				result,
				cancel() {
					if (jobs.has(id)) post({ kind: 'cancel', target: id }, null);
				}
			};
		},
		overview: (query) => ask('overview', query),
		range: (query) => ask('range', query),
		events: (query) => ask('events', query),
		posts: (query) => ask('posts', query),
		event: (id) => ask('event', id),
		locate: (query) => ask('locate', query)
	};
}
