/** A stretch of time, `start` inclusive to `end` exclusive, in UTC milliseconds. Immutable: every method returns a new one. */
export class Span {
	readonly start: number;
	readonly end: number;

	/** Throws where an end is not finite or the span runs backwards; an empty span is allowed. */
	constructor(start: number, end: number) {
		if (!Number.isFinite(start) || !Number.isFinite(end) || end < start) {
			throw new RangeError(`no span from ${String(start)} to ${String(end)}`);
		}
		this.start = start;
		this.end = end;
	}

	get durationMs(): number {
		return this.end - this.start;
	}

	get middle(): number {
		return this.start + this.durationMs / 2;
	}

	contains(ms: number): boolean {
		return this.start <= ms && ms < this.end;
	}

	covers(other: Span): boolean {
		return this.start <= other.start && other.end <= this.end;
	}

	equals(other: Span): boolean {
		return this.start === other.start && this.end === other.end;
	}

	/** What both have in common, null where they share no instant. */
	intersect(other: Span): Span | null {
		const start = Math.max(this.start, other.start);
		const end = Math.min(this.end, other.end);
		return start < end ? new Span(start, end) : null;
	}

	/** The smallest span that covers both. */
	union(other: Span): Span {
		return new Span(Math.min(this.start, other.start), Math.max(this.end, other.end));
	}

	pan(ms: number): Span {
		return new Span(this.start + ms, this.end + ms);
	}

	/** `factor` times as long, with `ms` kept at its relative place. A factor below 1 zooms in. */
	zoomAbout(ms: number, factor: number): Span {
		return new Span(ms + (this.start - ms) * factor, ms + (this.end - ms) * factor);
	}

	/** Moved, and shortened only where it must be, to lie inside `bounds`. */
	clamp(bounds: Span): Span {
		if (this.durationMs >= bounds.durationMs) return bounds;
		if (this.start < bounds.start) return this.pan(bounds.start - this.start).intersect(bounds) ?? bounds;
		if (this.end > bounds.end) return this.pan(bounds.end - this.end).intersect(bounds) ?? bounds;
		return this;
	}

	/** As long as asked at least and at most, about its middle. */
	limit(minMs: number, maxMs: number): Span {
		const wanted = Math.min(Math.max(this.durationMs, minMs), maxMs);
		if (wanted === this.durationMs) return this;
		const start = this.middle - wanted / 2;
		return new Span(start, start + wanted);
	}

	/** Ends on whole milliseconds, outwards. */
	rounded(): Span {
		return new Span(Math.floor(this.start), Math.ceil(this.end));
	}
}
