import { readHeading, type Heading } from './heading.ts';

/** What the first lines of a copy tell of the whole. */
export interface CopySurvey {
	readonly headings: number;
	readonly opensWithHeading: boolean;
	/** Whether its first heading has a comma after the name: then a line without one is text that names a time. */
	readonly commas: boolean;
	/** The channel that the copy is of: the one name over most messages; null where several people write. */
	readonly channel: string | null;
}

/** A channel that lets some others write still signs most of its messages. */
const CHANNEL_SHARE = 0.6;
const LINES_SURVEYED = 2000;

export function surveyCopy(text: string): CopySurvey {
	const lines = text.split(/\r\n|\r|\n/u, LINES_SURVEYED).filter((line) => line.trim() !== '');
	const found = lines.map(readHeading).filter((heading) => heading !== null);
	const commas = found[0]?.form === 'comma';
	const headings = found.filter(({ form }) => !commas || form !== 'blank');
	const names = new Map<string, number>();
	for (const { name } of headings) names.set(name, (names.get(name) ?? 0) + 1);
	const [most] = [...names].sort((a, b) => b[1] - a[1]);
	return {
		headings: headings.length,
		commas,
		opensWithHeading: readHeading(lines[0] ?? '') !== null,
		channel: most !== undefined && most[1] > headings.length * CHANNEL_SHARE ? most[0] : null
	};
}

/** Whether months stand before days in a copy, by what its dates have shown so far. */
export class DateOrder {
	#first: 'day' | 'month' | null = null;

	constructor(text: string) {
		for (const line of text.split(/\r\n|\r|\n/u, LINES_SURVEYED)) {
			const heading = readHeading(line);
			if (heading !== null) this.learn(heading);
		}
	}

	/** Null where no date has shown it. */
	get first(): 'day' | 'month' | null {
		return this.#first;
	}

	/** True where the date is the first to show that those before it were read the wrong way round. */
	learn({ moment: { first } }: Heading): boolean {
		if (first === null || first === this.#first) return false;
		const turns = first === 'month';
		this.#first = first;
		return turns;
	}
}
