import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from '#lib/core/archive/files/write.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Event } from '#lib/core/model/event.ts';
import type { EventId } from '#lib/core/model/ids.ts';
import type { Post } from '#lib/core/model/post.ts';
import type { Mention } from '#lib/core/model/term.ts';
import { makePosts, seededNumbers } from '../bench/made-posts.ts';

const WORDS =
	'harbour ministers agree on grain quotas after talks in the northern capital while ferries wait'.split(' ');
/** Every so many titles have this word. */
export const RARE_EVERY = 9_973;
export const RARE = 'lighthouse';

export interface MadeEvent {
	readonly title: string;
	readonly at: number;
	readonly posts: number;
	/** Whether one of its posts mentions the term `organisation:t1`. */
	readonly hasTerm: boolean;
}

/** An archive of so many events over ten years, most of one post, titles of all lengths; the one in the middle has `large` posts. */
function makeManyEvents(count: number, large: number): Archive {
	const next = seededNumbers(11);
	const base = makePosts(1);
	const [pattern] = base.posts;
	if (!pattern) throw new Error('no post to begin with');
	const START = Date.UTC(2015, 0, 1);
	const YEARS_MS = 10 * 365 * 86_400_000;
	const middle = count >> 1;
	const posts: Post[] = [];
	const mentions: Mention[][] = [];
	const events: Event[] = [];
	for (let i = 0; i < count; i++) {
		const at = START + Math.floor((i / count) ** 0.5 * YEARS_MS);
		const words = Array.from(
			{ length: 3 + Math.floor(next() ** 2 * 40) },
			() => WORDS[Math.floor(next() * WORDS.length)]
		);
		if (i % RARE_EVERY === 7) words.push(RARE);
		const title = `${String(i)} ${words.join(' ')}`;
		const members = Array.from({ length: i === middle ? large : 1 }, (_, n): Post => {
			const { evidence } = pattern.when;
			const when = { at: at + n, from: at + n, to: at + n, basis: 'recorded', evidence } as const;
			const id = `made/${String(i)}-${String(n)}` as Post['id'];
			const body = Array.from(
				{ length: n === 0 ? 4 : 5 + Math.floor(next() * 90) },
				() => WORDS[Math.floor(next() * WORDS.length)]
			);
			return {
				...pattern,
				id,
				when,
				text: `${title}\n\n${body.join(' ')}`,
				origin: { file: 'made', unit: 'record', place: posts.length + n + 1 }
			};
		});
		const term = 1 + Math.floor(next() ** 2 * 200);
		const kind = base.terms[term]?.kind ?? 'topic';
		for (const post of members) {
			posts.push(post);
			mentions.push([{ kind, term: `t${String(term)}`, start: 0, end: 1, rule: 'name' }]);
		}
		const [first] = members;
		if (!first) continue;
		events.push({
			id: first.id as string as EventId,
			title,
			lead: first.id,
			at,
			from: at,
			to: at,
			posts: members.map(({ id }) => id),
			weight: next(),
			reasons: [],
			related: []
		});
	}
	const receipt = { ...base.receipt, read: posts.length, kept: posts.length };
	return { ...base, name: 'Many events', posts, mentions, events, receipt };
}

export interface ManyEvents {
	/** A folder with the archive in `sample/`, as a site has it. */
	readonly folder: string;
	readonly events: readonly MadeEvent[];
	readonly remove: () => Promise<void>;
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export async function writeManyEvents(count: number, large: number, to?: string): Promise<ManyEvents> {
	const archive = makeManyEvents(count, large);
	const folder = to ?? (await mkdtemp(join(tmpdir(), 'postline-')));
	const { mkdir } = await import('node:fs/promises');
	await mkdir(join(folder, 'sample'), { recursive: true });
	for (const [name, bytes] of writeArchive(archive, {}, hash))
		await writeFile(join(folder, 'sample', name), bytes);
	const withTerm = new Set(
		archive.posts.filter((_, i) => archive.mentions[i]?.some(({ term }) => term === 't1')).map(({ id }) => id)
	);
	const events = archive.events.map(({ title, at, posts }) => ({
		title,
		at: at ?? NaN,
		posts: posts.length,
		hasTerm: posts.some((id) => withTerm.has(id))
	}));
	return { folder, events, remove: () => rm(folder, { recursive: true }) };
}
