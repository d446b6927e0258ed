/** How a script names the data it holds: `window.YTD.tweets.part0 = [`, `const posts = {`. */
const ASSIGNMENT =
	/^\s*(?:(?:export\s+)?(?:var|let|const)\s+[\w$]+|(?:window|globalThis|self|module)(?:\.[\w$]+)+|export\s+default(?=\s))\s*=?\s*(?=[[{])/u;
const SPACE = 0x20;

/** Length of what stands before the data of a script that only names it; 0 where the text is no such script. */
export function lengthOfAssignment(text: string): number {
	return ASSIGNMENT.exec(text)?.[0].length ?? 0;
}

/** The bytes with so many first ones blank, so that places in them stay the same. */
export async function* blankFirst(
	bytes: AsyncIterable<Uint8Array>,
	count: number
): AsyncGenerator<Uint8Array> {
	let left = count;
	for await (const chunk of bytes) {
		const blank = Math.min(left, chunk.length);
		left -= blank;
		yield blank === 0 ? chunk : chunk.slice().fill(SPACE, 0, blank);
	}
}
