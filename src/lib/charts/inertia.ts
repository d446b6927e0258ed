/** How long a thrown chart goes on; its speed falls to a third in this time. */
const SLOWING_MS = 300;
/** Slower than this is no throw, and an end of one, px/ms. */
const LEAST_SPEED = 0.05;
const THROWN_SPEED = 0.25;
/** A finger that has rested so long before it left threw nothing. */
const HELD_MS = 60;

interface Sample {
	readonly x: number;
	readonly at: number;
}

/** A chart that goes on moving when a finger throws it. Positions in px, instants in ms. */
export class Inertia {
	#samples: Sample[] = [];
	#frame = 0;

	/** A press: what was moving stops. */
	hold(): void {
		this.stop();
		this.#samples = [];
	}

	follow(x: number, at: number): void {
		this.#samples = [...this.#samples.filter((sample) => at - sample.at < HELD_MS), { x, at }];
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}

	/**
	 * Goes on from the last movement: `move` gets px since the frame before and says whether there was room to move;
	 * `rest` is called at the end. False where the finger did not throw.
	 */
	go(at: number, move: (dx: number) => boolean, rest: () => void): boolean {
		const [first] = this.#samples;
		const last = this.#samples.at(-1);
		if (!first || !last || at - last.at > HELD_MS || last.at === first.at) return false;
		let speed = (last.x - first.x) / (last.at - first.at);
		if (Math.abs(speed) < THROWN_SPEED) return false;
		let before = performance.now();
		const step = (): void => {
			const now = performance.now();
			const passed = now - before;
			before = now;
			const goes = Math.abs(speed) >= LEAST_SPEED && move(speed * passed);
			speed *= Math.exp(-passed / SLOWING_MS);
			if (goes) this.#frame = requestAnimationFrame(step);
			else {
				this.#frame = 0;
				rest();
			}
		};
		this.#frame = requestAnimationFrame(step);
		return true;
	}
}
