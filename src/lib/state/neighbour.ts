import type { ListQuery } from '#lib/core/archive/view.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import { askAgain } from '#lib/worker/ask-again.ts';
import type { Client } from '#lib/worker/client.ts';

/** The event after or before one in the list of a query, the first where none is open; null at the end, or once it is no longer wanted. */
export async function findNeighbour(
	client: Client,
	query: Pick<ListQuery, 'filter' | 'window'>,
	{ from, direction }: { readonly from: EventId | null; readonly direction: 1 | -1 },
	isWanted: () => boolean
): Promise<EventId | null> {
	const here = from ? await askAgain(() => client.locate({ ...query, target: from }), isWanted) : -1;
	const first = here < 0 ? 0 : here + direction;
	if (first < 0) return null;
	const { rows } = await askAgain(() => client.events({ ...query, first, count: 1 }), isWanted);
	return (isWanted() && rows[0]?.id) || null;
}

/** The event that holds a post, or has an id; null where the archive has none. */
export async function findEvent(client: Client, id: Parameters<Client['event']>[0]): Promise<EventId | null> {
	const found = await askAgain(
		() => client.event(id),
		() => true
	);
	return found?.event.id ?? null;
}
