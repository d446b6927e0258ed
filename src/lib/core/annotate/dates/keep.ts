import { DAY_MS } from '../../time/day.ts';
import { yearOf } from './candidate.ts';
import { isDated, type DatedOption, type Reading } from './options.ts';
import { supported } from './support.ts';

/** A lone date in a year of which the page has no other is a slip if it is this far from every other. */
const LONE_MS = 150 * DAY_MS;
/** A short page may be the search for a word, with months between its posts. */
const LONE_ON_SHORT_PAGE_MS = 300 * DAY_MS;
/** Below this score a date stands where dates of posts and dates of what they tell are about as many. */
const WEAK = 1;
/** So many posts at most are what one page shows; more are a stream, which tells of many days that are not its own. */
export const PICKED_PAGE = 40;
const WEAK_ON_SHORT_PAGE = 0.5;
/** Another year that the order allows too leaves the date open, unless it is worth less by this. */
const RIVAL = 0.5;
const CLOSE_MS = 3 * DAY_MS;
const SERIES = 5;
const SERIES_PART = 0.9;
const LONG_PAGE = 100;
const RARE = 0.03;
const SURE = 2.5;

/** On a short page a date that stands well needs no witness: what contradicts it is likelier a date of what is told. */
function isSure({ candidate }: DatedOption, posts: number): boolean {
	return posts <= PICKED_PAGE && candidate.score >= WEAK;
}

/** Drops weak dates that neither strong dates close around them nor a series of their like bears out. */
function withoutWeak(
	chosen: readonly (Reading | undefined)[],
	options: readonly (readonly Reading[])[]
): (Reading | undefined)[] {
	const weak = chosen.length <= PICKED_PAGE ? WEAK_ON_SHORT_PAGE : WEAK;
	const isWeak = (option: Reading) =>
		isDated(option) && option.candidate.score < weak && option.candidate.first.day !== null;
	const kindOf = ({ candidate }: DatedOption) => `${candidate.rule} ${candidate.place}`;
	const kinds = new Map<string, { seen: number; kept: number }>();
	options.forEach((list, index) => {
		const option = chosen[index] ?? list[0];
		if (!isDated(option) || !isWeak(option)) return;
		const count = kinds.get(kindOf(option)) ?? { seen: 0, kept: 0 };
		count.seen++;
		if (chosen[index]) count.kept++;
		kinds.set(kindOf(option), count);
	});
	const laters: number[] = [];
	let later = Infinity;
	for (let index = chosen.length - 1; index >= 0; index--) {
		laters[index] = later;
		const option = chosen[index];
		if (option && !isWeak(option)) later = option.time;
	}
	let before = -Infinity;
	return chosen.map((option, index) => {
		if (!option) return undefined;
		if (!isDated(option) || !isWeak(option)) {
			before = option.time;
			return option;
		}
		const kind = kinds.get(kindOf(option)) ?? { seen: 0, kept: 0 };
		const series = kind.kept >= SERIES && kind.kept >= SERIES_PART * kind.seen;
		const isClose = chosen.length < LONG_PAGE && (laters[index] ?? Infinity) - before <= CLOSE_MS;
		return series || isClose ? option : undefined;
	});
}

/**
 * On a long page where hardly a post tells its own date, a date in prose is likelier that of what it tells: only those
 * that head their post or say "today" remain. Months date nothing there.
 */
function withoutRare(chosen: readonly (Reading | undefined)[]): (Reading | undefined)[] {
	if (chosen.length < LONG_PAGE) return [...chosen];
	const days = chosen.map((option) =>
		isDated(option) && option.candidate.first.day === null ? undefined : option
	);
	const known = days.filter((option) => option !== undefined).length;
	if (known >= RARE * chosen.length) return days;
	return days.map((option) =>
		isDated(option) && (option.candidate.lagDays > 0 || option.candidate.score < SURE) ? undefined : option
	);
}

/**
 * What remains of a sequence when its doubtful members are taken out: dates that their neighbours contradict, weak ones that
 * nothing bears out, a year that could as well be another, a lone date in a strange year.
 */
export function keepSettled(
	chosen: readonly (Reading | undefined)[],
	options: readonly (readonly Reading[])[]
) {
	const loneMs = chosen.length <= PICKED_PAGE ? LONE_ON_SHORT_PAGE_MS : LONE_MS;
	const known = chosen.flatMap((option, index) => (option ? [{ option, index }] : []));
	const borneOut = supported(options, chosen);
	const kept = withoutRare(
		withoutWeak(
			chosen.map((option, index) =>
				isDated(option) && !isSure(option, chosen.length) && !borneOut[index] ? undefined : option
			),
			options
		)
	);
	known.forEach(({ option, index }, place) => {
		if (!isDated(option) || yearOf(option.candidate) !== null) return;
		const before = known[place - 1]?.option.time ?? null;
		const after = known[place + 1]?.option.time ?? null;
		const apart = Math.min(option.time - (before ?? -Infinity), (after ?? Infinity) - option.time);
		const lone = !option.attested && option.candidate.weekday === null && apart > loneMs;
		const open = before !== null && after !== null;
		const rivals = (options[index] ?? []).filter(
			(other) =>
				isDated(other) &&
				other.candidate === option.candidate &&
				other.year !== option.year &&
				other.score > option.score - RIVAL &&
				open &&
				other.time >= before &&
				other.time <= after
		);
		if (lone || rivals.length > 0) kept[index] = undefined;
	});
	return kept;
}
