/** Bytes that end where they can no longer be had, so that a reader delivers what it holds; `fault` then says why. */
export interface Fallible {
	readonly bytes: AsyncIterable<Uint8Array>;
	/** Why the bytes ended early (no such file, no permission, a broken archive); null where they did not. */
	fault(): string | null;
}

/** Turns an error of the source into an early end that can be told afterwards. */
export function endAtFault(bytes: AsyncIterable<Uint8Array>): Fallible {
	let fault: string | null = null;
	async function* upToFault(): AsyncGenerator<Uint8Array> {
		try {
			yield* bytes;
		} catch (error) {
			fault = error instanceof Error ? error.message : String(error);
		}
	}
	return { bytes: upToFault(), fault: () => fault };
}
