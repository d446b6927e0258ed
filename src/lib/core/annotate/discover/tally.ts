import type { PostId } from '#lib/core/model/ids.ts';
import type { DiscoveryRule, Example, Finding, Proposal } from './proposal.ts';

/** Names kept at once: some hundred bytes each. */
const MOST_ENTRIES = 20_000;
const MOST_FORMS = 12;
const MOST_EXAMPLES = 3;
const SUREST_FIRST: readonly DiscoveryRule[] = ['acronym', 'head-word', 'type-word', 'hashtag'];

interface Form {
	count: number;
	plain: boolean;
}

interface Entry {
	kind: Proposal['kind'];
	readonly key: string;
	rule: DiscoveryRule;
	count: number;
	posts: number;
	last: PostId | null;
	readonly forms: Map<string, Form>;
	readonly shorts: Map<string, number>;
	readonly examples: Example[];
}

/**
 * Counts what was found, in bounded memory: where it is full, what was found least often goes, and of those the oldest. Frequent names stay
 * whatever else an archive holds.
 */
export class Tally {
	readonly #most: number;
	#entries = new Map<string, Entry>();
	/** Names by their acronym. */
	#shorts = new Map<string, Entry>();

	constructor(most = MOST_ENTRIES) {
		this.#most = most;
	}

	add(post: PostId, text: string, finding: Finding): void {
		const id = `${finding.kind === 'hashtag' ? '#' : ''}${finding.key}`;
		let entry = this.#entries.get(id);
		if (!entry) {
			if (this.#entries.size >= this.#most) this.#forget();
			entry = {
				kind: finding.kind,
				key: id,
				rule: finding.rule,
				count: 0,
				posts: 0,
				last: null,
				forms: new Map(),
				shorts: new Map(),
				examples: []
			};
			this.#entries.set(id, entry);
		}
		if (SUREST_FIRST.indexOf(finding.rule) < SUREST_FIRST.indexOf(entry.rule)) entry.rule = finding.rule;
		// One place that says what a name is serves for all.
		if (finding.kind === 'organisation') entry.kind = finding.kind;
		const written = text.slice(finding.start, finding.end);
		const form = entry.forms.get(written);
		if (form) form.count++;
		else if (entry.forms.size < MOST_FORMS) entry.forms.set(written, { count: 1, plain: finding.plain });
		if (finding.short !== null) {
			if (entry.shorts.size < MOST_FORMS) entry.shorts.set(finding.short, 0);
			if (!this.#shorts.has(finding.short)) this.#shorts.set(finding.short, entry);
		}
		this.#count(entry, post, finding);
	}

	/** Counts an acronym that was met with its name before; says whether there was one. */
	addShort(post: PostId, short: string, start: number, end: number): boolean {
		const entry = this.#shorts.get(short);
		if (!entry) return false;
		entry.shorts.set(short, (entry.shorts.get(short) ?? 0) + 1);
		this.#count(entry, post, { start, end });
		return true;
	}

	/** By count, the most frequent first; those of one count by label. */
	proposals(leastPosts: Readonly<Record<Proposal['kind'], number>>): Proposal[] {
		return [...this.#entries.values()]
			.filter(({ kind, posts }) => posts >= leastPosts[kind])
			.map(proposalOf)
			.sort((a, b) => b.count - a.count || b.posts - a.posts || (a.label < b.label ? -1 : 1));
	}

	#count(entry: Entry, post: PostId, { start, end }: { readonly start: number; readonly end: number }): void {
		entry.count++;
		if (entry.last === post) return;
		entry.last = post;
		entry.posts++;
		if (entry.examples.length < MOST_EXAMPLES) entry.examples.push({ post, start, end });
	}

	/** Halves the table; a map keeps the order of arrival, so equals go by age. */
	#forget(): void {
		const kept = [...this.#entries.values()]
			.map((entry, age) => ({ entry, age }))
			.sort((a, b) => b.entry.count - a.entry.count || b.age - a.age)
			.slice(0, Math.ceil(this.#most / 2))
			.sort((a, b) => a.age - b.age);
		this.#entries = new Map(kept.map(({ entry }) => [entry.key, entry]));
		const alive = new Set(this.#entries.values());
		this.#shorts = new Map([...this.#shorts].filter(([, entry]) => alive.has(entry)));
	}
}

function proposalOf({ kind, rule, count, posts, forms, shorts, examples }: Entry): Proposal {
	const written = [...forms].sort(
		([a, x], [b, y]) => Number(y.plain) - Number(x.plain) || y.count - x.count || (a < b ? -1 : 1)
	);
	const label = written[0]?.[0] ?? '';
	const others = [...written.slice(1).map(([form, { count: times }]) => [form, times] as const), ...shorts];
	const aliases = others.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([form]) => form);
	return { kind, label, aliases, count, posts, examples: [...examples], rule };
}
