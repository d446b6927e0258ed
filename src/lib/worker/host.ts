import type { ArchiveReader } from '#lib/core/archive/view.ts';
import type { Held, Offer, Opener } from './held.ts';
import { late } from './late.ts';
import { failureOf, OpenFailure } from './open-failure.ts';
import type { Inspection, OpenRequest, Request, Response, Revised, Shelf, ShelfAction } from './protocol.ts';
import { reportTo } from './report.ts';
import { createServices } from './services.ts';

/** One end of a channel: a worker, its global scope or a message port. */
export interface Endpoint {
	postMessage(message: unknown): void;
	addEventListener(type: string, listener: (event: MessageEvent) => void): void;
}

type Looking = Extract<Request, { kind: 'look' }>;
type Asking = Exclude<
	Request,
	{
		kind:
			| 'open'
			| 'look'
			| 'shelf'
			| 'correct'
			| 'revise'
			| 'lexicon'
			| 'propose'
			| 'prepare'
			| 'accept'
			| 'cancel';
	}
>;

/** What the host dispatches to. */
export interface Services {
	readonly open: Opener;
	look(request: Pick<Looking, 'source' | 'read'>, signal: AbortSignal): Promise<readonly Inspection[]>;
	shelf(action: ShelfAction): Promise<Shelf>;
}

function ask(reader: ArchiveReader, request: Asking): Promise<unknown> {
	switch (request.kind) {
		case 'overview':
			return reader.overview(request.query);
		case 'range':
			return reader.range(request.query);
		case 'events':
			return reader.events(request.query);
		case 'posts':
			return reader.posts(request.query);
		case 'event':
			return reader.event(request.query);
		case 'locate':
			return reader.locate(request.query);
		case 'find':
			return reader.find(request.query);
		case 'milestones':
			return reader.milestones(request.query);
	}
}

/**
 * Answers requests at one end of a channel. One archive is open at a time: a new one takes its place only when the
 * other end accepts it; a failed or cancelled opening leaves the old one. A second opening cancels the first and
 * begins when that has ended.
 */
export function serve(port: Endpoint, services: Services = createServices()): void {
	let held: Held | null = null;
	let lastOpening: Promise<void> = Promise.resolve();
	let lastChange: Promise<void> = Promise.resolve();
	let opening: AbortController | null = null;
	const running = new Map<number, AbortController>();
	const offers = new Map<number, Offer>();
	const send = (response: Response) => {
		port.postMessage(response);
	};

	/** Runs what can be cancelled, and sends its end. */
	async function run(id: number, abort: AbortController, work: () => Promise<Response>): Promise<void> {
		running.set(id, abort);
		try {
			send(await work());
		} catch (error) {
			if (abort.signal.aborted) send({ id, kind: 'cancelled' });
			else send({ id, kind: 'failed', failure: failureOf(error) });
		} finally {
			running.delete(id);
		}
	}

	function openFor(id: number, request: OpenRequest): void {
		opening?.abort();
		const abort = new AbortController();
		opening = abort;
		const { signal } = abort;
		const before = lastOpening;
		lastOpening = run(id, abort, async () => {
			await before;
			signal.throwIfAborted();
			const onProgress = reportTo((progress) => {
				if (!signal.aborted) send({ id, kind: 'progress', progress });
			});
			const offer = await services.open(request, { signal, onProgress, base: held });
			const summary = await offer.held.reader.summary();
			if (signal.aborted) {
				await offer.discard();
				return { id, kind: 'cancelled' };
			}
			offers.set(id, offer);
			const { home, state, vocabulary } = offer.held;
			return { id, kind: 'opened', summary, home, state, vocabulary };
		});
	}

	async function answer(id: number, work: () => Promise<unknown>): Promise<void> {
		try {
			send({ id, kind: 'answer', answer: await work() });
		} catch (error) {
			send({ id, kind: 'failed', failure: failureOf(error) });
		}
	}

	/** One after the other: each answer is of what was asked last until then. */
	function changeFor(id: number, change: (held: Held) => Promise<Held>): void {
		lastChange = lastChange.then(() =>
			answer(id, async (): Promise<Revised> => {
				const before = requireOpen();
				const after = await change(before);
				if (held === before) held = after;
				const { state, vocabulary } = after;
				return { summary: await after.reader.summary(), state, vocabulary };
			})
		);
	}

	function requireOpen(): Held {
		if (!held) throw new OpenFailure({ what: 'No archive is open.', next: 'Open one first.' });
		return held;
	}

	function settle(kind: 'accept' | 'cancel', target: number): void {
		const offer = offers.get(target);
		offers.delete(target);
		if (kind === 'cancel') {
			running.get(target)?.abort();
			void offer?.discard();
		} else if (offer) {
			held = offer.held;
			void offer.accept();
		}
	}

	port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
		switch (data.kind) {
			case 'open':
				openFor(data.id, data);
				break;
			case 'look': {
				const abort = new AbortController();
				void run(data.id, abort, async () => {
					return { id: data.id, kind: 'answer', answer: await services.look(data, abort.signal) };
				});
				break;
			}
			case 'shelf':
				void answer(data.id, () => services.shelf(data.action));
				break;
			case 'correct':
				changeFor(data.id, (open) => open.correct(data.corrections));
				break;
			case 'revise':
				changeFor(data.id, (open) => open.revise(data.vocabulary));
				break;
			case 'lexicon':
				void answer(data.id, async () => (await late()).lexicon());
				break;
			case 'propose': {
				const abort = new AbortController();
				void run(data.id, abort, async () => {
					const proposals = await requireOpen().propose(abort.signal);
					return { id: data.id, kind: 'answer', answer: proposals };
				});
				break;
			}
			case 'prepare':
				// Whoever needs it is told why it could not be had.
				late().catch(() => undefined);
				break;
			case 'accept':
			case 'cancel':
				settle(data.kind, data.target);
				break;
			default:
				void answer(data.id, () => ask(requireOpen().reader, data));
		}
	});
}
