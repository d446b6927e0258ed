import { afterEach, expect, test } from 'vitest';
import { createTaggingProcess } from '#cli/tagging-process.ts';

let tagging = createTaggingProcess();
afterEach(() => {
	tagging.close();
	tagging = createTaggingProcess();
});

// How the process loads TypeScript is the command's own start; here only that it is started, and that its end is told.
test('what is asked of a process that ends is refused', async () => {
	const answer = tagging.tag(['The council of the EAEU met']);
	tagging.close();
	await expect(answer).rejects.toThrow();
});

test('one that was ended is not begun again', async () => {
	tagging.close();
	await expect(tagging.tag(['The ferry left'])).rejects.toThrow('was closed');
});
