import { MIN_SPAN_MS } from '#lib/core/layout/move.ts';
import { Span } from '#lib/core/time/span.ts';

const EASE_MS = 250;

/** The visible range. `range` follows the hand; `settled` is where it last came to rest. */
export class Viewport {
	#whole = $state.raw(new Span(0, MIN_SPAN_MS));
	#range = $state.raw(new Span(0, MIN_SPAN_MS));
	#settled = $state.raw(new Span(0, MIN_SPAN_MS));
	#frame = 0;
	readonly #beforeMove: () => void;

	/** `beforeMove` is called when the range is about to follow a hand. */
	constructor(beforeMove: () => void = () => undefined) {
		this.#beforeMove = beforeMove;
	}

	get whole(): Span {
		return this.#whole;
	}
	get range(): Span {
		return this.#range;
	}
	get settled(): Span {
		return this.#settled;
	}

	/** A new archive: its whole span, and the range to begin with. */
	reset(whole: Span, range: Span = whole): void {
		this.#stop();
		this.#whole = whole;
		this.#range = this.#fit(range);
		this.#settled = this.#range;
	}

	/** The same archive now covers another span: the range stays, unless it is the whole. */
	resize(whole: Span): void {
		if (whole.equals(this.#whole)) return;
		this.reset(whole, this.#settled.equals(this.#whole) ? whole : this.#settled);
	}

	/** Follows the hand at once. */
	move(range: Span, settled: boolean): void {
		// A hand that comes to rest where it is has nothing against an easing that has begun meanwhile.
		if (settled && this.#frame !== 0 && range === this.#range) return;
		this.#stop();
		this.#beforeMove();
		const fitted = this.#fit(range);
		if (!fitted.equals(this.#range)) this.#range = fitted;
		if (settled && !fitted.equals(this.#settled)) this.#settled = fitted;
	}

	/** Eases to a range, or jumps there where motion is unwelcome; any later move interrupts it. */
	ease(target: Span): void {
		this.#stop();
		const to = this.#fit(target);
		const from = this.#range;
		this.#settled = to;
		if (matchMedia('(prefers-reduced-motion: reduce)').matches || to.equals(from)) {
			this.#range = to;
			return;
		}
		const startedAt = performance.now();
		const step = (now: number) => {
			// A frame may carry a time from before it was asked for.
			const t = Math.max(0, Math.min(1, (now - startedAt) / EASE_MS));
			this.#beforeMove();
			const eased = 1 - (1 - t) ** 3;
			this.#range =
				t === 1
					? to
					: new Span(from.start + (to.start - from.start) * eased, from.end + (to.end - from.end) * eased);
			this.#frame = t === 1 ? 0 : requestAnimationFrame(step);
		};
		// At once, so that a chart that was thrown learns that it is to go no further.
		step(startedAt);
	}

	#stop(): void {
		if (this.#frame) cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}

	#fit(range: Span): Span {
		return range.limit(MIN_SPAN_MS, this.#whole.durationMs).rounded().clamp(this.#whole);
	}
}
