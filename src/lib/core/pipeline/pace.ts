/** How much text is worked on between two turns of the event loop: some tens of milliseconds of tagging. */
const CHARACTERS_PER_TURN = 100_000;

/** Lets messages in and out now and then, and throws the signal's reason once it is aborted. */
export function createPace(signal: AbortSignal | undefined): (characters: number) => Promise<void> {
	let spent = 0;
	return async (characters) => {
		signal?.throwIfAborted();
		spent += characters;
		if (spent < CHARACTERS_PER_TURN) return;
		spent = 0;
		await new Promise<void>((resolve) => setTimeout(resolve, 0));
		signal?.throwIfAborted();
	};
}
