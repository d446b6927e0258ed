/** The file that was chosen in a field, as text; null where none was. The same file can be chosen again afterwards. */
export async function readPicked({
	currentTarget: field
}: Event & { currentTarget: HTMLInputElement }): Promise<
	{ readonly name: string; readonly text: string } | { readonly refused: string } | null
> {
	const [file] = field.files ?? [];
	field.value = '';
	if (!file) return null;
	try {
		return { name: file.name, text: await file.text() };
	} catch {
		return { refused: `${file.name} could not be read. Choose it again.` };
	}
}
