/** The same work, done when it is first asked for. One that failed is not kept, so that the next request tries again. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
	let done: Promise<Result> | undefined;
	return () => {
		done ??= work();
		done.catch(() => (done = undefined));
		return done;
	};
}
