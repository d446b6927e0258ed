/** Texts of chats shrink to a tenth, the most repetitive ones to a thirtieth; a bomb to a thousandth and less. */
const RATIO_MAX = 200;
/** Lets small archives pass whatever is in them: so much does no harm. */
const FREE_BYTES = 16 * 1024 * 1024;

/** Bounds what one input may unpack to, in all its files and the archives inside it together. */
export interface Budget {
	/** Counts bytes that were unpacked. Throws where they are more than an honest archive unpacks to. */
	spend(bytes: number): void;
	readonly spent: boolean;
}

/** `packed` tells how many bytes of the input were read so far. */
export function createBudget(packed: () => number): Budget {
	let unpacked = 0;
	let spent = false;
	return {
		spend(bytes) {
			unpacked += bytes;
			spent ||= unpacked > FREE_BYTES + RATIO_MAX * packed();
			if (spent)
				throw new Error(
					`The archive unpacks to more than ${String(RATIO_MAX)} times its size, as only an archive made to do harm does; the rest of it is left.`
				);
		},
		get spent() {
			return spent;
		}
	};
}
