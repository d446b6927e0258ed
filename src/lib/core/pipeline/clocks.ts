import type { RawPost, RecordedTime } from '#lib/core/model/post.ts';
import type { Note } from '#lib/core/model/receipt.ts';
import { lowerBound } from '#lib/core/archive/columns.ts';
import type { IdentifiedPost } from './arrange.ts';
import type { InputRead } from './read-input.ts';

const MINUTE_MS = 60_000;
/** Zones stand whole quarters of an hour apart, at most fourteen hours from UTC. */
const QUARTER_MS = 15 * MINUTE_MS;
const FARTHEST_MS = 14 * 60 * MINUTE_MS;

/** A post that two inputs have: when by the clock whose zone is not known, and how far that clock is ahead. */
interface Meeting {
	readonly clock: number;
	readonly aheadMs: number;
}

const keyOf = ({ source, number }: RawPost) => `${source}/${number ?? ''}`;

/** A day or an hour begins at a whole quarter in every zone: only a clock of minutes can be compared. */
const isSharp = ({ from, to }: RecordedTime) => to - from < MINUTE_MS;

/** How far a clock is ahead of UTC, or null where the two times are of no one moment in any zone. */
function aheadOf(clock: RecordedTime, exact: RecordedTime): number | null {
	const aheadMs = Math.round((clock.from - exact.from) / QUARTER_MS) * QUARTER_MS;
	const off = Math.abs(clock.from - exact.from - aheadMs);
	return off < MINUTE_MS && Math.abs(aheadMs) <= FARTHEST_MS ? aheadMs : null;
}

function meet(posts: readonly IdentifiedPost[], exact: ReadonlyMap<string, RecordedTime>): Meeting[] {
	const meetings = posts.flatMap(({ raw }): Meeting[] => {
		const time = raw.recorded?.zoneAssumed && raw.number !== null ? exact.get(keyOf(raw)) : undefined;
		if (!time || !raw.recorded || !isSharp(raw.recorded)) return [];
		const aheadMs = aheadOf(raw.recorded, time);
		return aheadMs === null ? [] : [{ clock: raw.recorded.from, aheadMs }];
	});
	return meetings.sort((a, b) => a.clock - b.clock);
}

/** A summer between two meetings moves the clock: the meeting nearest in time speaks for a post. */
function nearest(meetings: readonly Meeting[], clocks: readonly number[], clock: number): number {
	const after = lowerBound(clocks, clock);
	const [a, b] = [meetings[after - 1], meetings[after]];
	if (!a || !b) return (a ?? b)?.aheadMs ?? 0;
	return clock - a.clock <= b.clock - clock ? a.aheadMs : b.aheadMs;
}

function hoursWords(aheadMs: number): string {
	if (aheadMs === 0) return 'is that of UTC';
	const hours = Math.abs(aheadMs) / (60 * MINUTE_MS);
	return `is ${String(hours)} ${hours === 1 ? 'hour' : 'hours'} ${aheadMs > 0 ? 'ahead of' : 'behind'} UTC`;
}

function noteOf(file: string, meetings: readonly Meeting[]): Note {
	const found = [...new Set(meetings.map(({ aheadMs }) => aheadMs))].sort((a, b) => a - b).map(hoursWords);
	const shared = meetings.length === 1 ? '1 post shows' : `${String(meetings.length)} posts show`;
	return {
		file,
		at: 'whole file',
		why: `Its clock ${found.join(', or ')}, as ${shared} that another file has with an exact time. Its times were read so.`
	};
}

/**
 * Reads clocks without a zone by the posts that another input has with an exact time: those tell how far the clock is
 * ahead. Inputs without such a post stay as they are.
 */
export function alignClocks(
	inputs: readonly InputRead[],
	arranged: readonly (readonly IdentifiedPost[])[]
): { readonly inputs: readonly (readonly IdentifiedPost[])[]; readonly notes: readonly Note[] } {
	const isAssumed = ({ raw }: IdentifiedPost) => raw.recorded?.zoneAssumed === true;
	if (!arranged.some((posts) => posts.some(isAssumed))) return { inputs: arranged, notes: [] };
	const exact = new Map<string, RecordedTime>();
	for (const posts of arranged) {
		for (const { raw } of posts)
			if (raw.number !== null && raw.recorded && !raw.recorded.zoneAssumed && isSharp(raw.recorded))
				exact.set(keyOf(raw), raw.recorded);
	}
	const notes: Note[] = [];
	const aligned = arranged.map((posts, i) => {
		const meetings = meet(posts, exact);
		if (meetings.length === 0) return posts;
		notes.push(noteOf(inputs[i]?.name ?? '', meetings));
		const clocks = meetings.map(({ clock }) => clock);
		return posts.map((post) => {
			const { recorded } = post.raw;
			if (!recorded?.zoneAssumed) return post;
			const aheadMs = nearest(meetings, clocks, recorded.from);
			const exactTime = { from: recorded.from - aheadMs, to: recorded.to - aheadMs };
			return { ...post, raw: { ...post.raw, recorded: exactTime } };
		});
	});
	return { inputs: aligned, notes };
}
