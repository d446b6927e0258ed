import { slugOf } from '#lib/core/formats/source.ts';
import type { Channel } from '#lib/core/model/channel.ts';
import type { RawPost } from '#lib/core/model/post.ts';

type Named = Pick<RawPost, 'source' | 'channel'>;

/** A channel as its inputs together know it. */
interface Cluster {
	readonly handles: Set<string>;
	readonly names: Set<string>;
	readonly ids: Set<string>;
	/** What its readers filed it under. */
	readonly sources: Set<string>;
	/** Keys of the descriptions it was joined from. */
	readonly members: Set<string>;
}

export interface Sources {
	/** What the posts of a channel are filed under, whatever input they came from. */
	sourceOf(post: Named): string;
	/** Facts of a channel by its source. */
	channelOf(source: string): Channel;
}

const keyOf = ({ source, channel: { handle, name, id } }: Named) =>
	`${source}\n${handle ?? ''}\n${name ?? ''}\n${id ?? ''}`;

/** Posts of one channel stand together: their key is made once for all. */
function createKeyOf(): (named: Named) => string {
	let last: Named | null = null;
	let key = '';
	return (named) => {
		if (last?.source !== named.source || last.channel !== named.channel) key = keyOf(named);
		last = named;
		return key;
	};
}

function smallest(values: ReadonlySet<string>): string | null {
	return [...values].sort()[0] ?? null;
}

function clusterOf(named: Named): Cluster {
	const { source } = named;
	const { handle, name, id } = named.channel;
	const set = (value: string | null) => new Set(value === null || value === '' ? [] : [value]);
	return {
		handles: set(handle?.toLowerCase() ?? null),
		names: set(name),
		ids: set(id),
		sources: set(source),
		members: new Set([keyOf(named)])
	};
}

function join(clusters: readonly Cluster[]): Cluster {
	const all = (of: (cluster: Cluster) => ReadonlySet<string>) =>
		new Set(clusters.flatMap((cluster) => [...of(cluster)]));
	return {
		handles: all(({ handles }) => handles),
		names: all(({ names }) => names),
		ids: all(({ ids }) => ids),
		sources: all(({ sources }) => sources),
		members: all(({ members }) => members)
	};
}

/** Joins clusters that share a key, directly or by way of others; a group that may not be joined stays apart. */
function joinBy(
	clusters: readonly Cluster[],
	keysOf: (cluster: Cluster) => Iterable<string>,
	mayJoin: (group: readonly Cluster[]) => boolean = () => true
): Cluster[] {
	const parent = clusters.map((_, i) => i);
	const root = (i: number): number => (parent[i] === i ? i : root(parent[i] ?? i));
	const groups = new Map<string, number[]>();
	clusters.forEach((cluster, i) => {
		for (const key of keysOf(cluster)) groups.set(key, [...(groups.get(key) ?? []), i]);
	});
	for (const members of groups.values()) {
		if (!mayJoin(members.flatMap((i) => clusters[i] ?? []))) continue;
		const [first = 0] = members;
		for (const member of members) parent[root(member)] = root(first);
	}
	const joined = new Map<number, Cluster[]>();
	clusters.forEach((cluster, i) => joined.set(root(i), [...(joined.get(root(i)) ?? []), cluster]));
	return [...joined.values()].map(join);
}

/** Two numbers or two handles are two channels, even of one name. */
function isOne(group: readonly Cluster[]): boolean {
	const { handles, ids } = join(group);
	const apart = (of: (cluster: Cluster) => ReadonlySet<string>, all: ReadonlySet<string>) =>
		all.size > 1 && group.filter((cluster) => of(cluster).size > 0).length > 1;
	return !apart(({ ids: own }) => own, ids) && !apart(({ handles: own }) => own, handles);
}

function namesOf({ handles, names, sources }: Cluster): Set<string> {
	return new Set([...handles, ...[...names].map(slugOf), ...sources].filter((slug) => slug !== ''));
}

function preferred({ handles, names, ids, sources }: Cluster): string {
	const slugs = new Set([...names].map(slugOf).filter((slug) => slug !== ''));
	return smallest(handles) ?? smallest(slugs) ?? smallest(ids) ?? smallest(sources) ?? 'page';
}

/**
 * Tells which posts stand in one channel: first by its number, then by its handle, then by its name where no two numbers
 * or handles speak against it. The handle names the channel, else its name, else its number; two channels of one name
 * are told apart by their numbers. Does not depend on the order of the posts.
 */
export function settleSources(posts: Iterable<Named>): Sources {
	const facts = new Map<string, Named>();
	const keyOfNext = createKeyOf();
	for (const post of posts) {
		const key = keyOfNext(post);
		if (!facts.has(key)) facts.set(key, post);
	}
	const ordered = [...facts.keys()].sort().flatMap((key) => facts.get(key) ?? []);
	const byId = joinBy(ordered.map(clusterOf), ({ ids }) => ids);
	const byHandle = joinBy(byId, ({ handles }) => handles);
	const clusters = joinBy(byHandle, namesOf, isOne);

	const wanted = new Map<string, number>();
	for (const cluster of clusters) wanted.set(preferred(cluster), (wanted.get(preferred(cluster)) ?? 0) + 1);
	const sources = new Map<string, string>();
	const channels = new Map<string, Channel>();
	for (const cluster of clusters) {
		const name = preferred(cluster);
		const id = smallest(cluster.ids);
		const source = (wanted.get(name) ?? 0) > 1 && id !== null && id !== name ? `${name}-${id}` : name;
		channels.set(source, { handle: smallest(cluster.handles), name: smallest(cluster.names), id });
		for (const member of cluster.members) sources.set(member, source);
	}
	return {
		sourceOf: (post) => sources.get(keyOfNext(post)) ?? post.source,
		channelOf: (source) => channels.get(source) ?? { handle: null, name: null, id: null }
	};
}
