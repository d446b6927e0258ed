import { expect, onTestFinished, test, vi } from 'vitest';
import { Address } from '#lib/state/address.svelte.ts';
import { Dashboard } from '#lib/state/dashboard.svelte.ts';
import type { Client } from '#lib/worker/client.ts';
import { FakeClient, ID, keptOf, OTHER, PUBLISHED } from './fake-client.ts';
import { useStorages } from './storages.ts';

/** A page with an address bar and its history. */
function makePage() {
	useStorages();
	const client = new FakeClient();
	client.kept = [keptOf(ID), keptOf(OTHER)];
	const dashboard = new Dashboard(client as unknown as Client, PUBLISHED);
	const entries = ['/'];
	let at = 0;
	const here = {
		pathname: '/',
		get search() {
			return entries[at]?.replace('/', '') ?? '';
		}
	};
	vi.stubGlobal('location', here);
	onTestFinished(() => void vi.unstubAllGlobals());
	const address = new Address(dashboard, {
		push: (url) => void entries.splice(++at, Infinity, url),
		replace: (url) => void (entries[at] = url)
	});
	const go = async (by: number) => {
		at += by;
		address.follow();
		// The page may write at any time meanwhile.
		address.write();
		await new Promise((resolve) => setTimeout(resolve, 0));
		address.write();
	};
	const open = async (id: string) => {
		await dashboard.open({ kind: 'kept', id });
		address.write();
	};
	return { client, dashboard, address, entries, go, open };
}

test('a step back opens the archive of then, and a step forward the one after', async () => {
	const { dashboard, address, entries, go, open } = makePage();
	await dashboard.openPublished();
	address.write();
	await open(ID);
	await open(OTHER);
	const all = ['/', `?a=${ID}`, `?a=${OTHER}`];
	expect(entries).toEqual(all);
	await go(-1);
	expect(dashboard.link.archive).toBe(ID);
	await go(-1);
	expect(dashboard.isPublished).toBe(true);
	await go(2);
	expect(dashboard.link.archive).toBe(OTHER);
	expect(entries).toEqual(all);
});

test('a step back to an archive that is gone leaves the open one, its address, and a word', async () => {
	const { client, dashboard, entries, go, open } = makePage();
	await open(ID);
	await open(OTHER);
	client.kept = [keptOf(OTHER)];
	await go(-1);
	expect(dashboard.link.archive).toBe(OTHER);
	expect(dashboard.notice?.what).toBe('Not on this machine.');
	expect(entries).toEqual([`?a=${OTHER}`, `?a=${OTHER}`]);
});

test('a change of range is a step, a change of measure is none', async () => {
	const { dashboard, address, entries } = makePage();
	await dashboard.openPublished();
	address.write();
	dashboard.measure = 'share';
	address.write();
	expect(entries).toEqual(['?v=1&m=share']);
	dashboard.filters.set({ all: ['topic:trade' as never], none: [] });
	address.write();
	expect(entries).toEqual(['?v=1&m=share', '?v=1&f=topic:trade&m=share']);
});
