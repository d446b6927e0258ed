import { createDiscovery } from '#lib/core/annotate/discover/discover.ts';
import type { Proposal } from '#lib/core/annotate/discover/proposal.ts';
import type { Archive } from '#lib/core/model/archive.ts';
import type { Command } from './arguments.ts';
import { applyOwn, readOwn } from './own-files.ts';
import { readArchive } from './read-archive.ts';
import type { Terminal } from './terminal.ts';
import { plural } from './words.ts';

const FOUND_BY: Readonly<Record<Proposal['rule'], string>> = {
	acronym: 'with its acronym in brackets',
	'head-word': 'by a word that makes a name',
	'type-word': 'behind a word that says what it is',
	hashtag: 'by its number sign'
};

function plainLine({ kind, label, aliases, count, posts, rule, examples }: Proposal): string {
	const others = aliases.length === 0 ? '' : ` (${aliases.join(', ')})`;
	const places = examples.map(({ post, start, end }) => `${post} ${String(start)}-${String(end)}`).join(', ');
	const times = `${plural(count, 'time')} in ${plural(posts, 'post')}`;
	return `${kind} ${label}${others}: ${times}, found ${FOUND_BY[rule]}; ${places}`;
}

function proposalsOf({ posts, mentions }: Archive): Proposal[] {
	const discovery = createDiscovery();
	posts.forEach(({ id, text }, index) => {
		discovery.add({ id, text, mentions: mentions[index] ?? [] });
	});
	return discovery.proposals();
}

/** Reads the inputs and prints the terms that the vocabulary lacks, the most frequent first. */
export async function discover(
	command: Extract<Command, { kind: 'discover' }>,
	terminal: Terminal
): Promise<void> {
	const own = await readOwn(command, terminal.folder);
	const proposals = proposalsOf(applyOwn(await readArchive(command, terminal), own));
	if (proposals.length === 0 && !command.json)
		await terminal.print('nothing that the vocabulary lacks was found');
	for (const proposal of proposals) {
		terminal.signal.throwIfAborted();
		await terminal.print(
			command.json ? JSON.stringify({ type: 'proposal', ...proposal }) : plainLine(proposal)
		);
	}
}
