const STORED_AS = 'postline.theme';
export type Theme = 'light' | 'dark';

/** The first visit follows the system; after that the person's choice, kept on this machine. */
export class ThemeChoice {
	#theme = $state<Theme>('light');

	get current(): Theme {
		return this.#theme;
	}

	/** Reads what is stored, or what the system prefers. Call in the browser only. */
	start(): void {
		const stored = read();
		this.#use(stored ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
		// Paper is light. Before the charts hear of it: they take their colours when they are painted for it.
		addEventListener('beforeprint', () => show('light'), { capture: true });
		addEventListener('afterprint', () => show(this.#theme), { capture: true });
	}

	toggle(): void {
		this.#use(this.#theme === 'dark' ? 'light' : 'dark');
		try {
			localStorage.setItem(STORED_AS, this.#theme);
		} catch {
			// Storage may be switched off; the choice then lasts until the page is closed.
		}
	}

	#use(theme: Theme): void {
		this.#theme = theme;
		show(theme);
	}
}

function show(theme: Theme): void {
	document.documentElement.dataset['theme'] = theme;
}

function read(): Theme | null {
	try {
		const stored = localStorage.getItem(STORED_AS);
		return stored === 'light' || stored === 'dark' ? stored : null;
	} catch {
		return null;
	}
}
