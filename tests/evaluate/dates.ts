import * as chrono from 'chrono-node';
import { settleDates } from '#lib/core/annotate/dates/choose.ts';
import { BLANK_POST, type RawPost } from '#lib/core/model/post.ts';
import type { When } from '#lib/core/model/when.ts';
import { DAY_MS } from '#lib/core/time/day.ts';
import type { TimedPage, TimedPost } from './samples.ts';

/** A post as a page without times gives it. */
function bare(text: string, line: number, file = 'page'): RawPost {
	return {
		...BLANK_POST,
		source: file,
		text,
		origin: { file, unit: 'line', place: line }
	};
}

export interface DateScore {
	posts: number;
	/** Posts given a day: by their words, or `from..to` leaves no more than it and the days beside it. */
	given: number;
	/** Of those, within one day of the truth. */
	right: number;
	/** Posts with an interval, and how many of them hold the truth. */
	bounded: number;
	held: number;
	/** Lengths of the intervals, milliseconds. */
	readonly lengths: number[];
	/** Posts that chrono-node's first hit dates within one day, the year taken from the true time. */
	chronoRight: number;
	chronoGiven: number;
}

export interface Miss {
	readonly page: string;
	readonly truth: string;
	readonly when: When;
	readonly text: string;
}

export function noScore(): DateScore {
	return { posts: 0, given: 0, right: 0, bounded: 0, held: 0, lengths: [], chronoRight: 0, chronoGiven: 0 };
}

const THREE_DAYS = 3 * DAY_MS;
const ONE_DAY_APART = 1.5 * DAY_MS;

function dayApart(ms: number, truth: number): boolean {
	return Math.abs(ms - truth) <= ONE_DAY_APART;
}

const firsts = new Map<string, number | null>();

/**
 * First hit with a certain day and month, strict: "today" tells nothing on a page without times. An unsaid year is given
 * the true one, which only helps the yardstick.
 */
function chronoFirst(post: TimedPost): number | null {
	const key = `${String(post.time)} ${post.text}`;
	const known = firsts.get(key);
	if (known !== undefined) return known;
	const first = readFirst(post);
	firsts.set(key, first);
	return first;
}

function readFirst({ text, time }: TimedPost): number | null {
	const parser = /[а-яё]/i.test(text) ? chrono.ru.strict : chrono.strict;
	const hit = parser
		.parse(text, new Date(time))
		.find(({ start }) => start.isCertain('day') && start.isCertain('month'));
	return hit ? Math.floor(hit.date().getTime() / DAY_MS) * DAY_MS + DAY_MS / 2 : null;
}

export function scorePage(
	page: TimedPage,
	newestFirst: boolean,
	score: DateScore,
	misses: Miss[],
	withChrono = true
): void {
	const posts = newestFirst ? page.posts.toReversed() : page.posts;
	const whens = settleDates(posts.map(({ text }, line) => bare(text, line, page.name)));
	posts.forEach((post, index) => {
		const when = whens[index];
		if (!when) return;
		score.posts++;
		const miss = { page: page.name, truth: new Date(post.time).toISOString(), when, text: post.text };
		if (when.basis !== 'unknown') {
			score.bounded++;
			if (when.from <= post.time && post.time <= when.to) score.held++;
			else misses.push(miss);
			score.lengths.push(when.to - when.from);
			if (when.basis !== 'between' || when.to - when.from < THREE_DAYS) {
				score.given++;
				if (dayApart(when.at, post.time)) score.right++;
			}
		}
		const first = withChrono ? chronoFirst(post) : null;
		if (first !== null) {
			score.chronoGiven++;
			if (dayApart(first, post.time)) score.chronoRight++;
		}
	});
}
