import type { ImportProgress } from '#lib/core/pipeline/progress.ts';
import type { Status } from './terminal.ts';
import { countWords, durationWords, plural, sizeWords } from './words.ts';

/** Shows how far an import has come; `end` leaves the screen as it was. */
export interface ProgressLine {
	show(progress: ImportProgress): void;
	end(): void;
}

/** Often enough for the eye, and no work for the import. */
const SCREEN_EVERY_MS = 100;
/** Lines in a log: none for an import that is quick, and few for one that is not. */
const LINE_EVERY_MS = 5000;
/** A rate of the first moments says nothing yet. */
const RATE_AFTER_MS = 500;
const BAR_WIDTH = 24;
const CLEAR = '\r\u001b[K';

/** Where a stage began, to tell its rate. */
interface Start {
	readonly stage: ImportProgress['stage'];
	readonly atMs: number;
	readonly done: number;
}

/** One line that is written anew on a screen, lines now and then elsewhere, nothing where `quiet`. */
export function createProgressLine(status: Status, quiet: boolean): ProgressLine {
	const everyMs = status.isScreen ? SCREEN_EVERY_MS : LINE_EVERY_MS;
	let shownAt = status.now();
	let start: Start | null = null;
	let isShown = false;
	return {
		show(progress) {
			if (quiet) return;
			const now = status.now();
			if (start?.stage !== progress.stage) start = { stage: progress.stage, atMs: now, done: progress.done };
			if (now - shownAt < everyMs) return;
			shownAt = now;
			const words = progressWords(progress, start, now);
			if (!status.isScreen) {
				status.write(`postline: ${words}\n`);
				return;
			}
			isShown = true;
			const line = `${barOf(progress)}${words}`;
			// A line that is longer than the screen is wide would not be written over but pile up.
			status.write(`${CLEAR}${[...line].slice(0, Math.max(1, status.width() - 1)).join('')}`);
		},
		end() {
			if (isShown) status.write(CLEAR);
			isShown = false;
		}
	};
}

function shareOf({ done, total }: ImportProgress): number | null {
	return total === null || total === 0 ? null : Math.min(1, done / total);
}

function barOf(progress: ImportProgress): string {
	const share = shareOf(progress);
	if (share === null) return '';
	const full = Math.floor(share * BAR_WIDTH);
	return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} `;
}

function progressWords(progress: ImportProgress, start: Start, now: number): string {
	const { stage, done, total, posts } = progress;
	const isBytes = stage === 'reading';
	const share = shareOf(progress);
	const passedMs = now - start.atMs;
	/** Units a millisecond since the stage began. */
	const rate = passedMs < RATE_AFTER_MS ? 0 : (done - start.done) / passedMs;
	const amount = isBytes ? sizeWords : countWords;
	const sofar = total === null ? amount(done) : `${amount(done)} of ${amount(total)}`;
	return [
		share === null ? stage : `${stage} ${String(Math.floor(share * 100))} %`,
		isBytes ? sofar : `${sofar} posts`,
		...(isBytes && posts > 0 ? [plural(posts, 'post')] : []),
		...(rate > 0 ? [`${amount(Math.round(rate * 1000))}/s`] : []),
		...(rate > 0 && total !== null ? [`${durationWords(Math.max(0, total - done) / rate)} left`] : [])
	].join(', ');
}
