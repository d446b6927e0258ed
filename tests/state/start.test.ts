import { beforeEach, describe, expect, test } from 'vitest';
import { Dashboard } from '#lib/state/dashboard.svelte.ts';
import { readLink } from '#lib/state/link.ts';
import type { Client } from '#lib/worker/client.ts';
import { FakeClient, ID, keptOf, OTHER, PUBLISHED, WHY } from './fake-client.ts';
import { useStorages } from './storages.ts';

let client: FakeClient;
let dashboard: Dashboard;

function newPage(): void {
	dashboard = new Dashboard(client as unknown as Client, PUBLISHED);
}

function visit(query: string): Promise<boolean> {
	newPage();
	return dashboard.start({ link: readLink(query), isBare: query === '' });
}

beforeEach(() => {
	client = new FakeClient();
	newPage();
});

describe('a visit', () => {
	test('of a newcomer shows the published archive', async () => {
		useStorages();
		expect(await visit('')).toBe(true);
		expect(client.asked).toEqual(['published']);
		expect(dashboard.notice).toBeNull();
		expect(dashboard.link.archive).toBeNull();
	});

	test('by a bare link shows the archive of the user’s that was opened last', async () => {
		const { machine } = useStorages();
		client.kept = [keptOf(ID), keptOf(OTHER)];
		await dashboard.open({ kind: 'kept', id: OTHER });
		await dashboard.open({ kind: 'kept', id: ID });
		useStorages({ machine });
		client.asked.length = 0;
		await visit('');
		expect(client.asked).toEqual([ID]);
		expect(dashboard.link.archive).toBe(ID);
	});

	test('after a reload shows the published archive where this tab showed it', async () => {
		const storages = useStorages();
		client.kept = [keptOf(ID)];
		await dashboard.open({ kind: 'kept', id: ID });
		await dashboard.openPublished();
		await visit('');
		expect(dashboard.isPublished).toBe(true);
		useStorages({ machine: storages.machine });
		await visit('');
		expect(dashboard.home).toEqual({ kind: 'kept', id: ID });
	});

	test('by a bare link after the archive was removed shows the published one and says nothing', async () => {
		useStorages();
		client.kept = [keptOf(ID)];
		await dashboard.open({ kind: 'kept', id: ID });
		client.kept = [];
		await visit('');
		expect(dashboard.isPublished).toBe(true);
		expect(dashboard.notice).toBeNull();
	});

	test('by a link to a kept archive opens it and its view', async () => {
		useStorages();
		client.kept = [keptOf(ID)];
		await visit(`a=${ID}&v=1&m=share`);
		expect(client.asked).toEqual([ID]);
		expect(dashboard.measure).toBe('share');
	});

	test.each([
		[`a=${ID}&v=1&m=share`, 'Not on this machine.'],
		['a=own', 'This link shows an archive that was opened on one machine only.']
	])('by %s to what is not here shows the published one, bare, and says so', async (query, what) => {
		useStorages();
		expect(await visit(query)).toBe(true);
		expect(dashboard.isPublished).toBe(true);
		expect(dashboard.measure).toBe('posts');
		expect(dashboard.notice?.what).toBe(what);
		expect(dashboard.opening.failure).toBeNull();
		dashboard.dismissNotice();
		expect(dashboard.notice).toBeNull();
	});

	test('by an old link to the published archive shows it, whatever was opened last', async () => {
		useStorages();
		client.kept = [keptOf(ID)];
		await dashboard.open({ kind: 'kept', id: ID });
		await visit('v=1&m=share');
		expect(dashboard.isPublished).toBe(true);
		expect(dashboard.measure).toBe('share');
	});

	test('works where storage is switched off', async () => {
		const off = new Proxy({} as Storage, {
			get() {
				throw new Error('off');
			}
		});
		useStorages({ tab: off, machine: off });
		client.kept = [keptOf(ID)];
		expect(await dashboard.open({ kind: 'kept', id: ID })).toBe(true);
		expect(await visit('')).toBe(true);
		expect(dashboard.isPublished).toBe(true);
	});
});

describe('an open archive', () => {
	test('that could not be kept says why, and its link says that only this page has it', async () => {
		useStorages();
		await dashboard.open({ kind: 'text', name: 'a', text: 'b' });
		expect(dashboard.home).toEqual({ kind: 'memory', why: WHY });
		expect(dashboard.link.archive).toBe('own');
	});

	test('has the name that the user gives it', async () => {
		useStorages();
		client.kept = [keptOf(ID)];
		await dashboard.open({ kind: 'kept', id: ID });
		await dashboard.shelf.rename(ID, 'Mine');
		expect(dashboard.summary?.name).toBe('Mine');
	});

	test('that is removed gives way to the published one', async () => {
		const { machine } = useStorages();
		client.kept = [keptOf(ID), keptOf(OTHER)];
		await dashboard.open({ kind: 'kept', id: ID });
		await dashboard.removeKept(ID);
		expect(dashboard.isPublished).toBe(true);
		expect(dashboard.shelf.archives?.map(({ id }) => id)).toEqual([OTHER]);
		useStorages({ machine });
		await visit('');
		expect(dashboard.isPublished).toBe(true);
	});

	test('stays where a link to another leads nowhere', async () => {
		useStorages();
		client.kept = [keptOf(ID)];
		await dashboard.open({ kind: 'kept', id: ID });
		await dashboard.follow(readLink(`a=${OTHER}`));
		expect(dashboard.home).toEqual({ kind: 'kept', id: ID });
		expect(dashboard.notice?.what).toBe('Not on this machine.');
	});

	test('stays, and nothing is said, where an opening is cancelled', async () => {
		useStorages();
		await dashboard.openPublished();
		client.isHanging = true;
		const opening = dashboard.open({ kind: 'files', files: [] }, { add: true });
		expect(dashboard.opening.progress).not.toBeNull();
		dashboard.opening.cancel();
		expect(dashboard.opening.progress).toBeNull();
		expect(await opening).toBe(false);
		expect(dashboard.isPublished).toBe(true);
		expect(dashboard.opening.failure).toBeNull();
	});
});
