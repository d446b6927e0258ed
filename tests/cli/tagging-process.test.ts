import { afterEach, expect, test } from 'vitest';
import { createTaggingProcess } from '#cli/tagging-process.ts';

const tagging = createTaggingProcess();
afterEach(() => tagging.close());

// How the process loads TypeScript is the command's own start; here only that it is started, and that its end is told.
test('what is asked of a process that ends is refused', async () => {
	const answer = tagging.tag(['The council of the EAEU met']);
	tagging.close();
	await expect(answer).rejects.toThrow();
});
