const STORED_AS = 'postline.last';
/** Stands for the published archive. */
const PUBLISHED = '';

/**
 * Which archive a bare link shows: what this tab had open before a reload, else the archive of the user's that was
 * opened last in any tab. Storage may be switched off; then a bare link shows the published one.
 */
export class LastOpened {
	/** Id of a kept archive, null for the published one. */
	read(): string | null {
		try {
			return (sessionStorage.getItem(STORED_AS) ?? localStorage.getItem(STORED_AS)) || null;
		} catch {
			return null;
		}
	}

	/** Null for the published one, which only this tab remembers. */
	write(id: string | null): void {
		try {
			sessionStorage.setItem(STORED_AS, id ?? PUBLISHED);
			if (id !== null) localStorage.setItem(STORED_AS, id);
		} catch {
			// Then a reload shows the published archive.
		}
	}

	/** An archive that is gone is shown no more. */
	forget(id: string): void {
		try {
			for (const storage of [sessionStorage, localStorage]) {
				if (storage.getItem(STORED_AS) === id) storage.removeItem(STORED_AS);
			}
		} catch {
			// Then nothing was stored either.
		}
	}
}
