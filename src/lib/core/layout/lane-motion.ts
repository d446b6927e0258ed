/** How long an event takes to appear, and to reach another lane. */
const MOVE_MS = 160;

interface Seat {
	readonly from: number;
	readonly to: number;
	readonly since: number;
	readonly bornAt: number;
}

/** Where each event now is on its way to its lane, and how far it has appeared. Instants are those of the frames. */
export class LaneMotion {
	#seats = new Map<string, Seat>();
	#still = true;

	/** Whether every event of the last frame is where it is going. */
	get still(): boolean {
		return this.#still;
	}

	/** Heights and opacities of the given events, in their order. With `at once` nothing moves and nothing fades. */
	place(
		targets: readonly { readonly id: string; readonly y: number }[],
		now: number,
		{ atOnce }: { readonly atOnce: boolean }
	): { readonly y: number; readonly alpha: number }[] {
		const seats = new Map<string, Seat>();
		const isFirst = atOnce || this.#seats.size === 0;
		this.#still = true;
		const placed = targets.map(({ id, y }) => {
			const known = atOnce ? undefined : this.#seats.get(id);
			const bornAt = known?.bornAt ?? (isFirst ? -Infinity : now);
			const seat: Seat =
				known === undefined
					? { from: y, to: y, since: -Infinity, bornAt }
					: known.to === y
						? known
						: { from: heightOf(known, now), to: y, since: now, bornAt };
			seats.set(id, seat);
			const alpha = partOf(now - bornAt);
			if (alpha < 1 || partOf(now - seat.since) < 1) this.#still = false;
			return { y: heightOf(seat, now), alpha };
		});
		this.#seats = seats;
		return placed;
	}
}

function partOf(ms: number): number {
	return Math.max(0, Math.min(1, ms / MOVE_MS));
}

function heightOf({ from, to, since }: Seat, now: number): number {
	const left = 1 - partOf(now - since);
	return to + (from - to) * left ** 2;
}
