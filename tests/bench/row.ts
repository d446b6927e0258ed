/** One figure of the bench, beside what the same run measured of something to compare it with. */
export interface BenchRow {
	/** What was measured; the same words at every size, so that a table by size can be made of the rows. */
	readonly name: string;
	/** Posts or events it was measured at. */
	readonly n: number;
	readonly value: number;
	/** `ms`, `MB`, `posts/s` and the like. */
	readonly unit: string;
	/** What it is compared with, in words; null where nothing compares. */
	readonly yardstick: string | null;
	/** How many times the value the yardstick takes, so more is better; null where nothing compares. */
	readonly ratio: number | null;
}
