import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SpreadCounter } from '#lib/core/pipeline/spread.ts';
import type { Progress } from '#lib/worker/protocol.ts';
import { reportTo, type Told } from '#lib/worker/report.ts';

function told(stage: Told['stage'], done: number): Told {
	return { stage, done, total: 1000, posts: done };
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('what is told of an opening', () => {
	test('is a new stage at once, and of many steps of one stage some', () => {
		const sent: Progress[] = [];
		const tell = reportTo((progress) => sent.push(progress));
		for (const stage of ['reading', 'dating'] as const)
			for (let done = 0; done < 100; done++) {
				tell(told(stage, done));
				vi.advanceTimersByTime(1);
			}
		expect(sent.map(({ stage, done }) => [stage, done])).toEqual([
			['reading', 0],
			['reading', 50],
			['dating', 0],
			['dating', 50]
		]);
	});

	test('holds the counts along time, made only for what is sent, in a form that can be sent', () => {
		const counter = new SpreadCounter();
		let asked = 0;
		const spread = () => {
			asked++;
			return counter.read();
		};
		const sent: Progress[] = [];
		const tell = reportTo((progress) => sent.push(structuredClone(progress)));
		for (let done = 0; done < 50; done++) {
			counter.add(done);
			tell({ ...told('reading', done), spread });
		}
		tell(told('grouping', 0));
		expect(asked).toBe(1);
		expect(sent.map((progress) => progress.spread?.counts)).toEqual([[1], undefined]);
	});
});
