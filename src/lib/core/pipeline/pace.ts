import { takeTurn } from './turn.ts';

/** How much text is worked on between two turns of the event loop: some tens of milliseconds of tagging. */
const CHARACTERS_PER_TURN = 100_000;
/** What a step of some milliseconds counts for. */
const CHARACTERS_PER_STEP = 20_000;

export type Pace = (characters: number) => Promise<void>;

/** Lets messages in and out now and then, and throws the signal's reason once it is aborted. */
export function createPace(signal: AbortSignal | undefined): Pace {
	let spent = 0;
	return async (characters) => {
		signal?.throwIfAborted();
		spent += characters;
		if (spent < CHARACTERS_PER_TURN) return;
		spent = 0;
		await takeTurn();
		signal?.throwIfAborted();
	};
}

/** Works through the steps of a long job, told after each how much of it is done. */
export async function stepThrough<Result>(
	steps: Generator<number, Result>,
	pace: Pace,
	onStep: (done: number) => void
): Promise<Result> {
	for (;;) {
		const next = steps.next();
		if (next.done === true) return next.value;
		onStep(next.value);
		await pace(CHARACTERS_PER_STEP);
	}
}
