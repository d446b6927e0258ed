/** The part of Web Locks that is used here. They hold across tabs, and end with the tab that holds them. */
export interface Locks {
	request<Result>(
		name: string,
		options: { readonly ifAvailable?: boolean },
		work: (lock: object | null) => Promise<Result>
	): Promise<Result>;
}

/** The name under which one archive folder is written or removed. */
function lockOf(id: string): string {
	return `postline-archive-${id}`;
}

/** Runs the work alone among all tabs. Without Web Locks it just runs: the file system refuses two writers by itself. */
export function alone<Result>(locks: Locks | null, id: string, work: () => Promise<Result>): Promise<Result> {
	return locks ? locks.request(lockOf(id), {}, work) : work();
}

/** Runs the work if nobody else is at it just now. */
export async function ifIdle(locks: Locks, id: string, work: () => Promise<void>): Promise<void> {
	await locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
		if (lock) await work();
	});
}
