/** A copy that does not keep the page alive of which an engine may have made the string a mere view. */
export function detach(text: string): string {
	return text === '' ? '' : ` ${text}`.slice(1);
}
