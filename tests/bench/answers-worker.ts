import { measureAnswers } from './answers.ts';
import { makeStored } from './made-columns.ts';

addEventListener('message', ({ data }: MessageEvent<{ readonly posts: number; readonly terms: number }>) => {
	postMessage(measureAnswers(makeStored(data.posts, data.terms)));
});
