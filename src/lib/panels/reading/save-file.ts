/** Hands a text to the browser to save under a name. Nothing leaves the machine. */
export function saveFile(name: string, text: string, type: string): void {
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Firefox reads the address only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
