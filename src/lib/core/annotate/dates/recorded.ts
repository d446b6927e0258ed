import type { RecordedTime } from '../../model/post.ts';
import type { Evidence, KnownWhen } from '../../model/when.ts';
import { middleOf } from '../../time/day.ts';

/** The rule of a clock whose zone nobody told. */
export const ASSUMED_ZONE = 'recorded-zone-assumed';

const RECORDED: Evidence = { start: 0, end: 0, rule: 'recorded', note: 'the time that the input records' };
const ASSUMED: Evidence = {
	start: 0,
	end: 0,
	rule: ASSUMED_ZONE,
	note: 'the time that the input records by a clock that names no zone; read as UTC'
};

/** The time of a post that its input records. */
export function whenRecorded({ from, to, zoneAssumed }: RecordedTime): KnownWhen {
	const evidence = zoneAssumed === true ? ASSUMED : RECORDED;
	return { at: middleOf({ from, to }), from, to, basis: 'recorded', evidence };
}
