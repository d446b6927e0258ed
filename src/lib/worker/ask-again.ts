/** Two askers of the same kind of question would else push each other out without end. */
const PAUSE_MS = 24;

/** The answer to a question that others of its kind may push out: asked again until it is answered or no longer wanted. */
export async function askAgain<Answer>(
	question: () => Promise<Answer>,
	isWanted: () => boolean
): Promise<Answer> {
	for (;;) {
		try {
			return await question();
		} catch (error) {
			const pushedOut = error instanceof Error && error.name === 'Superseded';
			if (!pushedOut || !isWanted()) throw error;
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
	}
}
